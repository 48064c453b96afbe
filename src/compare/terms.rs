//! Terms of use, of one dataset and of several together.
//!
//! Enters: what licences allow and ask for. Leaves: what holds for all together, who decides it, and
//! demands that nobody can meet at once. It reads no licence: what a file does not say is not stated.

use crate::content::Dataset;
use crate::schema::values::{Demand, Permission};

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

/// What holds for several datasets together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// All together: forbidden by one is forbidden, then not stated by one is not stated.
    pub allowed: Allowed,
    /// The datasets whose terms decide it, by their place in the choice.
    pub decided_by: Vec<usize>,
}

/// What the terms of several datasets together say; not stated where there are none.
pub fn allowed_together(datasets: &[&Dataset], permission: Permission) -> Together {
    let each: Vec<Allowed> = datasets.iter().map(|of| allowed(of, permission)).collect();
    let all = each.iter().copied().reduce(Allowed::and);
    let all = all.unwrap_or(Allowed::NotStated);
    let deciding = each.iter().enumerate().filter(|(_, one)| **one == all);
    Together {
        allowed: all,
        decided_by: deciding.map(|(at, _)| at).collect(),
    }
}

/// What several datasets together ask for, each demand once, with the datasets that ask for it by
/// their place in the choice.
pub fn asked_together(datasets: &[&Dataset]) -> Vec<(Demand, Vec<usize>)> {
    let asks = |of: &Dataset, demand| of.licenses.iter().any(|l| l.asks.contains(&demand));
    let who = |demand: &Demand| {
        let places = datasets.iter().enumerate();
        let asking = places.filter(|(_, of)| asks(of, *demand));
        (*demand, asking.map(|(at, _)| at).collect::<Vec<_>>())
    };
    let all = Demand::ALL.iter().map(who);
    all.filter(|(_, asking)| !asking.is_empty()).collect()
}

/// Two datasets that cannot be combined: what is made of the first has to be shared under the same
/// terms, and of the second nothing changed may be made at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contradiction {
    /// The one that asks to share alike, by its place in the choice.
    pub share_alike: usize,
    /// The one that forbids changed versions.
    pub no_derivatives: usize,
}

/// Why several datasets cannot be combined; empty where nothing that is stated speaks against it.
pub fn contradictions(datasets: &[&Dataset]) -> Vec<Contradiction> {
    let sharing = asked_together(datasets).into_iter();
    let sharing = sharing.filter(|(demand, _)| *demand == Demand::ShareAlike);
    let sharing: Vec<usize> = sharing.flat_map(|(_, asking)| asking).collect();
    let forbidding = datasets.iter().enumerate();
    let forbidding =
        forbidding.filter(|(_, of)| allowed(of, Permission::Derivatives) == Allowed::No);
    let forbidding: Vec<usize> = forbidding.map(|(at, _)| at).collect();
    let pairs = sharing.iter().flat_map(|share_alike| {
        let others = forbidding.iter().filter(move |other| *other != share_alike);
        others.map(|no_derivatives| Contradiction {
            share_alike: *share_alike,
            no_derivatives: *no_derivatives,
        })
    });
    pairs.collect()
}
