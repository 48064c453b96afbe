//! The columns of the matrix: the datasets that label a concept, those of one modality and body part
//! beside each other.

use crate::catalog::{Catalog, DatasetId};
use crate::compare::Cells;
use std::collections::HashMap;

/// The datasets of `order` that label a concept: the largest group first, alike ones by their names, and
/// within a group the order kept.
pub(super) fn of(catalog: &Catalog, cells: &Cells, order: &[DatasetId]) -> Vec<DatasetId> {
    let mut labelled: Vec<(DatasetId, String)> = order
        .iter()
        .filter(|id| !cells.of_dataset(**id).is_empty())
        .map(|id| (*id, group(catalog, *id)))
        .collect();
    let mut sizes: HashMap<String, usize> = HashMap::new();
    for (_, group) in &labelled {
        *sizes.entry(group.clone()).or_default() += 1;
    }
    labelled.sort_by(|(_, a), (_, b)| sizes[b].cmp(&sizes[a]).then_with(|| a.cmp(b)));
    labelled.into_iter().map(|(id, _)| id).collect()
}

/// What a dataset's images are, and of what: `X-ray, chest`.
pub fn group(catalog: &Catalog, id: DatasetId) -> String {
    let fields = catalog.dataset(id).fields();
    let part = fields.body_part.iter().map(|part| part.to_lowercase());
    let words: Vec<String> = fields.modality.iter().cloned().chain(part).collect();
    if words.is_empty() {
        return "Modality not stated".to_owned();
    }
    words.join(", ")
}
