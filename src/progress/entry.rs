//! What an item adds to the tasks of a catalog.

use crate::catalog::{Catalog, DatasetId, Destination, PageRef};
use crate::content::markdown::Task;

/// What one item of a page adds to the tasks, and all that it adds: where the pages of a catalog
/// have the same entries as before, it has the same tasks.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    pub(super) done: bool,
    /// How many items it lies in.
    depth: u16,
    /// The heading that it stands under.
    pub(super) heading: Option<usize>,
    /// The datasets that it belongs to.
    pub(super) datasets: Vec<DatasetId>,
}

impl Entry {
    /// The entries of a page.
    pub fn all_of(page: PageRef, catalog: &Catalog) -> Vec<Self> {
        let destinations = catalog.destinations(page);
        let of = |task: &Task| {
            let mut datasets: Vec<DatasetId> = task
                .links()
                .filter_map(|link| match destinations.get(link) {
                    Some(Destination::Page(PageRef::Dataset(id), _)) => Some(*id),
                    _ => None,
                })
                .collect();
            if let PageRef::Dataset(id) = page {
                datasets.push(id);
            }
            datasets.sort_unstable();
            datasets.dedup();
            Self {
                done: task.done,
                depth: task.depth,
                heading: task.heading(),
                datasets,
            }
        };
        let tasks = catalog.body(page).map(|body| body.tasks.iter());
        tasks.into_iter().flatten().map(of).collect()
    }
}
