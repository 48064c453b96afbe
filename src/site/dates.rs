//! When pages came and changed: what a file says of itself comes before what its history says.

use super::Site;
use crate::catalog::DatasetId;

/// When a page came and last changed: a year, a month, a day or a moment in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates<'a> {
    /// When it came, where the history says so.
    pub first: Option<&'a str>,
    /// When it last changed.
    pub last: &'a str,
}

impl<'a> Site<'a> {
    /// The day on which the file at `path` last changed, where the history says so.
    pub fn changed(&self, path: &str) -> Option<&'a str> {
        self.history.of(path)?.last.get(..10)
    }

    /// When a dataset's page came and changed, where its file or the history says so.
    pub fn dates(&self, id: DatasetId) -> Option<Dates<'a>> {
        let page = self.catalog.dataset(id).page();
        let change = self.history.of(&page.path);
        let stated = page.fields.modified.as_deref();
        Some(Dates {
            first: change.map(|change| change.first.as_str()),
            last: stated.or(change.map(|change| change.last.as_str()))?,
        })
    }
}
