//! The table of contents of a dataset's page: its own sections, and the headings of its text between them.

use crate::content::markdown::Body;
use crate::site::make::page::headings;
use crate::site::view;

/// So many rows of counts are longer than a reader sees at once.
const MANY_ROWS: usize = 20;

/// The sections in the order of the page; none where the page is short.
pub(super) fn contents(view: &view::Dataset, body: &Body, is_long: bool) -> Vec<view::TocEntry> {
    let tables = view.label_sets.iter().flat_map(|set| &set.tables);
    if !is_long && tables.map(|table| table.rows.len()).sum::<usize>() < MANY_ROWS {
        return Vec::new();
    }
    let section = |title: &str, there: bool| {
        there.then(|| view::TocEntry {
            level: 2,
            id: title.to_owned(),
            title: title.to_owned(),
        })
    };
    let before = [
        section("Labels", true),
        section("Splits", !view.splits.is_empty()),
        section("Views", !view.views.is_empty()),
    ];
    let after = [
        section("Facts", !view.facts.is_empty() || !view.releases.is_empty()),
        section("Sources", !view.sources.is_empty()),
        section("Citation", view.citation.is_some()),
    ];
    let text = headings(body).filter(|heading| heading.level == 2);
    before
        .into_iter()
        .flatten()
        .chain(text)
        .chain(after.into_iter().flatten())
        .collect()
}
