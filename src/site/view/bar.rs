use serde::Serialize;

/// A stretch of a bar. Segments lie in the order of the list and never over each other; what is left of the
/// thousand stays empty. But for the bars of an overlap, which share a scale, the first begins at 0 and each where the last ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Segment {
    /// What it stands for, and so its colour.
    pub tone: Tone,
    /// Where it begins, in permille of the bar.
    pub start: u32,
    /// How long it is, in permille of the bar. `start + width` is at most 1000.
    pub width: u32,
}

/// What a segment, a column or a key stands for. The four states look the same on every page; parts have
/// colours that are not taken for states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Stated positive, and bars with one meaning only.
    Positive,
    /// Stated uncertain.
    Uncertain,
    /// Stated negative.
    Negative,
    /// Not mentioned.
    Blank,
    /// A state of the dataset's own that is none of the four, such as the labelers' disagreement.
    Other,
    /// The first, fourth, seventh … part of a split, view or other division.
    #[serde(rename = "part-1")]
    Part1,
    /// The second, fifth, eighth … part.
    #[serde(rename = "part-2")]
    Part2,
    /// The third, sixth, ninth … part.
    #[serde(rename = "part-3")]
    Part3,
    /// In one of two datasets only.
    One,
    /// In both of two datasets, or in one only: nobody knows.
    Perhaps,
    /// In both of two datasets.
    Both,
}
