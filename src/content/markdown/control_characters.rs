//! Characters that nobody sees, and that no page may hold.

use crate::diagnostic::{Diagnostic, FileId, Span};

/// Every control character of `text`, which begins at byte `offset` of `file`; line ends and tabs are none.
pub(super) fn find(text: &str, file: FileId, offset: usize) -> Vec<Diagnostic> {
    // Each begins with one of these bytes: most texts have none, and are not looked at letter by letter.
    let suspect =
        |byte| matches!(byte, 0..0x20 | 0x7f | 0xc2) && !matches!(byte, b'\n' | b'\r' | b'\t');
    if !text.bytes().fold(false, |any, byte| any | suspect(byte)) {
        return Vec::new();
    }
    let allowed = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t' | '\u{85}');
    text.char_indices()
        .filter(|(_, c)| !allowed(*c))
        .map(|(at, c)| {
            let span = Span::new(file, at + offset..at + offset + c.len_utf8());
            Diagnostic::error(
                "control-character",
                span,
                format!(
                    "a control character, U+{:04X}, stands in the text",
                    u32::from(c)
                ),
            )
            .help("delete it: it cannot be seen, and HTML forbids it")
        })
        .collect()
}
