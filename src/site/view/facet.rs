use serde::Serialize;

use super::Link;

/// A list of the datasets that share one value. The datasets themselves are the key `rows`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Facet {
    /// The value: `X-ray`.
    pub title: String,
    /// How many datasets have it, in a sentence.
    pub lead: String,
    /// The home page with this value chosen, for readers with scripts.
    pub browse_url: String,
    /// The kind in words: `Modality`.
    pub kind: String,
    /// The kind's key and folder: `modality`.
    pub key: String,
    /// How many datasets have it, on all pages of the list.
    pub count: u64,
    /// All datasets as a table for programs.
    pub table: Option<Link>,
    /// All values of the kind, this one marked as current.
    pub values: Vec<FacetValue>,
}

/// All kinds with all their values.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Facets {
    /// In the order of the home page.
    pub groups: Vec<FacetGroup>,
}

/// A kind of facet with the values that occur.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FacetGroup {
    /// `Modality`.
    pub title: String,
    /// `modality`.
    pub key: String,
    /// Most frequent first.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FacetValue {
    /// As read.
    pub title: String,
    /// The value in addresses: `x-ray`.
    pub slug: String,
    /// Its list.
    pub url: String,
    /// How many datasets have it.
    pub count: u64,
    /// Whether this is the list being shown.
    pub current: bool,
}
