//! The order of the datasets on a concept's pages, which all of them share.

use crate::catalog::{Catalog, DatasetId};
use crate::compare::{Cell, Cells};
use crate::schema::values::Match;
use rayon::prelude::*;
use std::cmp::Reverse;

/// For each concept the datasets that have something for it: exact labels first, counted ones before
/// others, then the most positives, then by `places`, the order of lists.
pub(super) fn of(catalog: &Catalog, cells: &Cells, places: &[usize]) -> Vec<Box<[DatasetId]>> {
    let concepts: Vec<_> = catalog.vocabulary.iter().map(|(id, _)| id).collect();
    concepts
        .into_par_iter()
        .map(|concept| {
            let mut datasets: Box<[DatasetId]> = cells.of_concept(concept).into();
            datasets.sort_by_cached_key(|dataset| {
                let cell = cells.get(concept, *dataset);
                (cell.map(key), places[dataset.index()])
            });
            datasets
        })
        .collect()
}

fn key(cell: &Cell) -> (u8, Reverse<u64>) {
    let positive = cell.tally().and_then(|tally| tally.positive);
    let main = cell.main().map(|act| (act.kind, act.rolled_up));
    let rank = match (main, positive.is_some()) {
        (Some((Match::Exact, _)), true) => 0,
        (Some((Match::Exact, _)), false) => 1,
        (Some((Match::Narrower, false)), _) => 2,
        (Some((Match::Narrower, true)), _) => 3,
        _ => 4,
    };
    (rank, Reverse(positive.map_or(0, |bounds| bounds.low)))
}
