//! A finding of the checker that a file says is no problem.

use crate::diagnostic::Span;
use crate::schema::{Spanned, Table};
use ecow::EcoString;

/// An answer to findings of one rule.
#[derive(Debug)]
pub struct Silence {
    /// The rule.
    pub rule: Spanned<EcoString>,
    /// Names that lead to what is meant; empty means the whole file.
    pub at: Box<[Spanned<EcoString>]>,
    /// Why it is no problem.
    pub reason: EcoString,
    /// Where it begins.
    pub span: Span,
}

impl Silence {
    pub(super) fn read(mut table: Table) -> Option<Self> {
        Some(Self {
            span: table.span,
            rule: table.text("rule")?,
            at: table.texts("at"),
            reason: table.plain("reason")?,
        })
    }
}
