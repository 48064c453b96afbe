use serde::Serialize;

/// Another source says otherwise: both values, side by side.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Conflict {
    /// From 1; the anchor is `Conflict-N`.
    pub number: u32,
    /// What is disputed, in words: `Patients`, `Split list: sum of the parts`.
    pub figure: String,
    /// The value that the page shows, as read; `None` where it shows none.
    pub shown: Option<String>,
    /// The value that the other source states, as read.
    pub stated: String,
    /// The title of the source that states it.
    pub source: Option<String>,
    /// Its number in the list of sources.
    pub source_number: Option<u32>,
    /// Whether the page shows what is disputed, at the anchor `Disputed-N`.
    pub marked: bool,
    /// Why they differ, where known; plain text.
    pub note: Option<String>,
}
