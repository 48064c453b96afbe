//! The matrix of concepts and datasets.

use super::own_labels::{bounds, cell_kind, name};
use super::page::Frame;
use super::{Content, Shown, downloads, facet};
use crate::catalog::{ConceptId, Dataset, DatasetId};
use crate::compare::{Act, prevalence};
use crate::schema::values::{Match, Unit};
use crate::site::plan::{COLUMNS, PageKey};
use crate::site::words::{amount, of_unit, range, stated};
use crate::site::{Site, columns, view};
use std::collections::BTreeMap;

/// From which share on a cell has the shade after the one before.
const SHADES: [(f64, &str); 5] = [
    (0.0, "under 1 %"),
    (0.01, "1–5 %"),
    (0.05, "5–15 %"),
    (0.15, "15–30 %"),
    (0.30, "30 % and more"),
];

pub(super) fn make(frame: &Frame<'_, '_>, number: usize) -> Shown {
    let site = frame.site;
    let total = site.labelled.len();
    // Without columns it is the list of the labels.
    let lead = (total > 0).then_some(
        "What each dataset calls a thing, how many positives it has, and out of how many.",
    );
    let page = frame.page(
        view::PageKind::Matrix,
        "Labels across datasets",
        lead.map(str::to_owned),
    );
    let mut page = frame.with_pager(page, number, total, COLUMNS, PageKey::Matrix);
    page.key = Some("labels".to_owned());
    let datasets: Vec<DatasetId> = site
        .labelled
        .iter()
        .copied()
        .skip(number * COLUMNS)
        .take(COLUMNS)
        .collect();
    let columns: Vec<Column> = datasets.iter().map(|id| Column::of(site, *id)).collect();
    let view = view::Matrix {
        lead: lead.map(str::to_owned),
        groups: groups(site, &columns),
        column_groups: column_groups(site, &datasets),
        columns: columns.iter().map(|column| column.view(site)).collect(),
        legend: legend(),
        downloads: downloads::of_labels(site),
    };
    Shown {
        page,
        content: Content::Matrix(Box::new(view)),
    }
}

/// How much a dataset without counts holds: `1,000 images`.
fn size(dataset: &Dataset) -> Option<String> {
    let size = &dataset.fields().size;
    let images = size.get(Unit::Image).map(|figure| (Unit::Image, figure));
    let (unit, figure) = images.or_else(|| size.by_unit.first().map(|(unit, of)| (*unit, of)))?;
    Some(format!("{} {}", amount(figure.amount), unit.plural()))
}

/// Columns of one modality and body part, with how many there are on this page.
fn column_groups(site: &Site<'_>, datasets: &[DatasetId]) -> Vec<view::MatrixColumnGroup> {
    let named: Vec<String> = datasets
        .iter()
        .map(|id| columns::group(site.catalog, *id))
        .collect();
    named
        .chunk_by(|a, b| a == b)
        .map(|group| view::MatrixColumnGroup {
            title: group[0].clone(),
            span: u32::try_from(group.len()).unwrap_or(u32::MAX),
        })
        .collect()
}

fn legend() -> Vec<view::Legend> {
    SHADES
        .into_iter()
        .zip(1..)
        .map(|((_, text), shade)| view::Legend {
            shade,
            text: text.to_owned(),
        })
        .collect()
}

fn shade(share: f64) -> u32 {
    if share == 0.0 {
        return 0;
    }
    let steps = SHADES.iter().filter(|(from, _)| share >= *from).count();
    u32::try_from(steps).unwrap_or(0)
}

/// A dataset, and what most of its cells count.
struct Column {
    id: DatasetId,
    unit: Option<Unit>,
    of: Option<u64>,
}

impl Column {
    fn of(site: &Site<'_>, id: DatasetId) -> Self {
        let mut kinds: BTreeMap<(Option<Unit>, Option<u64>), usize> = BTreeMap::new();
        let cells = site.cells.row(id);
        for cell in cells.filter(|cell| cell.is_labelled()) {
            if let Some(tally) = cell.tally() {
                *kinds.entry((tally.unit(), tally.of())).or_default() += 1;
            }
        }
        let most = kinds.into_iter().max_by_key(|(_, number)| *number);
        let (unit, of) = most.map_or((None, None), |(kind, _)| kind);
        Self { id, unit, of }
    }

    fn view(&self, site: &Site<'_>) -> view::MatrixColumn {
        view::MatrixColumn {
            title: site
                .catalog
                .dataset(self.id)
                .page()
                .title
                .value
                .as_str()
                .to_owned(),
            url: site.dataset_url(self.id),
            of: match (self.unit, self.of) {
                (Some(unit), Some(of)) => Some(of_unit(of, unit)),
                (Some(unit), None) => Some(unit.plural().to_owned()),
                (None, _) => size(site.catalog.dataset(self.id)),
            },
        }
    }
}

/// Concepts below one topmost concept; those that stand alone together, behind the others.
fn groups(site: &Site<'_>, columns: &[Column]) -> Vec<view::MatrixGroup> {
    let order = site.catalog.vocabulary.in_order();
    let mut groups = Vec::new();
    let mut alone = Vec::new();
    for tree in order.chunk_by(|_, next| next.1 > 0) {
        let (top, _) = tree[0];
        // A topmost concept that nobody labels is only the heading of those below it.
        let heading = tree.len() > 1 && site.cells.of_concept(top).is_empty();
        let shown = tree.iter().skip(usize::from(heading));
        let rows = shown.map(|(id, depth)| row(site, *id, depth - usize::from(heading), columns));
        let rows: Vec<view::MatrixRow> = rows.collect();
        if tree.len() == 1 {
            alone.extend(rows);
            continue;
        }
        let page = &site.catalog.concept(top).linked.page;
        groups.push(view::MatrixGroup {
            id: format!("Group-{}", page.slug),
            title: page.title.value.as_str().to_owned(),
            rows,
        });
    }
    if !alone.is_empty() {
        let others = if groups.is_empty() {
            "All labels"
        } else {
            "Others"
        };
        groups.push(view::MatrixGroup {
            id: "Group".to_owned(),
            title: others.to_owned(),
            rows: alone,
        });
    }
    groups
}

fn row(site: &Site<'_>, id: ConceptId, depth: usize, columns: &[Column]) -> view::MatrixRow {
    let title = site.catalog.concept(id).title();
    view::MatrixRow {
        title: title.to_owned(),
        url: site.label_url(id),
        depth: u32::try_from(depth).unwrap_or(u32::MAX),
        cells: columns
            .iter()
            .map(|column| cell(site, id, title, column))
            .collect(),
    }
}

fn cell(site: &Site<'_>, id: ConceptId, title: &str, column: &Column) -> view::MatrixCell {
    let cell = site.cells.get(id, column.id);
    let Some(act) = cell.and_then(|cell| cell.main()) else {
        return view::MatrixCell {
            kind: view::CellKind::None,
            name: None,
            count: None,
            percent: None,
            shade: None,
            note: None,
        };
    };
    let set = &site.catalog.dataset(column.id).sets[act.set];
    let tally = act.tallies.first();
    let positive = tally.and_then(|tally| tally.positive());
    let blank = act
        .labels()
        .next()
        .and_then(|label| set.labels[label].blank());
    let prevalence = tally.and_then(|tally| prevalence(tally, blank));
    // Of any other match the share of the label is not that of the concept.
    let share = prevalence.and_then(|prevalence| prevalence.stated);
    let share = share.filter(|_| act.kind == Match::Exact);
    view::MatrixCell {
        kind: cell_kind(act.kind, positive),
        name: name(set, act, title),
        count: positive.map(bounds),
        percent: stated(prevalence).or_else(|| prevalence?.range.map(range)),
        shade: share.map(shade),
        note: note(act, column),
    }
}

fn note(act: Act<'_>, column: &Column) -> Option<String> {
    let tally = act.tallies.first()?;
    let unit = tally.unit().filter(|unit| Some(*unit) != column.unit)?;
    Some(unit.plural().to_owned())
}

/// The way to a concept's page.
pub(super) fn crumb(site: &Site<'_>) -> view::Link {
    facet::link("Labels", site.url(PageKey::Matrix(0)))
}
