//! `labels.csv`: a row for each published count, and one for each label without any.
//!
//! A count stands in one row alone, so that sums over rows count nothing twice for its label's
//! having several concepts.

use super::{Column, Table, column, joined, names};
use crate::catalog::{Catalog, ConceptId, ConceptMatch, Dataset, DatasetId, Label, LabelSet};
use crate::compare::Cells;
use crate::schema::values::{Axis, Match, Origin, State, Unit};
use crate::site::Site;
use serde::Serialize;
use std::io::{self, Write};

/// The columns, in the order of a row's fields.
pub const COLUMNS: &[Column] = &[
    column("dataset", "string", "the dataset's id, as in datasets.csv"),
    column(
        "table",
        "string",
        "the published table; empty where the label is in none",
    ),
    column("label_set", "string", "the act of labelling"),
    column("label", "string", "the name that the dataset gives"),
    column(
        "concept",
        "string",
        "the concept that the label is nearest to, if any",
    ),
    column(
        "match",
        "string",
        "what the label is beside that concept: exact, narrower, close or broader",
    ),
    column(
        "more_concepts",
        "string",
        "further concepts of the label, as concept:match",
    ),
    column(
        "part",
        "string",
        "the part of a split that is counted; empty means all",
    ),
    column(
        "view",
        "string",
        "the view that is counted; empty means all",
    ),
    column(
        "readers",
        "string",
        "how many readers agree, where that is counted",
    ),
    column(
        "state",
        "string",
        "positive, negative, uncertain or blank (not mentioned)",
    ),
    column(
        "own_state",
        "string",
        "the table's own name of the state, where it has one",
    ),
    column(
        "count",
        "integer",
        "how many; empty where no count is published",
    ),
    column("unit", "string", "what is counted"),
    column(
        "of",
        "integer",
        "out of how many of the unit; empty where that is not known exactly",
    ),
    column(
        "compared",
        "boolean",
        "whether the label page of the concept compares by this table and unit",
    ),
    column("origin", "string", "who or what made the labels"),
    column(
        "source",
        "string",
        "who published the count, a source of the dataset's record",
    ),
];

#[derive(Debug, Clone, Serialize)]
struct Row<'a> {
    dataset: &'a str,
    table: &'a str,
    label_set: &'a str,
    label: &'a str,
    concept: Option<&'a str>,
    #[serde(rename = "match")]
    kind: Option<&'static str>,
    more_concepts: String,
    part: Option<String>,
    view: Option<&'a str>,
    readers: Option<&'a str>,
    state: &'static str,
    own_state: Option<&'a str>,
    count: Option<u64>,
    unit: Option<&'static str>,
    of: Option<u64>,
    compared: bool,
    origin: &'a str,
    source: Option<&'a str>,
}

pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new(COLUMNS, out)?;
    for (id, dataset) in site.catalog.datasets() {
        let from = OfDataset {
            catalog: site.catalog,
            cells: &site.cells,
            id,
            dataset,
        };
        from.counted(&mut table)?;
        from.uncounted(&mut table)?;
    }
    table.finish()
}

/// The dataset that rows are made from.
struct OfDataset<'a> {
    catalog: &'a Catalog,
    cells: &'a Cells,
    id: DatasetId,
    dataset: &'a Dataset,
}

/// What all rows of a label have in common.
struct Common<'a> {
    label_set: &'a str,
    label: &'a Label,
    origin: &'a str,
}

impl<'a> OfDataset<'a> {
    fn counted(&self, out: &mut Table<'_>) -> io::Result<()> {
        for (at, table) in self.dataset.tables.iter().enumerate() {
            let set = &self.dataset.sets[table.set];
            let id = names::table(self.dataset, table);
            let set_id = names::set(self.dataset, set.fields);
            let origin = self.origin(set);
            let source = table
                .source
                .map(|at| self.dataset.fields().sources[at].id.value.as_str());
            let common = |label: usize| Common {
                label_set: &set_id,
                label: &set.labels[label],
                origin: &origin,
            };
            for row in table.rows() {
                let common = common(row.label);
                let base = Row {
                    table: &id,
                    source,
                    ..self.row(&common)
                };
                for (place, (column, count)) in table.columns.iter().zip(row.cells()).enumerate() {
                    let (view, readers, own) = match table.axis {
                        Some(Axis::View) => (Some(column.name.as_str()), None, None),
                        Some(Axis::Readers) => (None, Some(column.name.as_str()), None),
                        Some(Axis::State) => (None, None, Some(column.name.as_str())),
                        Some(Axis::Part | Axis::Unit) | None => (None, None, None),
                    };
                    let state = own.map_or(Some(State::Positive), |own| common.label.state(own));
                    out.row(&Row {
                        part: column.part.map(|part| names::part(self.dataset, part)),
                        view,
                        readers,
                        state: state.map_or("", State::value),
                        own_state: own.filter(|own| State::parse(own).is_none()),
                        count,
                        unit: column.unit.map(Unit::value),
                        of: column.of,
                        compared: count.is_some() && self.compared(&common, row.label, at, place),
                        ..base.clone()
                    })?;
                }
            }
            for label in &table.unpublished {
                let common = common(*label);
                out.row(&Row {
                    table: &id,
                    source,
                    part: table.scope.map(|part| names::part(self.dataset, part)),
                    unit: table.unit.map(Unit::value),
                    ..self.row(&common)
                })?;
            }
        }
        Ok(())
    }

    /// Labels that no table names.
    fn uncounted(&self, out: &mut Table<'_>) -> io::Result<()> {
        for (at, set) in self.dataset.sets.iter().enumerate() {
            let mut named = vec![false; set.labels.len()];
            for table in self.dataset.tables.iter().filter(|table| table.set == at) {
                let rows = table.rows().map(|row| row.label);
                rows.chain(table.unpublished.iter().copied())
                    .for_each(|label| named[label] = true);
            }
            let set_id = names::set(self.dataset, set.fields);
            let origin = self.origin(set);
            let part = match *set.parts {
                [only] => Some(names::part(self.dataset, only)),
                _ => None,
            };
            for (label, named) in set.labels.iter().zip(named) {
                if !named {
                    let common = Common {
                        label_set: &set_id,
                        label,
                        origin: &origin,
                    };
                    out.row(&Row {
                        part: part.clone(),
                        unit: self.dataset.fields().labels[set.fields].on.map(Unit::value),
                        ..self.row(&common)
                    })?;
                }
            }
        }
        Ok(())
    }

    fn row<'r>(&self, common: &Common<'r>) -> Row<'r>
    where
        'a: 'r,
    {
        let concepts = by_nearness(common.label);
        let slug = |found: &ConceptMatch| self.slug(found.concept);
        let more = concepts.iter().skip(1);
        let more: Vec<String> = more
            .map(|found| format!("{}:{}", slug(found), found.kind.value()))
            .collect();
        let nearest = concepts.first();
        Row {
            dataset: &self.dataset.page().slug,
            table: "",
            label_set: common.label_set,
            label: &common.label.name,
            concept: nearest.map(|found| slug(found)),
            kind: nearest.map(|found| found.kind.value()),
            more_concepts: joined(more.iter().map(String::as_str)),
            part: None,
            view: None,
            readers: None,
            state: State::Positive.value(),
            own_state: None,
            count: None,
            unit: None,
            of: None,
            compared: false,
            origin: common.origin,
            source: None,
        }
    }

    fn slug(&self, concept: ConceptId) -> &'a str {
        &self.catalog.concept(concept).linked.page.slug
    }

    fn origin(&self, set: &LabelSet) -> String {
        let origins = self.dataset.fields().labels[set.fields].origins.iter();
        joined(origins.map(|(origin, _)| Origin::value(*origin)))
    }

    /// Whether the label page of the nearest concept shows this column first.
    fn compared(&self, common: &Common<'_>, label: usize, table: usize, column: usize) -> bool {
        let nearest = by_nearness(common.label).first().map(|found| found.concept);
        let cell = nearest.and_then(|concept| self.cells.get(concept, self.id));
        let main = cell.and_then(|cell| Some((cell.main()?, cell.tally()?)));
        main.is_some_and(|(act, tally)| {
            tally.table() == table
                && act.labels().any(|own| own == label)
                && tally.column().is_none_or(|only| only == column)
        })
    }
}

/// The concepts of a label, those first that say most.
fn by_nearness(label: &Label) -> Vec<&ConceptMatch> {
    let mut concepts: Vec<&ConceptMatch> = label.concepts.iter().collect();
    concepts.sort_by_key(|found| match found.kind {
        Match::Exact => 0,
        Match::Narrower => 1,
        Match::Close => 2,
        Match::Broader => 3,
    });
    concepts
}
