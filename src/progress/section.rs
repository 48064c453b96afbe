//! The items under one heading, and how many of them are done.

use super::Items;
use crate::catalog::PageRef;
use crate::content::markdown::Body;
use std::ops::Range;

/// How many are done, of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Done.
    pub done: u64,
    /// All.
    pub total: u64,
}

impl Tally {
    pub(super) fn count(&mut self, done: bool) {
        self.done += u64::from(done);
        self.total += 1;
    }
}

/// The items under one heading of a page. Small, because each dataset with tasks has one or more.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// The page.
    pub page: PageRef,
    /// The heading's place among the page's, from 1; 0 for items above the first one.
    pub(super) heading: u32,
    /// How many of its items are done.
    pub(super) done: u32,
    /// Its items among the page's tasks, nested ones included.
    pub(super) tasks: Range<u32>,
}

impl Section {
    /// The heading, as an index into the page's; none for items above the first one.
    pub fn heading(&self) -> Option<usize> {
        (self.heading as usize).checked_sub(1)
    }

    /// Its items, nested ones included.
    pub fn tally(&self) -> Tally {
        Tally {
            done: self.done.into(),
            total: (self.tasks.end - self.tasks.start).into(),
        }
    }

    /// The items, which stand in `body`, the Markdown of the page.
    pub fn items<'a>(&self, body: &'a Body) -> Items<'a> {
        let range = self.tasks.start as usize..self.tasks.end as usize;
        Items::of(&body.tasks, range)
    }
}

/// A number of items, or of pages' sections: four billion of them do not fit into memory.
pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
