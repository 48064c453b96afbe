use serde::Serialize;

use super::Task;

/// The to-do list, and what each page lacks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Progress {
    /// Items done.
    pub done: u64,
    /// Items in all.
    pub total: u64,
    /// Done of all, permille.
    pub permille: u32,
    /// What comes next: the first open item of each of the first sections that have one; empty on all pages but the first.
    pub next: Vec<Task>,
    /// How it went. `None` without a history, where all is of one day, and on all pages but the first.
    pub burn_up: Option<BurnUp>,
    /// By heading.
    pub sections: Vec<ProgressSection>,
    /// By dataset.
    pub datasets: Vec<ProgressDataset>,
}

/// The items under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ProgressSection {
    /// The heading, or the title of the page that the items stand on.
    pub title: String,
    /// Items done, nested ones included.
    pub done: u64,
    /// Items in all.
    pub total: u64,
    /// Done of all, permille.
    pub permille: u32,
    /// The items, nested.
    pub items: Vec<Task>,
}

/// A dataset's page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ProgressDataset {
    /// Its name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// Items about it that are done.
    pub done: u64,
    /// Items about it.
    pub total: u64,
    /// How complete its page is, permille of what a page can have.
    pub complete: u32,
    /// What it lacks, in words: `a licence`.
    pub missing: Vec<String>,
}

/// How many items there were in time, and how many were done.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct BurnUp {
    /// The most items that there were, the height of the drawing.
    pub most: u64,
    /// Days on which it changed, the oldest first, at least two.
    pub points: Vec<BurnUpPoint>,
}

/// What stood at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct BurnUpPoint {
    /// The day, `2026-11-23`.
    pub day: String,
    /// Items done.
    pub done: u64,
    /// Items in all.
    pub total: u64,
    /// Place in time, permille from the first point to the last.
    pub x: u32,
    /// Items done, permille of the most.
    pub done_permille: u32,
    /// Items in all, permille of the most.
    pub total_permille: u32,
}
