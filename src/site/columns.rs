//! The columns of the matrix: the datasets that label a concept, those of one modality and body part
//! beside each other.

use super::Site;
use super::order::Order;
use super::since::Since;
use crate::catalog::{Catalog, DatasetId};
use crate::compare::Cells;
use ecow::EcoString;
use foldhash::{HashMap, HashMapExt};
use std::sync::Arc;

/// The datasets that label a concept: the largest group first, alike ones by their names, and within a
/// group in the order of lists.
pub(super) fn of(
    since: Option<Since<'_>>,
    catalog: &Catalog,
    cells: &Cells,
    order: &Order,
) -> Arc<[DatasetId]> {
    let labels = |cells: &Cells, id: DatasetId| !cells.of_dataset(id).is_empty();
    let alike = |site: &Site<'_>, id: DatasetId| {
        labels(&site.cells, id) == labels(cells, id)
            && group(site.catalog, id) == group(catalog, id)
    };
    let same_order = |since: &Since<'_>| Arc::ptr_eq(&since.site.order.datasets, &order.datasets);
    let kept = since.filter(same_order);
    let kept = kept.and_then(|since| since.keep(|site| &site.labelled, alike));
    kept.unwrap_or_else(|| in_groups(catalog, cells, &order.datasets))
}

fn in_groups(catalog: &Catalog, cells: &Cells, order: &[DatasetId]) -> Arc<[DatasetId]> {
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
    let part = fields.body_part.iter().map(EcoString::to_lowercase);
    let words: Vec<EcoString> = fields.modality.iter().cloned().chain(part).collect();
    if words.is_empty() {
        return "Modality not stated".to_owned();
    }
    words.join(", ")
}
