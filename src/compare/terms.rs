//! Terms of use, of one dataset and of two together.

use crate::content::Dataset;
use crate::schema::values::Permission;

/// Whether something is allowed. Silence is not permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowed {
    /// The terms allow it.
    Yes,
    /// The terms forbid it.
    No,
    /// Nothing is said of it.
    NotStated,
}

/// What holds for two together, and which of them decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Combined {
    /// Both together.
    pub allowed: Allowed,
    /// Whether the first one's terms say so.
    pub by_first: bool,
    /// Whether the second one's terms say so.
    pub by_second: bool,
}

impl Allowed {
    /// Three-valued "and": no wins, then not stated.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::NotStated,
        }
    }
}

/// What all licences of a dataset together say.
pub fn allowed(dataset: &Dataset, permission: Permission) -> Allowed {
    dataset
        .licenses
        .iter()
        .map(|license| {
            let stated = license.allows.iter().find(|(of, _)| *of == permission);
            match stated {
                Some((_, true)) => Allowed::Yes,
                Some((_, false)) => Allowed::No,
                None => Allowed::NotStated,
            }
        })
        .reduce(Allowed::and)
        .unwrap_or(Allowed::NotStated)
}

/// What the terms of two datasets together say.
pub fn combined(first: &Dataset, second: &Dataset, permission: Permission) -> Combined {
    let (a, b) = (allowed(first, permission), allowed(second, permission));
    let both = a.and(b);
    Combined {
        allowed: both,
        by_first: a == both,
        by_second: b == both,
    }
}
