use serde::Serialize;

use super::Link;

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Source {
    /// From 1; the anchor is `Source-N`.
    pub number: u32,
    /// In words: `the makers`, `counted from their tables`, `others`.
    pub kind: Option<String>,
    /// Its title.
    pub title: String,
    /// All authors in one line.
    pub authors: Option<String>,
    /// The journal, conference or site that it is part of.
    pub container: Option<String>,
    /// `2017`.
    pub year: Option<String>,
    /// DOI, arXiv, URL; lead out of the site.
    pub links: Vec<Link>,
    /// What else to know; plain text.
    pub note: Option<String>,
    /// How many figures and tables of the page name it.
    pub used: u64,
}
