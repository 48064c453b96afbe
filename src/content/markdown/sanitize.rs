//! Raw HTML in content must not run scripts in a reader's browser.

use super::fragment::MARK;
use ammonia::{Builder, UrlRelative};
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::{Arc, Mutex};

/// Attributes that our own output has; `style` is not among them.
const ATTRIBUTES: [&str; 6] = ["id", "class", "role", "aria-label", "scope", "tabindex"];

const TASK_BOX: [&str; 3] = ["type", "disabled", "checked"];

/// Spelt out, so that an update of the library does not widen it unseen.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// A target that is written in raw HTML.
#[derive(Debug, Clone)]
pub(super) struct RawTarget {
    pub target: String,
    /// Whether it is a picture's.
    pub picture: bool,
    /// Whether it is a picture that says in words what it shows; true of links.
    pub has_words: bool,
}

/// Cleans `html`. Targets that are written in it and are not marked yet are marked as links from
/// the index `first` on, and given back in that order.
pub(super) fn clean(html: &str, first: usize) -> (String, Vec<RawTarget>) {
    // The library wants a filter that outlives this call, so that the list is shared with it.
    let found: Arc<Mutex<Vec<RawTarget>>> = Arc::default();
    let targets = Arc::clone(&found);
    let mut builder = Builder::default();
    builder
        // The boxes of task items are the only tag of ours that the library does not allow.
        .add_tags(["input"])
        .add_generic_attributes(ATTRIBUTES)
        .add_tag_attributes("input", TASK_BOX)
        .add_tag_attributes("img", ["loading"])
        .add_tag_attributes("ol", ["start"])
        .add_tag_attributes("details", ["open"])
        .rm_generic_attributes(["style"])
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .attribute_filter(move |element, attribute, value| {
            let picture = (element, attribute) == ("img", "src");
            let target = picture || (element, attribute) == ("a", "href");
            // Footnotes are linked by us: no heading is called so, because of the capital letter.
            if !target || value.starts_with(MARK) || value.starts_with("#Note-") {
                return Some(Cow::Borrowed(value));
            }
            // The lock is never held across anything that can panic.
            let mut targets = targets.lock().ok()?;
            targets.push(RawTarget {
                target: value.to_owned(),
                picture,
                has_words: true,
            });
            let link = first + targets.len() - 1;
            Some(Cow::Owned(format!("{MARK}{link}{MARK}")))
        });
    let cleaned = builder.clean(html).to_string();
    let mut targets = found.lock().map(|found| found.clone()).unwrap_or_default();
    for (at, target) in targets.iter_mut().enumerate() {
        if target.picture {
            target.has_words = has_words(&cleaned, first + at);
        }
    }
    (cleaned, targets)
}

/// Whether the tag with the mark of `link` has an alternative text; the library writes every tag alike.
fn has_words(cleaned: &str, link: usize) -> bool {
    let mark = format!("{MARK}{link}{MARK}");
    let tag = cleaned.find(&mark).and_then(|at| {
        let start = cleaned[..at].rfind('<')?;
        let end = cleaned[at..].find('>')? + at;
        Some(&cleaned[start..end])
    });
    tag.and_then(|tag| tag.split_once(" alt=\""))
        .is_some_and(|(_, alt)| !alt.trim_start().starts_with('"'))
}
