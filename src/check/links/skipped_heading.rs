//! # skipped-heading
//!
//! **What it does:** finds headings that lie more than one level below the one before them.
//!
//! **Why it matters:** people who use a screen reader go through a page by its headings. A level that is missing sounds like a part that
//! was missed. The page's title is the first level, so that a text begins with the second.
//!
//! **Example:** `## What to mind`, then `#### Splits`. Write `### Splits`.

use crate::check::finding::Finding;
use crate::content::markdown::Body;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) const RULE: &str = "skipped-heading";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let bodies = site.catalog.bodies();
    bodies.flat_map(|(_, _, body)| of_body(body)).collect()
}

fn of_body(body: &Body) -> Vec<Finding> {
    let mut found = Vec::new();
    // The page's title.
    let mut above = 1;
    for heading in &body.headings {
        if heading.level > above + 1 {
            let marks = |level: u8| "#".repeat(level.into());
            let before = if above == 1 {
                "the page's title".to_owned()
            } else {
                format!("one of level {above}")
            };
            let diagnostic = Diagnostic::warning(
                RULE,
                heading.span,
                format!("a heading of level {} follows {before}", heading.level),
            )
            .help(format!("write `{} {}`", marks(above + 1), heading.title));
            found.push(Finding::new(diagnostic, [&*heading.title]));
        }
        above = heading.level;
    }
    found
}
