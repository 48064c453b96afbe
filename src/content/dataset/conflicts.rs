//! Where another source says otherwise.

use crate::diagnostic::Span;
use crate::schema::{Spanned, Table, Value};
use ecow::EcoString;

/// What another source says about a figure.
#[derive(Debug)]
pub struct Conflict {
    /// The path of the figure, such as `size`, `patients`.
    pub figure: Box<[Spanned<EcoString>]>,
    /// What the other source says.
    pub stated: Stated,
    /// The path of the figure that it disagrees with, where that is not the same.
    pub against: Box<[Spanned<EcoString>]>,
    /// Who says otherwise.
    pub source: Spanned<EcoString>,
    /// Why, or which is right.
    pub note: Option<Box<str>>,
    /// Where it stands.
    pub span: Span,
}

/// What a source states.
#[derive(Debug, Clone, PartialEq)]
pub enum Stated {
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Number(f64),
    /// Words.
    Text(EcoString),
}

impl Conflict {
    pub(super) fn read(mut table: Table) -> Option<Self> {
        Some(Self {
            figure: table.texts("figure"),
            stated: match table.take("stated")?.value {
                Value::Integer(number) => Stated::Integer(number),
                Value::Number(number) => Stated::Number(number),
                Value::Text(text) => Stated::Text(text),
                _ => return None,
            },
            against: table.texts("against"),
            source: table.text("source")?,
            note: table.words("note"),
            span: table.span,
        })
    }
}
