use serde::Serialize;

use super::{Dispute, Figure, Segment, Tone};

/// A way in which a dataset is divided.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Split {
    /// Anchor, starting with an upper-case letter: `Split-official`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What is never in two parts, in words: `patients`.
    pub keeps_apart: Option<String>,
    /// The conflicts about it as a whole.
    pub conflicts: Vec<Dispute>,
    /// Number of its source.
    pub source: Option<u32>,
    /// The parts by their first unit, side by side; empty where sizes are not known.
    pub bar: Vec<Segment>,
    /// Heads of the columns: `images`, `patients`.
    pub units: Vec<String>,
    /// Its parts.
    pub parts: Vec<SplitPart>,
    /// What else to know; plain text.
    pub note: Option<String>,
}

/// A part of a split.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SplitPart {
    /// `train`.
    pub name: String,
    /// Its colour in the bar; `None` where it has none.
    pub tone: Option<Tone>,
    /// One for each unit; `None` where not known.
    pub figures: Vec<Option<Figure>>,
    /// What else to know; plain text.
    pub note: Option<String>,
}

/// A division by view.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ViewSet {
    /// The whole, in words: `223,414 images of train`.
    pub of: String,
    /// Number of its source.
    pub source: Option<u32>,
    /// Side by side.
    pub bar: Vec<Segment>,
    /// The views.
    pub counts: Vec<ViewCount>,
    /// What else to know; plain text.
    pub note: Option<String>,
}

/// One view.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ViewCount {
    /// `PA`.
    pub name: String,
    /// Its colour in the bar; `None` where it has none.
    pub tone: Option<Tone>,
    /// How many.
    pub figure: Figure,
    /// Of the whole: `60.0 %`.
    pub percent: Option<String>,
}
