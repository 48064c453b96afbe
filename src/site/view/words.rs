use serde::Serialize;

/// Whether something is allowed. Silence is not permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Allowed {
    /// The terms allow it.
    Yes,
    /// The terms forbid it.
    No,
    /// The terms, or our reading of them, say nothing.
    NotStated,
}

/// What a dataset's own label is beside a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Match {
    /// Means the same.
    Exact,
    /// Means nearly the same; shown beside, never summed.
    Close,
    /// Means a part of it.
    Narrower,
    /// Means more than it; shown beside, never summed.
    Broader,
}

/// What a comparison knows about one dataset and one concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellKind {
    /// Labelled and counted, exactly or between bounds.
    Counted,
    /// Labelled, but no count is published.
    Labelled,
    /// Labelled and counted: none.
    Zero,
    /// Only a label that means nearly the same.
    Close,
    /// Only a label that means more than the concept.
    Broader,
    /// Only labels that each mean a part of it, or something below it: "any of these".
    Narrower,
    /// Not labelled.
    None,
}

/// A concept that a label reaches.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ConceptMatch {
    /// The concept's title.
    pub title: String,
    /// Its label page.
    pub url: String,
    /// What the label is beside it.
    #[serde(rename = "match")]
    pub kind: Match,
    /// The same in words: `same meaning`, `close to`, `a kind of`, `wider than`.
    pub words: String,
    /// Why, where the dataset's file says so; plain text.
    pub note: Option<String>,
}
