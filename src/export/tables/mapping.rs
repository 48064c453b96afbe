//! `mapping.csv`: a row for each label and concept, and one for each label without any.

use super::{Column, Table, column, names};
use crate::export::graph::match_property;
use crate::site::Site;
use serde::Serialize;
use std::io::{self, Write};

/// The columns, in the order of a row's fields.
pub const COLUMNS: &[Column] = &[
    column("dataset", "string", "the dataset's id, as in datasets.csv"),
    column("label_set", "string", "the act of labelling"),
    column("label", "string", "the name that the dataset gives"),
    column(
        "concept",
        "string",
        "the concept; empty where the label belongs to none",
    ),
    column("concept_title", "string", "the concept's title"),
    column(
        "match",
        "string",
        "what the label is beside the concept: exact, narrower, close or broader",
    ),
    column(
        "skos",
        "string",
        "the SKOS property that leads from the label to the concept",
    ),
    column("note", "string", "why, where somebody said so"),
];

#[derive(Debug, Serialize)]
struct Row<'a> {
    dataset: &'a str,
    label_set: &'a str,
    label: &'a str,
    concept: Option<&'a str>,
    concept_title: Option<&'a str>,
    #[serde(rename = "match")]
    kind: Option<&'static str>,
    skos: Option<&'static str>,
    note: Option<&'a str>,
}

pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new(COLUMNS, out)?;
    for (_, dataset) in site.catalog.datasets() {
        for set in &dataset.sets {
            let set_id = names::set(dataset, set.fields);
            for label in &set.labels {
                let row = Row {
                    dataset: &dataset.page().slug,
                    label_set: &set_id,
                    label: &label.name,
                    concept: None,
                    concept_title: None,
                    kind: None,
                    skos: None,
                    note: None,
                };
                if label.concepts.is_empty() {
                    table.row(&row)?;
                }
                for found in &label.concepts {
                    let page = &site.catalog.concept(found.concept).linked.page;
                    table.row(&Row {
                        concept: Some(&page.slug),
                        concept_title: Some(&page.title.value),
                        kind: Some(found.kind.value()),
                        skos: Some(match_property(found.kind)),
                        note: found.note(),
                        ..row
                    })?;
                }
            }
        }
    }
    table.finish()
}
