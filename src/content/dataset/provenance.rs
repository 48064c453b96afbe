//! Where figures come from.

pub use crate::schema::values::Confidence;
use crate::schema::values::SourceKind;
use crate::schema::{Spanned, Table};

/// Something that figures are taken from.
#[derive(Debug)]
pub struct Source {
    /// What figures name it by.
    pub id: Spanned<String>,
    /// How near it is to the makers.
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// Its authors, as `Family, Given`.
    pub authors: Vec<String>,
    /// The journal, conference or site it is part of.
    pub container: Option<String>,
    /// When it came out.
    pub year: Option<u64>,
    /// Its DOI.
    pub doi: Option<String>,
    /// Its arXiv identifier.
    pub arxiv: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// Whether the makers ask to cite it.
    pub cite: bool,
    /// What a reader should know.
    pub note: Option<String>,
}

impl Source {
    pub(super) fn read(mut table: Table) -> Option<Self> {
        Some(Self {
            id: table.text("id")?,
            kind: table.choice("kind", SourceKind::parse)?,
            title: table.plain("title")?,
            authors: table.plains("authors"),
            container: table.plain("container"),
            year: table.count("year").map(|count| count.value),
            doi: table.plain("doi"),
            arxiv: table.plain("arxiv"),
            url: table.plain("url"),
            cite: table.boolean("cite").unwrap_or(false),
            note: table.plain("note"),
        })
    }
}
