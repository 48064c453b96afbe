use serde::Serialize;

/// A number known only between two others, both included. Equal bounds are the number itself.
///
/// Printed as `13,307`, `19,894–49,003`, `≤ 2,441` where `low` is zero and `high` is not, or `≥ 318` where
/// nothing bounds it above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Bounds {
    /// At least this many.
    pub low: u64,
    /// At most this many, never below `low`; `None` where nothing bounds it.
    pub high: Option<u64>,
}
