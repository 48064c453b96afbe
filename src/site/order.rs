//! The order of lists: the largest dataset first; those of unknown size behind, by title.

use super::Site;
use super::since::Since;
use crate::catalog::{Catalog, Dataset, DatasetId};
use crate::content::dataset::Amount;
use crate::schema::fold;
use crate::schema::values::Unit;
use std::cmp::Reverse;
use std::sync::Arc;

/// The datasets in the order of lists.
#[derive(Debug)]
pub(super) struct Order {
    pub datasets: Arc<[DatasetId]>,
    /// For each dataset, its place in that order.
    pub places: Arc<[usize]>,
}

/// The order; that of an earlier plan, where what changed stays between those before and behind it.
pub(super) fn of(since: Option<Since<'_>>, catalog: &Catalog) -> Order {
    if let Some(since) = since {
        let order = &since.site.order;
        let stays = |id: DatasetId| {
            let place = order.places[id.index()];
            let around = &order.datasets[place.saturating_sub(1)..];
            let around = &around[..around.len().min(3)];
            around.is_sorted_by_key(|id| key(*id, catalog.dataset(*id)))
        };
        if since.datasets().all(stays) {
            return Order {
                datasets: Arc::clone(&order.datasets),
                places: Arc::clone(&order.places),
            };
        }
    }
    let mut datasets: Vec<DatasetId> = catalog.datasets().map(|(id, _)| id).collect();
    datasets.sort_by_cached_key(|id| key(*id, catalog.dataset(*id)));
    let mut places = vec![0; datasets.len()];
    for (place, id) in datasets.iter().enumerate() {
        places[id.index()] = place;
    }
    Order {
        datasets: datasets.into(),
        places: places.into(),
    }
}

/// By what a dataset has its place.
fn key(id: DatasetId, dataset: &Dataset) -> (Reverse<u64>, String, DatasetId) {
    let images = dataset.fields().size.get(Unit::Image);
    let images = images.map(|figure| match figure.amount {
        Amount::Exact(number) | Amount::About(number) => number,
        Amount::Between(low, high) => low.or(high).unwrap_or(0),
    });
    let title = fold(&dataset.page().title.value);
    (Reverse(images.unwrap_or(0)), title, id)
}

impl Site<'_> {
    /// The datasets in the order of lists.
    pub fn order(&self) -> &[DatasetId] {
        &self.order.datasets
    }

    /// Where a dataset stands in lists.
    pub fn place(&self, id: DatasetId) -> usize {
        self.order.places[id.index()]
    }
}
