//! What of an earlier plan still holds.
//!
//! Each part of a plan is made of little that a dataset says. While one file is edited, most parts
//! stay as they are, and are shared instead of made again.

use super::Site;
use crate::catalog::{DatasetId, PageRef};
use std::collections::BTreeSet;
use std::sync::Arc;

/// An earlier plan, and what changed since. Its catalog has the same files, and its configuration
/// and its history are the same.
#[derive(Debug, Clone, Copy)]
pub struct Since<'s> {
    /// The earlier plan.
    pub site: &'s Site<'s>,
    /// The pages that were linked anew.
    pub pages: &'s BTreeSet<PageRef>,
}

impl<'s> Since<'s> {
    /// The datasets that are not as they were.
    pub(super) fn datasets(self) -> impl Iterator<Item = DatasetId> {
        self.pages.iter().filter_map(|page| match page {
            PageRef::Dataset(id) => Some(*id),
            _ => None,
        })
    }

    /// A part of the earlier plan, if all that changed is `alike` in what the part is made of.
    pub(super) fn keep<T: ?Sized + 's>(
        self,
        part: impl Fn(&'s Site<'s>) -> &'s Arc<T>,
        alike: impl Fn(&'s Site<'s>, DatasetId) -> bool,
    ) -> Option<Arc<T>> {
        self.datasets()
            .all(|id| alike(self.site, id))
            .then(|| Arc::clone(part(self.site)))
    }
}
