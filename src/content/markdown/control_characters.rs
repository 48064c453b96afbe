//! Control characters in Markdown.

use crate::diagnostic::{Diagnostic, FileId, Span};
use crate::schema::{control_character, is_control_character};

/// Every control character of `text`, which begins at byte `offset` of `file`.
pub(super) fn find(text: &str, file: FileId, offset: usize) -> Vec<Diagnostic> {
    // Each begins with one of these bytes: most texts have none, and are not looked at letter by letter.
    let suspect =
        |byte| matches!(byte, 0..0x20 | 0x7f | 0xc2) && !matches!(byte, b'\n' | b'\r' | b'\t');
    if !text.bytes().fold(false, |any, byte| any | suspect(byte)) {
        return Vec::new();
    }
    text.char_indices()
        .filter(|(_, c)| is_control_character(*c))
        .map(|(at, c)| {
            let span = Span::new(file, at + offset..at + offset + c.len_utf8());
            control_character(c, span, "it")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::testing::{catalog, page};

    #[test]
    fn what_no_page_may_hold_is_found_and_line_ends_are_not() {
        let text = page("A", "a\u{b}é\r\n\tb\u{7f}\u{85}\u{a0}");
        let (_, _, problems) = catalog(&[("content/datasets/a.md", &text)]);
        let found = problems
            .iter()
            .filter(|problem| problem.rule == "control-character");
        let found = found.map(|problem| &text[problem.span.range()]);
        assert_eq!(found.collect::<Vec<_>>(), ["\u{b}", "\u{7f}", "\u{85}"]);
    }
}
