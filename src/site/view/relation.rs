use serde::Serialize;

/// A dataset that shares something with this one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Related {
    /// The other's name.
    pub title: String,
    /// Its page; `None` where it has none in this catalog.
    pub url: Option<String>,
    /// In words, seen from this page: `taken from`, `relabelled by`.
    pub kinds: Vec<String>,
    /// What both hold, in words: `26,586–26,684 images`.
    pub shared: Vec<String>,
    /// How that is known, in words: `by comparing the images`.
    pub how: Option<String>,
    /// What is positive in both, in words: `Lung Opacity here and Pneumonia there: 364 images`.
    pub joint: Vec<String>,
    /// Number of its source.
    pub source: Option<u32>,
    /// What else to know; plain text, a line each.
    pub notes: Vec<String>,
    /// The page that compares both.
    pub pair_url: Option<String>,
}

/// A dataset worth comparing with this one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Nearest {
    /// The other's name.
    pub title: String,
    /// The page that compares both.
    pub url: String,
    /// How many concepts both label.
    pub shared_labels: u64,
}
