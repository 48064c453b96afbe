//! What a dataset's front matter says. Names of other things are still text here.

mod conflicts;
mod count;
mod counts;
mod figures;
mod labels;
mod provenance;
mod relations;
mod terms;

pub use conflicts::{Conflict, Stated};
pub use count::Count;
pub use counts::{Columns, CountTable, Joint, OutOf, Row};
pub use figures::{Amount, Figure, Figures, Split, SplitPart, View, Whole};
pub use labels::{LabelSet, MapEntry, Mapping, StateMeaning, States};
pub use provenance::{Confidence, Source};
pub use relations::{Overlap, Relation, RelationJoint};
pub use terms::{Access, License, Release};

use crate::diagnostic::Diagnostic;
use crate::schema::{Spanned, Table};
use ecow::EcoString;

/// A dataset's fields beside title and summary.
#[derive(Debug)]
pub struct Dataset {
    /// Other names people search for.
    pub synonyms: Box<[Spanned<EcoString>]>,
    /// Who made it.
    pub creator: Box<[EcoString]>,
    /// When it came out: a year, a month or a day.
    pub released: Option<EcoString>,
    /// When its page last changed.
    pub modified: Option<EcoString>,
    /// When its images were taken, an ISO 8601 interval.
    pub collected: Option<EcoString>,
    /// Where its makers present it.
    pub homepage: Option<EcoString>,
    /// Kinds of imaging.
    pub modality: Box<[EcoString]>,
    /// Parts of the body.
    pub body_part: Box<[EcoString]>,
    /// Uses.
    pub ml_tasks: Box<[EcoString]>,
    /// Where its images were taken.
    pub site: Box<[EcoString]>,
    /// How sure the editors are of the figures.
    pub confidence: Option<Confidence>,
    /// Releases, the newest first.
    pub releases: Box<[Release]>,
    /// How to get it.
    pub access: Option<Access>,
    /// The terms.
    pub licenses: Box<[License]>,
    /// How much there is.
    pub size: Figures,
    /// What the image files are.
    pub image: Option<Box<Image>>,
    /// The reports that come with it.
    pub reports: Option<Box<Reports>>,
    /// Wholes divided into named parts.
    pub views: Box<[View]>,
    /// Ways in which it is split.
    pub splits: Box<[Split]>,
    /// Acts of labelling.
    pub labels: Box<[LabelSet]>,
    /// Published tables.
    pub counts: Box<[CountTable]>,
    /// What is known about several labels together.
    pub joint: Box<[Joint]>,
    /// What other sources say otherwise.
    pub conflicts: Box<[Conflict]>,
    /// Datasets that it is made of or shares with.
    pub related: Box<[Relation]>,
    /// Where the figures come from.
    pub sources: Box<[Source]>,
}

/// What the image files are.
#[derive(Debug)]
pub struct Image {
    /// File formats.
    pub format: Box<[EcoString]>,
    /// Pixels.
    pub width: Option<u64>,
    /// Pixels.
    pub height: Option<u64>,
    /// Bits per pixel and channel.
    pub bit_depth: Option<u64>,
    /// Millimetres.
    pub pixel_spacing: Option<f64>,
    /// Who says so.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

/// The reports that come with a dataset.
#[derive(Debug)]
pub struct Reports {
    /// Their language, as `en` or `pt-BR`.
    pub language: Option<EcoString>,
    /// Who says so.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

impl Dataset {
    pub(super) fn read(table: &mut Table, problems: &mut Vec<Diagnostic>) -> Self {
        Self {
            synonyms: table.texts("synonyms"),
            creator: table.plains("creator"),
            released: table.plain("released"),
            modified: table.plain("modified"),
            collected: table.plain("collected"),
            homepage: table.plain("homepage"),
            modality: table.plains("modality"),
            body_part: table.plains("body_part"),
            ml_tasks: table.plains("ml_tasks"),
            site: table.plains("site"),
            confidence: table.choice("confidence", Confidence::parse),
            releases: table.each("releases", |of| Some(Release::read(of))),
            access: table.table("access").and_then(Access::read),
            licenses: table.each("licenses", License::read),
            size: table.table("size").map(Figures::read).unwrap_or_default(),
            image: table.table("image").map(|of| Box::new(Image::read(of))),
            reports: table.table("reports").map(|of| Box::new(Reports::read(of))),
            views: table.each("views", View::read),
            splits: table.each("splits", Split::read),
            labels: table.each("labels", |of| Some(LabelSet::read(of))),
            counts: table.each("counts", |counts| CountTable::read(counts, problems)),
            joint: table.each("joint", Joint::read),
            conflicts: table.each("conflicts", Conflict::read),
            related: table.each("related", Relation::read),
            sources: table.each("sources", Source::read),
        }
    }
}

impl Image {
    fn read(mut table: Table) -> Self {
        let mut count = |key| table.count(key).map(|count| count.value);
        Self {
            width: count("width"),
            height: count("height"),
            bit_depth: count("bit_depth"),
            format: table.plains("format"),
            pixel_spacing: table.number("pixel_spacing"),
            source: table.text("source"),
            note: table.words("note"),
        }
    }
}

impl Reports {
    fn read(mut table: Table) -> Self {
        Self {
            language: table.plain("language"),
            source: table.text("source"),
            note: table.words("note"),
        }
    }
}
