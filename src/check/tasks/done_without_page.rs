//! # done-without-page
//!
//! **What it does:** finds items of the task list that are marked done and link to no page of the catalog, in sections where other items
//! stand for datasets.
//!
//! **Why it matters:** the progress page counts the item as done, and a reader looks for the dataset in vain.
//!
//! **Example:** `- [x] PadChest`. Link to its page, `- [x] [PadChest](datasets/padchest.md)`, or take the mark out. An item that is done and is
//! no dataset is answered by a silence with its words.

use crate::catalog::{Destination, PageRef};
use crate::check::finding::Finding;
use crate::content::markdown::Task;
use crate::diagnostic::{Diagnostic, Span};
use crate::site::Site;
use std::collections::BTreeSet;

pub(super) const RULE: &str = "done-without-page";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let catalog = site.catalog;
    let Some(body) = catalog.body(PageRef::Tasks) else {
        return Vec::new();
    };
    let destinations = catalog.destinations(PageRef::Tasks);
    let leads = |task: &Task, dataset: bool| {
        task.links().any(|link| match destinations.get(link) {
            Some(Destination::Page(PageRef::Dataset(_), _)) => true,
            Some(Destination::Page(..)) => !dataset,
            // Said of the link itself.
            Some(Destination::Broken(_)) => true,
            _ => false,
        })
    };
    let of_datasets = body.tasks.iter().filter(|task| leads(task, true));
    let of_datasets: BTreeSet<Option<usize>> = of_datasets.map(Task::heading).collect();
    let bare = body.tasks.iter().filter(|task| {
        // What is below another item is a step of it.
        let is_bare = task.done && task.depth == 0 && !leads(task, false);
        is_bare && of_datasets.contains(&task.heading())
    });
    let bare: Vec<&Task> = bare.collect();
    let Some(first) = bare.first() else {
        return Vec::new();
    };
    let text = site.sources.text(first.span.file);
    let found = bare.into_iter().filter_map(|task| {
        let line = words(&text, task.span)?;
        let words = text[line.range()].trim();
        let diagnostic = Diagnostic::warning(
            RULE,
            line,
            format!("`{words}` is done, and has no page"),
        )
        .help("link to its page, such as `[…](datasets/….md)`, or write `[ ]` while there is none");
        Some(Finding::new(diagnostic, [words]))
    });
    found.collect()
}

/// The rest of the line behind the box; none where the file has changed since it was read.
fn words(text: &str, task: Span) -> Option<Span> {
    let rest = text.get(task.range().end..)?;
    let end = rest.find('\n').unwrap_or(rest.len());
    let line = &rest[..end];
    let from = task.range().end + line.len() - line.trim_start().len();
    let to = task.range().end + line.trim_end().len();
    Some(Span::new(task.file, from..to))
}
