//! # orphan-page
//!
//! **What it does:** finds plain pages that no reader can reach: they are not in the navigation, and no page that can be reached links to
//! them.
//!
//! **Why it matters:** datasets and concepts are listed by themselves, plain pages are not. One without a link to it might as well not be there.
//!
//! **Example:** `content/method.md` without `order`, and no link to it. Write `order = 2` to have it in the navigation, or link to it
//! from a page where a reader would look.

use crate::catalog::{Catalog, Destination, PageRef};
use crate::check::finding::Finding;
use crate::content::PageRole;
use crate::diagnostic::{Diagnostic, Span};
use crate::site::Site;

pub(super) const RULE: &str = "orphan-page";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let catalog = site.catalog;
    let reached = reached(catalog);
    let pages = catalog.pages.iter().zip(reached);
    let orphans = pages.filter(|(_, reached)| !reached);
    let found = orphans.map(|(linked, _)| {
        let page = &linked.page;
        let diagnostic = Diagnostic::warning(
            RULE,
            if page.title.span.range().is_empty() {
                Span::start_of(page.file)
            } else {
                page.title.span
            },
            "no page links to this one, and it is not in the navigation",
        )
        .help("link to it, or write `order = 1` to have it in the navigation");
        Finding::new(diagnostic, [page.slug.as_str()])
    });
    found.collect()
}

/// For each plain page, whether a reader gets to it.
fn reached(catalog: &Catalog) -> Vec<bool> {
    let mut reached = vec![false; catalog.pages.len()];
    let mut open: Vec<PageRef> = catalog
        .bodies()
        .map(|(page, _, _)| page)
        .filter(|page| match page {
            PageRef::Plain(at) => {
                let role = catalog.pages[*at].page.fields;
                matches!(role, PageRole::Plain { order: Some(_) })
            }
            _ => true,
        })
        .collect();
    while let Some(page) = open.pop() {
        if let PageRef::Plain(at) = page {
            if reached[at] {
                continue;
            }
            reached[at] = true;
        }
        for destination in catalog.destinations(page) {
            if let Destination::Page(next @ PageRef::Plain(at), _) = destination
                && !reached[*at]
            {
                open.push(*next);
            }
        }
    }
    reached
}
