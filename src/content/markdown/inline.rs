//! The tags that we write ourselves: small pieces of HTML with everything in them escaped.

use super::fragment::MARK;
use pulldown_cmark::{Alignment, BlockQuoteKind};
use pulldown_cmark_escape::escape_html;

/// Text as it may stand in an attribute or between tags.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = escape_html(&mut out, text);
    out.replace(MARK, "\u{fffd}")
}

pub(super) fn link_start(link: usize, title: &str) -> String {
    format!("<a href=\"{MARK}{link}{MARK}\"{}>", title_attribute(title))
}

pub(super) fn picture(link: usize, alt: &str, title: &str) -> String {
    format!(
        "<img src=\"{MARK}{link}{MARK}\" alt=\"{}\" loading=\"lazy\"{}>",
        escaped(alt.trim()),
        title_attribute(title)
    )
}

fn title_attribute(title: &str) -> String {
    if title.is_empty() {
        String::new()
    } else {
        format!(" title=\"{}\"", escaped(title))
    }
}

pub(super) fn task_box(done: bool) -> &'static str {
    if done {
        "<input type=\"checkbox\" disabled checked aria-label=\"done\"> "
    } else {
        "<input type=\"checkbox\" disabled aria-label=\"open\"> "
    }
}

/// The class of a cell: the policy of the site forbids `style` attributes.
pub(super) fn cell_start(in_head: bool, alignment: Alignment) -> &'static str {
    match (in_head, alignment) {
        (true, Alignment::None) => "<th scope=\"col\">",
        (true, Alignment::Left) => "<th scope=\"col\" class=\"align-left\">",
        (true, Alignment::Center) => "<th scope=\"col\" class=\"align-center\">",
        (true, Alignment::Right) => "<th scope=\"col\" class=\"align-right\">",
        (false, Alignment::None) => "<td>",
        (false, Alignment::Left) => "<td class=\"align-left\">",
        (false, Alignment::Center) => "<td class=\"align-center\">",
        (false, Alignment::Right) => "<td class=\"align-right\">",
    }
}

/// An alert's class and name.
pub(super) fn alert(kind: BlockQuoteKind) -> (&'static str, &'static str) {
    match kind {
        BlockQuoteKind::Note => ("note", "Note"),
        BlockQuoteKind::Tip => ("tip", "Tip"),
        BlockQuoteKind::Important => ("important", "Important"),
        BlockQuoteKind::Warning => ("warning", "Warning"),
        BlockQuoteKind::Caution => ("caution", "Caution"),
    }
}
