use serde::Serialize;

use super::{Bounds, Figure};

/// How much of two datasets is the same, in one unit: as bars on one scale, and as the numbers behind them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Overlap {
    /// `Images`.
    pub unit: String,
    /// Whether a size is only said to be about so many, so that nothing here is surer than that.
    pub about: bool,
    /// The first dataset, the second, what is in both and what they hold together.
    pub rows: Vec<OverlapRow>,
}

/// A number of an overlap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverlapRow {
    /// Of what: a dataset's name, `In both`.
    pub title: String,
    /// How many.
    pub number: Bounds,
    /// Where they lie on the scale that the rows share; empty where a number is not known well enough.
    pub stretches: Vec<Stretch>,
}

/// A stretch of the scale, in permille of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Stretch {
    /// Whether what lies here is in both.
    pub kind: StretchKind,
    /// Where it begins.
    pub start: u32,
    /// How long it is; `start + width` is at most 1000.
    pub width: u32,
}

/// What lies at a stretch of an overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StretchKind {
    /// In one dataset only.
    One,
    /// In both, or in one only: nobody knows.
    Perhaps,
    /// In both.
    Both,
}

/// How many are positive for two labels at once, one of each dataset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SharedPositive {
    /// The label of the first.
    pub a: String,
    /// The label of the second.
    pub b: String,
    /// How many.
    pub figure: Figure,
    /// Plural: `images`.
    pub unit: String,
}

/// The positives of both that one declaration counts, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SharedPositives {
    /// The dataset that says so, with its page.
    pub by: super::Link,
    /// The title of its source.
    pub source: Option<String>,
    /// What it counts.
    pub rows: Vec<SharedPositive>,
}
