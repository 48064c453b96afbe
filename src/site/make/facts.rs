//! The facts by which datasets are put side by side, the same rows for every dataset.

use super::dataset::label_sets;
use crate::catalog::Dataset;
use crate::schema::values::Unit;
use crate::site::words::{amount, capitalized, joined};
use ecow::EcoString;

/// Facts under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// `Size`.
    pub title: &'static str,
    /// Each with its name; none where the dataset does not state it.
    pub rows: Vec<(String, Option<String>)>,
}

/// The facts of a dataset: every dataset has all headings and all rows, in one order.
pub(in crate::site) fn of(dataset: &Dataset) -> Vec<Facts> {
    let fields = dataset.fields();
    let list = |words: &[EcoString]| (!words.is_empty()).then(|| words.join(", "));
    let row = |name: &str, value: Option<String>| (name.to_owned(), value);
    let size = Unit::ALL.iter().map(|unit| {
        let figure = fields.size.get(*unit).map(|figure| amount(figure.amount));
        row(&capitalized(unit.plural()), figure)
    });
    let labels = dataset.label_count();
    let mut origins: Vec<String> = fields
        .labels
        .iter()
        .filter_map(label_sets::origin)
        .collect();
    origins.dedup();
    let collected = fields.collected.as_ref();
    let image = fields.image.as_ref();
    let access = fields.access.as_ref();
    let licenses = fields.licenses.iter();
    let licenses: Vec<EcoString> = licenses.map(|l| l.name.value.clone()).collect();
    vec![
        Facts {
            title: "Size",
            rows: size.collect(),
        },
        Facts {
            title: "Images",
            rows: vec![
                row("Modality", list(&fields.modality)),
                row("Body part", list(&fields.body_part)),
                row(
                    "Collected",
                    collected.map(|time| time.as_str().replace('/', " to ")),
                ),
                row("Format", image.and_then(|image| list(&image.format))),
                row("Released", fields.released.as_deref().map(str::to_owned)),
            ],
        },
        Facts {
            title: "Labelling",
            rows: vec![
                row("Labels", (labels > 0).then(|| labels.to_string())),
                row(
                    "Labelled by",
                    (!origins.is_empty()).then(|| joined(&origins)),
                ),
            ],
        },
        Facts {
            title: "Access",
            rows: vec![
                row(
                    "Access",
                    access.map(|access| access.level.words().to_owned()),
                ),
                row("Licence", list(&licenses)),
            ],
        },
    ]
}
