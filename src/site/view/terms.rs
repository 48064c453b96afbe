use serde::Serialize;

use super::Allowed;

/// How to get a dataset.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Access {
    /// The level in words: `open`, `credentialed`.
    pub level: Option<String>,
    /// The list of datasets with that level.
    pub level_url: Option<String>,
    /// What to do, in order and in words: `sign the agreement`, `download`.
    pub steps: Vec<String>,
    /// Where it is published, absolute.
    pub homepage: Option<String>,
    /// Number of its source.
    pub source: Option<u32>,
    /// What else to know; plain text.
    pub note: Option<String>,
}

/// Terms of use.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct License {
    /// SPDX identifier or the terms' own name.
    pub name: String,
    /// Their text, absolute.
    pub url: Option<String>,
    /// `images`, `labels`, `reports`, `code`; empty where not stated.
    pub covers: Vec<String>,
    /// The same few for every licence: commercial use, redistribution, derivatives.
    pub allows: Vec<Permission>,
    /// Conditions in words: `cite the paper`.
    pub asks: Vec<String>,
    /// Number of its source.
    pub source: Option<u32>,
    /// What else to know; plain text.
    pub note: Option<String>,
}

/// Whether terms allow one thing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Permission {
    /// `Commercial use`.
    pub name: String,
    /// Yes, no, or not stated.
    pub allowed: Allowed,
}
