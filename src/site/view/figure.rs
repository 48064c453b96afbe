use serde::Serialize;

/// One figure as a source states it, with what there is to say about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Figure {
    /// As it is to be read: `112,120`, `≥ 67,000`, `about 5,000`, `26,586–26,684`.
    pub text: String,
    /// The number to sort by; `None` where there is none.
    pub value: Option<u64>,
    /// Number of its source in the page's list of sources, from 1. `None` where unknown, and on pages
    /// without such a list.
    pub source: Option<u32>,
    /// The conflicts that dispute it.
    pub conflicts: Vec<Dispute>,
}

/// That something is disputed, where it stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Dispute {
    /// The number of the conflict in the page's list, from 1.
    pub number: u32,
    /// Whether it is the first place on the page that the conflict is about, with the anchor `Disputed-N`.
    pub first: bool,
}
