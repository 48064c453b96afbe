//! Relations between datasets, seen from both sides.

use super::DatasetId;

/// How a dataset belongs to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Related {
    /// The other dataset.
    pub other: DatasetId,
    /// Which of the two declares it.
    pub direction: Direction,
    /// The declaration, as an index into the declaring dataset's relations.
    pub relation: usize,
}

/// Which of two related datasets declares the relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// This one: it is derived from the other.
    Declared,
    /// The other one.
    Inferred,
}
