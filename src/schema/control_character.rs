//! Characters that nobody sees, and that no page may hold.
//!
//! Enters: a character, wherever it was written. Leaves: whether it is one of them, and what is said of it.

use crate::diagnostic::{Diagnostic, Span};

/// Whether no page may hold it: line ends and tabs are none of them.
pub fn is_control_character(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// What is wrong with it, in the words of every place where it can stand.
pub(super) fn words(c: char) -> String {
    format!(
        "a control character, U+{:04X}, stands in the text",
        u32::from(c)
    )
}

/// The finding about one at `span`, where `what` is to be deleted: itself, or its escape.
pub fn control_character(c: char, span: Span, what: &str) -> Diagnostic {
    Diagnostic::error("control-character", span, words(c)).help(format!(
        "delete {what}: it cannot be seen, and HTML forbids it"
    ))
}
