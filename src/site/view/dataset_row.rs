use serde::Serialize;

use super::Figure;

/// A dataset in a list. Slim, shared by the lists that are made side by side.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct DatasetRow {
    /// The dataset's name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// Who made it, the first where there are many.
    pub creator: Option<String>,
    /// `X-ray`, `CT` …
    pub modality: Vec<String>,
    /// `Chest`, `Brain` …
    pub body_part: Vec<String>,
    /// How many images it holds. Without source and conflicts, which belong to its page.
    pub images: Option<Figure>,
    /// Images on the catalog's logarithmic scale, in permille; 0 where unknown.
    pub bar: u32,
    /// How many patients.
    pub patients: Option<Figure>,
    /// How many different label names; `None` where it has none.
    pub labels: Option<u64>,
    /// Access level in words: `open`, `agreement`.
    pub access: Option<String>,
    /// Year, month or day as written: `2017-09`.
    pub released: Option<String>,
}
