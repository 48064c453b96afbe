use serde::Serialize;

use super::{FacetGroup, Link};

/// The home page. Its datasets are the key `rows`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Home {
    /// The headline.
    pub title: String,
    /// What the catalog is, in a sentence or two; plain text.
    pub lead: Option<String>,
    /// `content/index.md`, rendered.
    pub body: String,
    /// Sums over the whole catalog.
    pub totals: Vec<Total>,
    /// What to choose by.
    pub facets: Vec<FacetGroup>,
    /// All datasets as a table for programs.
    pub table: Option<Link>,
    /// The catalog as files for programs; on the first page only.
    pub downloads: Vec<Link>,
}

/// A sum over the catalog.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Total {
    /// `Images`.
    pub name: String,
    /// `24`, `1.4–1.6 million`.
    pub text: String,
    /// How it came about: `overlaps taken off`.
    pub note: Option<String>,
}
