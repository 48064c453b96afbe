//! # relation-differs
//!
//! **What it does:** finds two datasets that each declare a relation to the other, and contradict each other.
//!
//! **Why it matters:** which of them is read would depend on where one looks; pools take the overlap from both.
//!
//! **Example:** `shared.images = 26_684` in one file, and `shared.images = 26_648` in the other. Find out which is right and keep one
//! entry, in the dataset that is made of the other.

use super::relation_twice::pairs;
use crate::check::finding::Finding;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) const RULE: &str = "relation-differs";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for pair in pairs(site.catalog) {
        let differences = pair.differences();
        if differences.is_empty() {
            continue;
        }
        let title = &site.catalog.dataset(pair.of_first).page().title.value;
        let other = &site.catalog.dataset(pair.of_second).page().title.value;
        let diagnostic = Diagnostic::error(
            RULE,
            pair.second.to.span,
            format!(
                "{title} and {other} contradict each other: {}",
                differences.join(", ")
            ),
        )
        .related(pair.first.to.span, format!("what {title} declares"))
        .help("keep one entry, in the dataset that is made of the other one");
        found.push(Finding::new(diagnostic, ["related", &pair.second.to.value]));
    }
    found
}
