use serde::Serialize;

use super::{Bounds, Figure, Segment};

/// How much of two datasets is the same, in one unit: as bars on one scale, and as the numbers behind them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Overlap {
    /// `Images`.
    pub unit: String,
    /// Whether a size is only said to be about so many, so that nothing here is surer than that.
    pub about: bool,
    /// The first dataset, the second, what is in both and what they hold together.
    pub rows: Vec<OverlapRow>,
}

/// A number of an overlap.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct OverlapRow {
    /// Of what: a dataset's name, `In both`.
    pub title: String,
    /// How many.
    pub number: Bounds,
    /// Where they lie on the scale that the rows share; empty where a number is not known well enough.
    pub stretches: Vec<Segment>,
}

/// How many are positive for two labels at once, one of each dataset.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SharedPositives {
    /// The dataset that says so, with its page.
    pub by: super::Link,
    /// The title of its source.
    pub source: Option<String>,
    /// What it counts.
    pub rows: Vec<SharedPositive>,
}
