use serde::Serialize;

/// A number known only between two others, both included. Equal bounds are the number itself.
///
/// Printed as `13,307`, `19,894–49,003` or, where `low` is zero and `high` is not, `≤ 2,441`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Bounds {
    /// At least this many.
    pub low: u64,
    /// At most this many; never below `low`.
    pub high: u64,
}
