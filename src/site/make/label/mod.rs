//! A concept's page: what every dataset has for it, side by side.

mod scale;
mod warnings;

use super::bars;
use super::dataset::figures::Figures;
use super::dataset::{count_tables, label_sets};
use super::derivation;
use super::facet::link;
use super::matrix::crumb;
use super::own_labels::{bounds, cell_kind};
use super::page::{Frame, contents};
use super::{Content, Shown, downloads};
use crate::catalog::{ConceptId, Dataset, DatasetId, LabelSet, PageRef};
use crate::compare::{Act, Cell, Prevalence, Tally, prevalence};
use crate::content::Code;
use crate::diagnostic::count;
use crate::schema::same_name;
use crate::schema::values::{Blank, Match};
use crate::site::plan::{PageKey, ROWS};
use crate::site::wanted::made;
use crate::site::words::{grouped, kind, kind_words, range, stated};
use crate::site::{LabellingTally, Site, view};
use ecow::EcoString;

pub(super) fn make(frame: &Frame<'_, '_>, id: ConceptId, number: usize) -> Shown {
    let site = frame.site;
    let concept = site.catalog.concept(id);
    let source = &concept.linked.page;
    let title = &source.title.value;
    let datasets = site.of_concept(id);
    let cell = |dataset: &DatasetId| site.cells.get(id, *dataset);
    let lead = lead(site.labelling_tally(id));
    let description = source
        .summary
        .as_deref()
        .map_or_else(|| format!("{title}: {lead}"), str::to_owned);
    let page = frame.page(view::PageKind::Label, title, Some(description));
    let page = frame.with_source(page, &source.path);
    let mut page = frame.with_pager(page, number, datasets.len(), ROWS, |n| {
        PageKey::Label(id, n)
    });
    page.key = Some("labels".to_owned());
    let first = number == 0;
    let text = first.then(|| frame.text(PageRef::Concept(id), source));
    if let Some(text) = &text {
        page.toc = contents(text, &source.body);
    }
    page.breadcrumbs = vec![crumb(site)];
    page.breadcrumbs
        .extend(concept.broader.first().map(|parent| to(site, *parent)));
    let shown = datasets.iter().skip(number * ROWS).take(ROWS);
    let shown = shown.filter_map(cell);
    let rows: Vec<Row<'_>> = shown.flat_map(|cell| rows_of(site, cell)).collect();
    let wanted = site.wanted;
    let top = made(wanted.scale || wanted.dot, || {
        scale::top(rows.iter().filter_map(Row::prevalence))
    });
    let view = view::Label {
        title: title.as_str().to_owned(),
        lead: Some(lead),
        body: text.map(|text| text.html).unwrap_or_default(),
        synonyms: synonyms(title, &source.fields.synonyms),
        codes: source.fields.codes.iter().map(code).collect(),
        broader: concept
            .broader
            .iter()
            .map(|parent| to(site, *parent))
            .collect(),
        narrower: concept
            .narrower
            .iter()
            .map(|child| to(site, *child))
            .collect(),
        warnings: made(wanted.warnings, || warnings::make(&rows)),
        scale: top.map(scale::ticks),
        states: rows.iter().any(|row| row.has_states()),
        unlabelled: made(first && wanted.unlabelled, || unlabelled(site, id)),
        downloads: downloads::of_labels(site),
        rows: rows.into_iter().map(|row| row.view(site, top)).collect(),
    };
    Shown {
        page,
        content: Content::Label(Box::new(view)),
    }
}

/// How many datasets label the concept, how many publish counts, and how many have only labels for
/// something below it.
fn lead(tally: LabellingTally) -> String {
    let LabellingTally {
        labelled: all,
        counted,
        only_narrower: finer,
    } = tally;
    let labels = |number: usize| if number == 1 { "labels" } else { "label" };
    let publishes = if counted == 1 { "publishes" } else { "publish" };
    let datasets = |number: usize| count(number, "dataset");
    let labelled = match (all, counted) {
        (0, _) => "No dataset of this catalog labels it yet".to_owned(),
        (all, 0) => format!(
            "{} {} it; no counts are published",
            datasets(all),
            labels(all)
        ),
        (all, counted) => format!(
            "{} {} it, {counted} {publishes} counts",
            datasets(all),
            labels(all)
        ),
    };
    match (finer, all) {
        (0, _) => format!("{labelled}."),
        (finer, 0) => format!("{labelled}; {finer} {} something narrower.", labels(finer)),
        (finer, _) => format!(
            "{labelled}; {finer} more {} only something narrower.",
            labels(finer)
        ),
    }
}

fn synonyms(title: &str, names: &[crate::schema::Spanned<EcoString>]) -> Vec<String> {
    let names = names.iter().map(|name| &name.value);
    names
        .filter(|name| !same_name(name, title))
        .map(|name| name.as_str().to_owned())
        .collect()
}

fn to(site: &Site<'_>, id: ConceptId) -> view::Link {
    link(site.catalog.concept(id).title(), site.label_url(id))
}

fn code(code: &Code) -> view::Code {
    let value = &code.code.value;
    let url = match code.system.as_str() {
        "radlex" => Some(format!("http://radlex.org/RID/{value}")),
        "mesh" => Some(format!("https://meshb.nlm.nih.gov/record/ui?ui={value}")),
        _ => None,
    };
    view::Code {
        system: label_sets::system_name(&code.system).to_owned(),
        code: value.as_str().to_owned(),
        url,
        kind: (code.kind != Match::Exact).then(|| code.kind.words().to_owned()),
    }
}

/// A row: one act of labelling, and one of its tables where it has any.
pub(super) struct Row<'a> {
    pub cell: Cell<'a>,
    pub act: Act<'a>,
    pub dataset: &'a Dataset,
    pub tally: Option<&'a Tally>,
    /// Whether it shows another table or act of the dataset above it.
    pub alternative: bool,
}

fn rows_of<'a>(site: &Site<'a>, cell: Cell<'a>) -> Vec<Row<'a>> {
    let dataset = site.catalog.dataset(cell.dataset());
    let mut rows: Vec<Row<'a>> = Vec::new();
    for act in cell.acts() {
        let row = |tally| Row {
            cell: cell.clone(),
            act,
            dataset,
            tally,
            alternative: false,
        };
        // Beside the dataset's own labels a roll-up without counts would say nothing.
        if act.tallies.is_empty() && !(act.rolled_up && cell.is_labelled()) {
            rows.push(row(None));
        }
        // A table that only divides what another one counts says nothing new here.
        let mut told: Vec<&Tally> = Vec::new();
        // Of a roll-up only what comparisons prefer in each unit: its alternatives are those of the
        // labels, which have pages of their own.
        let preferred =
            |tally: &&Tally| !act.rolled_up || tally.rolled().is_none_or(|of| of.preferred);
        for tally in act.tallies.iter().filter(preferred) {
            if !told.iter().any(|other| other.says_the_same(tally)) {
                told.push(tally);
                rows.push(row(Some(tally)));
            }
        }
    }
    rows.iter_mut()
        .skip(1)
        .for_each(|row| row.alternative = true);
    rows
}

impl Row<'_> {
    fn prevalence(&self) -> Option<Prevalence> {
        prevalence(self.tally?, self.blank())
    }

    /// What no mention means.
    pub fn blank(&self) -> Option<Blank> {
        let set = &self.dataset.sets[self.act.set];
        set.labels[self.act.labels().next()?].blank()
    }

    fn has_states(&self) -> bool {
        self.tally.is_some_and(|tally| {
            tally
                .negative()
                .or(tally.uncertain())
                .or(tally.blank())
                .is_some()
                && tally.of().is_some()
        })
    }

    fn view(&self, site: &Site<'_>, top: Option<f64>) -> view::LabelRow {
        let fields = self.dataset.fields();
        let set = &self.dataset.sets[self.act.set];
        let set_fields = &fields.labels[set.fields];
        let table = self.tally.map(|tally| &self.dataset.tables[tally.table()]);
        let tally = self.tally;
        let wanted = site.wanted;
        let prevalence = made(
            wanted.percent || wanted.share || wanted.range || wanted.dot,
            || self.prevalence(),
        );
        let table_shown = |wanted: bool| table.filter(|_| wanted);
        let url = site.dataset_url(self.cell.dataset());
        let own = |label: usize, of: Match| view::OwnLabel {
            name: set.labels[label].name.as_str().to_owned(),
            kind: kind(of),
            words: made(wanted.words, || kind_words(of).to_owned()),
        };
        let labels = self.act.labels();
        let beside = self.act.beside();
        view::LabelRow {
            dataset: link(&self.dataset.page().title.value, url.clone()),
            alternative: self.alternative,
            rolled_up: self.act.rolled_up,
            only_narrower: !self.cell.is_labelled(),
            any_of: labels.len() > 1,
            kind: cell_kind(self.act.kind, tally.and_then(|tally| tally.positive())),
            labels: labels.map(|label| own(label, self.act.kind)).collect(),
            beside: beside.map(|(label, kind)| own(label, kind)).collect(),
            table: table_shown(wanted.table).map(|table| count_tables::title(fields, table)),
            table_url: table_shown(wanted.table_url)
                .map(|table| count_tables::url(&url, fields, table)),
            unit: made(wanted.unit, || {
                let unit = tally.and_then(|tally| tally.unit());
                unit.map(|unit| unit.plural().to_owned())
            }),
            origin: made(wanted.origin, || label_sets::origin(set_fields)),
            readers: made(wanted.readers, || {
                set_fields.readers.map(label_sets::readers)
            }),
            positive: tally.and_then(|tally| tally.positive()).map(bounds),
            uncertain: tally.and_then(Tally::uncertain),
            negative: tally.and_then(Tally::negative),
            blank: tally.and_then(Tally::blank),
            of: tally.and_then(|tally| tally.of()),
            bar: made(wanted.bar, || tally.map(bar).unwrap_or_default()),
            percent: stated(prevalence),
            share: made(wanted.share, || Some(prevalence?.stated?.to_string())),
            range: prevalence
                .and_then(|prevalence| prevalence.range)
                .map(range),
            dot: prevalence
                .zip(top)
                .map(|(prevalence, top)| scale::dot(prevalence, top)),
            source: made(wanted.source, || {
                let source = table.and_then(|table| table.source);
                source.map(|source| fields.sources[source].title.as_str().to_owned())
            }),
            note: made(wanted.note, || self.note()),
            how: tally
                .and_then(Tally::rolled)
                .map(|of| derivation::sentences(self.dataset, of))
                .unwrap_or_default(),
        }
    }

    /// What else to know: of which part the counts are, and in which column they stand.
    fn note(&self) -> Option<String> {
        let Some(tally) = self.tally else {
            let set = &self.dataset.sets[self.act.set];
            return label_sets::covers(&Figures::new(self.dataset), set);
        };
        let table = &self.dataset.tables[tally.table()];
        let mut notes = Vec::new();
        if let Some(part) = table.scope {
            notes.push(
                part.of(self.dataset.fields())
                    .name
                    .value
                    .as_str()
                    .to_owned(),
            );
        }
        if table.axis == Some(crate::schema::values::Axis::Readers) {
            let column = tally.column().and_then(|at| table.columns.get(at));
            notes.extend(column.map(|column| format!("readers: {}", column.name)));
            notes.extend(self.other_readers(tally));
        }
        (!notes.is_empty()).then(|| notes.join("; "))
    }

    /// How many are positive where more readers, or fewer, have to agree.
    fn other_readers(&self, tally: &Tally) -> Option<String> {
        let label = self.act.only_label()?;
        let table = &self.dataset.tables[tally.table()];
        let row = table.row(label)?;
        let columns = table.columns.iter().zip(row.cells()).enumerate();
        let others = columns.filter(|(at, _)| Some(*at) != tally.column());
        let said: Vec<String> = others
            .filter_map(|(_, (column, cell))| Some(format!("{}: {}", column.name, grouped(cell?))))
            .collect();
        (!said.is_empty()).then(|| said.join(", "))
    }
}

/// The four states of the whole, side by side.
fn bar(tally: &Tally) -> Vec<view::Segment> {
    let (Some(of), Some(positive)) = (
        tally.of(),
        tally.positive().and_then(crate::compare::Interval::exact),
    ) else {
        return Vec::new();
    };
    let states = [
        ("positive", Some(positive)),
        ("uncertain", tally.uncertain()),
        ("negative", tally.negative()),
        ("blank", tally.blank()),
    ];
    let known = states
        .into_iter()
        .filter_map(|(state, number)| Some((bars::state_tone(state), number?)));
    bars::segments(known, of)
}

/// More datasets than this are not listed as lacking a label.
const UNLABELLED: usize = 60;

/// Whether all labels of a dataset are known, so that a missing one is a statement.
fn lists_its_labels(dataset: &Dataset) -> bool {
    let complete = |set: &LabelSet| {
        let stated = dataset.fields().labels[set.fields].stated_number.as_ref();
        let listed = set.labels.len() as u64;
        listed > 0 && stated.is_none_or(|stated| stated.value <= listed)
    };
    !dataset.sets.is_empty() && dataset.sets.iter().all(complete)
}

/// Datasets of the concept's body part that label neither it nor anything below it.
fn unlabelled(site: &Site<'_>, id: ConceptId) -> Vec<view::Link> {
    let parts = &site.catalog.concept(id).linked.page.fields.body_part;
    site.order()
        .iter()
        .filter(|dataset| {
            let of = &site.catalog.dataset(**dataset).fields().body_part;
            (parts.is_empty() || of.iter().any(|part| parts.contains(part)))
                && site.cells.get(id, **dataset).is_none()
                && lists_its_labels(site.catalog.dataset(**dataset))
        })
        .take(UNLABELLED)
        .map(|dataset| {
            let title = &site.catalog.dataset(*dataset).page().title.value;
            link(title, site.dataset_url(*dataset))
        })
        .collect()
}
