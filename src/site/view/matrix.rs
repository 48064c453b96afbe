use serde::Serialize;

use super::{Bounds, CellKind, Link};

/// Concepts by datasets. Paged by columns, where there are many datasets.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Matrix {
    /// What the page is, in a sentence or two; plain text.
    pub lead: Option<String>,
    /// The columns by modality and body part, from left to right.
    pub column_groups: Vec<MatrixColumnGroup>,
    /// The datasets of this page.
    pub columns: Vec<MatrixColumn>,
    /// The concepts, by the topmost one above them.
    pub groups: Vec<MatrixGroup>,
    /// What the shades mean, lightest first.
    pub legend: Vec<Legend>,
    /// The matrix in other formats.
    pub downloads: Vec<Link>,
}

/// Datasets of one modality and body part, side by side.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MatrixColumnGroup {
    /// `X-ray, chest`.
    pub title: String,
    /// How many columns.
    pub span: u32,
}

/// A dataset.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MatrixColumn {
    /// Its name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// What most of its cells count: `187,641 studies`, `images`.
    pub of: Option<String>,
}

/// Concepts under one topmost concept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MatrixGroup {
    /// Anchor, starting with an upper-case letter: `Group-pleura`.
    pub id: String,
    /// `Pleura`.
    pub title: String,
    /// In the order of the hierarchy, parents first.
    pub rows: Vec<MatrixRow>,
}

/// A concept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MatrixRow {
    /// Its title.
    pub title: String,
    /// Its label page.
    pub url: String,
    /// How deep it stands in its group, from 0.
    pub depth: u32,
    /// One for each column.
    pub cells: Vec<MatrixCell>,
}

/// A dataset's labels for a concept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct MatrixCell {
    /// What is known.
    pub kind: CellKind,
    /// The dataset's own name, only where it differs from the row's: `Mass or Nodule`, `any of 7 labels`.
    pub name: Option<String>,
    /// Positives; `None` where not counted.
    pub count: Option<Bounds>,
    /// `11.9 %`, or `5.7–10.8 %` where only bounds are known; `None` without a denominator.
    pub percent: Option<String>,
    /// Prevalence in steps from 0 (none) to 5; `None` where there is no percentage.
    pub shade: Option<u32>,
    /// What else to know, short: `boxes`, `studies` where that differs from the column.
    pub note: Option<String>,
}

/// A shade.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Legend {
    /// From 0 to 5.
    pub shade: u32,
    /// `5–15 %`.
    pub text: String,
}
