//! An entry of the shared vocabulary.

use crate::schema::values::Match;
use crate::schema::{Node, Spanned, Table, Value};
use ecow::EcoString;

/// What a concept's front matter says beside its title.
#[derive(Debug)]
pub struct Concept {
    /// Labels that mean this in datasets of its body part.
    pub synonyms: Box<[Spanned<EcoString>]>,
    /// Where its names reach labels by themselves; empty means everywhere.
    pub body_part: Box<[EcoString]>,
    /// Concepts that it is always a case of, by slug.
    pub broader: Box<[Spanned<EcoString>]>,
    /// What a label that reaches it by name is beside it.
    pub by_name: Match,
    /// Its codes in other vocabularies.
    pub codes: Box<[Code]>,
}

/// A code of another vocabulary.
#[derive(Debug)]
pub struct Code {
    /// The vocabulary's key: `radlex`, `umls`, `mesh` or `snomed`.
    pub system: EcoString,
    /// The code.
    pub code: Spanned<EcoString>,
    /// What the code's meaning is beside the concept.
    pub kind: Match,
}

impl Concept {
    pub(super) fn read(table: &mut Table) -> Self {
        Self {
            synonyms: table.texts("synonyms"),
            body_part: table.plains("body_part"),
            broader: table.texts("broader"),
            by_name: table.choice("match", Match::parse).unwrap_or(Match::Exact),
            codes: table.pairs("codes").into_iter().filter_map(code).collect(),
        }
    }
}

fn code((system, node): (Spanned<EcoString>, Node)) -> Option<Code> {
    let system = system.value;
    match node.value {
        Value::Table(mut table) => Some(Code {
            system,
            code: table.text("code")?,
            kind: table.choice("match", Match::parse).unwrap_or(Match::Exact),
        }),
        _ => Some(Code {
            system,
            code: node.text()?,
            kind: Match::Exact,
        }),
    }
}
