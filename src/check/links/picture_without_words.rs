//! # picture-without-words
//!
//! **What it does:** finds pictures without an alternative text, in Markdown and in raw HTML.
//!
//! **Why it matters:** a screen reader reads it, and everybody does where the picture does not load. Without one nothing is there.
//!
//! **Example:** `![](ages.png)`. Write what the picture says: `![Most patients are 50 to 65 years old](ages.png)`.

use crate::check::finding::Finding;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) const RULE: &str = "picture-without-words";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let links = site.catalog.bodies().flat_map(|(_, _, body)| &body.links);
    let bare = links.filter(|link| link.picture && !link.has_words);
    let found = bare.map(|link| {
        let target = &*link.target;
        let diagnostic = Diagnostic::warning(
            RULE,
            link.span,
            format!("the picture `{target}` has no alternative text"),
        )
        .help(format!("write what it says: `![…]({target})`"));
        Finding::new(diagnostic, [target])
    });
    found.collect()
}
