//! # pasted-address
//!
//! **What it does:** finds addresses that stand in the middle of a word, in the text as well as in the front matter.
//!
//! **Why it matters:** something was pasted where the cursor happened to be. The word is broken, and the address leads nowhere, because the
//! rest of the word has become its end.
//!
//! **Example:** `Main sectiohttps://example.org/paper.pdfns of a report`. Write `Main sections of a report`, and the link
//! where it belongs.

use crate::check::finding::Finding;
use crate::diagnostic::{Diagnostic, FileId, SourceKind, Span};
use crate::site::Site;
use memchr::memmem;

pub(super) const RULE: &str = "pasted-address";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let files = site.sources.iter();
    let files = files.filter(|(_, source)| source.kind == SourceKind::Markdown);
    files
        .flat_map(|(file, source)| of_text(file, &source.text))
        .collect()
}

/// Whether the rule finds something in the text of a file.
pub fn is_in(file: FileId, text: &str) -> bool {
    !of_text(file, text).is_empty()
}

/// Whether a text that goes on after `before` is an example in backticks, which may show anything.
fn is_code(before: &str) -> bool {
    let paragraph = before.rsplit("\n\n").next().unwrap_or_default();
    !paragraph.matches('`').count().is_multiple_of(2)
}

fn of_text(file: FileId, text: &str) -> Vec<Finding> {
    // By the library, because every text of the content is looked through before it is left: a hundredth of a build's time.
    let schemes = memmem::find_iter(text.as_bytes(), "http").filter(|at| {
        let rest = &text[*at..];
        let before = text[..*at].chars().next_back();
        (rest.starts_with("http://") || rest.starts_with("https://"))
            && before.is_some_and(char::is_alphanumeric)
            && !is_code(&text[..*at])
    });
    let found = schemes.map(|at| {
        let inside = |c: char| !c.is_alphanumeric();
        let start = text[..at].rfind(inside).map_or(0, |before| {
            before + text[before..].chars().next().map_or(1, char::len_utf8)
        });
        let end = text[at..]
            .find(char::is_whitespace)
            .map_or(text.len(), |n| at + n);
        let word = &text[start..at];
        let diagnostic = Diagnostic::warning(
            RULE,
            Span::new(file, start..end),
            format!("an address stands in the middle of a word that begins with `{word}`"),
        )
        .help("mend the word, and put the address where it belongs: `[words](https://…)`");
        Finding::new(diagnostic, [&text[start..end]])
    });
    found.collect()
}
