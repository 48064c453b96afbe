//! Where figures come from.

use super::{Dataset, Figures};
pub use crate::schema::values::Confidence;
use crate::schema::values::SourceKind;
use crate::schema::{Spanned, Table};
use ecow::EcoString;

/// Something that figures are taken from.
#[derive(Debug)]
pub struct Source {
    /// What figures name it by.
    pub id: Spanned<EcoString>,
    /// How near it is to the makers.
    pub kind: SourceKind,
    /// Its title.
    pub title: EcoString,
    /// Its authors, as `Family, Given`.
    pub authors: Box<[EcoString]>,
    /// The journal, conference or site it is part of.
    pub container: Option<EcoString>,
    /// When it came out.
    pub year: Option<u64>,
    /// Its DOI.
    pub doi: Option<EcoString>,
    /// Its arXiv identifier.
    pub arxiv: Option<EcoString>,
    /// Where it is.
    pub url: Option<EcoString>,
    /// Whether the makers ask to cite it.
    pub cite: bool,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

impl Dataset {
    /// Every key that names a source, in the order of the file. A name that stands for several figures is
    /// there once.
    pub fn named_sources(&self) -> Vec<&Spanned<EcoString>> {
        let mut named = in_figures(&self.size);
        for split in &self.splits {
            named.extend(&split.source);
            let parts = split.parts.iter();
            named.extend(parts.flat_map(|part| in_figures(&part.figures)));
        }
        for view in &self.views {
            let counts = view.counts.iter();
            named.extend(counts.filter_map(|(_, figure)| figure.source.as_ref()));
        }
        named.extend(self.image.iter().filter_map(|image| image.source.as_ref()));
        named.extend(self.reports.iter().filter_map(|of| of.source.as_ref()));
        named.extend(self.access.iter().filter_map(|of| of.source.as_ref()));
        named.extend(self.licenses.iter().filter_map(|of| of.source.as_ref()));
        named.extend(self.releases.iter().filter_map(|of| of.source.as_ref()));
        named.extend(self.labels.iter().filter_map(|set| set.source.as_ref()));
        named.extend(self.counts.iter().filter_map(|table| table.source.as_ref()));
        named.extend(self.joint.iter().filter_map(|joint| joint.source.as_ref()));
        named.extend(self.conflicts.iter().map(|conflict| &conflict.source));
        for relation in &self.related {
            named.extend(&relation.source);
            let shared = relation.shared.iter();
            named.extend(shared.filter_map(|(_, overlap)| overlap.source.as_ref()));
            let joints = relation.joint.iter();
            named.extend(joints.flat_map(|joint| in_figures(&joint.figures)));
        }
        named.sort_by_key(|name| name.span);
        named.dedup_by_key(|name| name.span);
        named
    }
}

fn in_figures(figures: &Figures) -> Vec<&Spanned<EcoString>> {
    let figures = figures.by_unit.iter();
    figures.filter_map(|(_, f)| f.source.as_ref()).collect()
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
            note: table.words("note"),
        })
    }
}
