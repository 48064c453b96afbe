use serde::Serialize;

use super::{Bounds, CellKind, Link, Match, Segment};

/// One concept across all datasets.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Label {
    /// Its title.
    pub title: String,
    /// How many datasets label it, how many publish counts, in a sentence.
    pub lead: Option<String>,
    /// What it is on an image, rendered.
    pub body: String,
    /// Names that mean exactly this.
    pub synonyms: Vec<String>,
    /// Codes in other vocabularies.
    pub codes: Vec<Code>,
    /// The concepts above it.
    pub broader: Vec<Link>,
    /// The concepts below it.
    pub narrower: Vec<Link>,
    /// What not to overlook when the rows are compared.
    pub warnings: Vec<Warning>,
    /// The scale that the dots of all rows share; `None` where no row has one.
    pub scale: Option<Scale>,
    /// Whether any row has segments of states.
    pub states: bool,
    /// The datasets that label it.
    pub rows: Vec<LabelRow>,
    /// Datasets of its body part that do not.
    pub unlabelled: Vec<Link>,
    /// The page's data in other formats.
    pub downloads: Vec<Link>,
}

/// A code in another vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Code {
    /// `RadLex`.
    pub system: String,
    /// `RID34539`.
    pub code: String,
    /// Absolute.
    pub url: Option<String>,
    /// In words, where it is not exact: `broader`.
    #[serde(rename = "match")]
    pub kind: Option<String>,
}

/// A caution.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Warning {
    /// `Mind the units.`
    pub title: String,
    /// Why; plain text.
    pub text: String,
}

/// The axis of the prevalence plot.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Scale {
    /// From left to right, the first at 0, the last at 1000.
    pub ticks: Vec<Tick>,
}

/// A mark on the axis.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Tick {
    /// Permille of the axis.
    pub at: u32,
    /// `10 %`.
    pub text: String,
}

/// A dataset's counts for the concept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct LabelRow {
    /// The dataset.
    pub dataset: Link,
    /// Whether another row of the same dataset comes first, and this one shows another of its tables.
    pub alternative: bool,
    /// Whether its labels for something below the concept are taken together with those for it.
    pub rolled_up: bool,
    /// Whether the dataset has no label for the concept itself at all.
    pub only_narrower: bool,
    /// Whether several labels count, any of which makes a thing positive.
    pub any_of: bool,
    /// What is known.
    pub kind: CellKind,
    /// Its own labels for the concept, any of which counts.
    pub labels: Vec<OwnLabel>,
    /// Labels of another meaning, which stand beside and are not counted.
    pub beside: Vec<OwnLabel>,
    /// Which table this is, in words.
    pub table: Option<String>,
    /// That table on the dataset's page.
    pub table_url: Option<String>,
    /// Plural: `images`.
    pub unit: Option<String>,
    /// Who labelled, in words.
    pub origin: Option<String>,
    /// How many readers, in words.
    pub readers: Option<String>,
    /// Positives.
    pub positive: Option<Bounds>,
    /// Stated uncertain.
    pub uncertain: Option<u64>,
    /// Stated negative.
    pub negative: Option<u64>,
    /// Not mentioned.
    pub blank: Option<u64>,
    /// Out of how many.
    pub of: Option<u64>,
    /// The states of the whole, 1000 being `of`; empty where `of` is unknown.
    pub bar: Vec<Segment>,
    /// `9.2 %`.
    pub percent: Option<String>,
    /// The same unrounded, as a share of 1 for programs: `0.11877`.
    pub share: Option<String>,
    /// `9.2–10.6 %`.
    pub range: Option<String>,
    /// Where the percentage stands on the scale.
    pub dot: Option<Dot>,
    /// Title of the source.
    pub source: Option<String>,
    /// Anything else: the part that is counted, how many readers agree.
    pub note: Option<String>,
    /// How bounds of several labels came about; plain text, a sentence each.
    pub how: Vec<String>,
}

/// A point, with its range, on the shared scale. What lies beyond the scale is cut at its end; the numbers stand beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Dot {
    /// Permille of the scale; `None` where only the range is known.
    pub at: Option<u32>,
    /// Where the range begins, permille.
    pub low: u32,
    /// How long it is, permille; 0 where there is none.
    pub width: u32,
}

/// A dataset's own label.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct OwnLabel {
    /// Exactly as the dataset writes it.
    pub name: String,
    /// What it is beside the concept.
    #[serde(rename = "match")]
    pub kind: Match,
    /// The same in words.
    pub words: String,
}
