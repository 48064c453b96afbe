//! What tables, label sets and parts are called in files for programs.

use crate::catalog::{Dataset, PartRef, Table};

/// A label set's id, or its number from 1 where it has none.
pub fn set(dataset: &Dataset, at: usize) -> String {
    let id = dataset.fields().labels[at].id.as_ref();
    id.map_or_else(|| (at + 1).to_string(), |id| id.value.as_str().to_owned())
}

/// A table's id, or its number from 1 where it has none.
pub fn table(dataset: &Dataset, table: &Table) -> String {
    let id = dataset.fields().counts[table.fields].id.as_ref();
    id.map_or_else(
        || (table.fields + 1).to_string(),
        |id| id.value.as_str().to_owned(),
    )
}

/// A part with its split: `official.train`.
pub fn part(dataset: &Dataset, part: PartRef) -> String {
    let fields = dataset.fields();
    let split = &fields.splits[part.split].id.value;
    format!("{split}.{}", part.of(fields).name.value)
}
