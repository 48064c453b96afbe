use serde::Serialize;

use super::{Allowed, Bounds, LabelName, Match, Overlap, SharedPositives};

/// Two datasets side by side.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Pair {
    /// What the page is, in a sentence; plain text.
    pub lead: Option<String>,
    /// The first.
    pub a: PairHead,
    /// The second.
    pub b: PairHead,
    /// The page on which the two can be pooled, and others added.
    pub compare_url: String,
    /// What both hold, and how that is known, or that they are disjoint; plain text, a line each. Empty where nothing
    /// is declared.
    pub relation: Vec<String>,
    /// What else to know of that; plain text, a line each.
    pub notes: Vec<String>,
    /// How much is the same, for each unit in which both say how many they hold. Empty where nothing is.
    pub overlaps: Vec<Overlap>,
    /// What is positive in both, a list for each declaration that counts it.
    pub positives: Vec<SharedPositives>,
    /// Facts and terms.
    pub groups: Vec<PairGroup>,
    /// Concepts that both label.
    pub shared: Vec<SharedLabel>,
    /// Labels of the first that the second has not.
    pub only_a: Vec<LabelName>,
    /// Labels of the second that the first has not.
    pub only_b: Vec<LabelName>,
    /// What holds for both together.
    pub terms: Vec<CombinedTerm>,
}

/// A dataset of the pair.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PairHead {
    /// Its name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// What it is, in a sentence.
    pub summary: Option<String>,
}

/// Rows under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PairGroup {
    /// `Size`.
    pub title: String,
    /// Its rows.
    pub rows: Vec<PairRow>,
}

/// A fact of both.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PairRow {
    /// `Images`.
    pub name: String,
    /// As read; `None` where not stated.
    pub a: Option<String>,
    /// As read; `None` where not stated.
    pub b: Option<String>,
    /// Whether both are stated and differ.
    pub differs: bool,
}

/// A concept that both label.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SharedLabel {
    /// The concept's title.
    pub title: String,
    /// Its label page.
    pub url: String,
    /// In the first.
    pub a: PairCell,
    /// In the second.
    pub b: PairCell,
    /// Prevalence of the first over that of the second, `1.3 ×`; only where units and blank convention are equal.
    pub ratio: Option<String>,
    /// Why there is no ratio, or what to mind; plain text.
    pub note: Option<String>,
}

/// A concept in one of the two.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PairCell {
    /// The dataset's own name, only where it differs from the concept's title.
    pub name: Option<String>,
    /// What it is beside the concept.
    #[serde(rename = "match")]
    pub kind: Match,
    /// The same in words, `any of several` where several count; `None` where exact.
    pub words: Option<String>,
    /// Positives; `None` where no count is published.
    pub count: Option<Bounds>,
    /// Plural: `images`.
    pub unit: Option<String>,
    /// `11.9 %`, or `5.7–10.8 %` where only bounds are known.
    pub percent: Option<String>,
    /// The percentage as a bar, on one scale for both columns, permille.
    pub permille: Option<u32>,
}

/// What the terms of both together allow.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CombinedTerm {
    /// `Commercial use`.
    pub name: String,
    /// Both together.
    pub allowed: Allowed,
    /// Whose terms decide it; plain text.
    pub why: Option<String>,
}
