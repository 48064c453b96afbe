//! Which share of a dataset a figure speaks of.

use super::grain::parts_apart;
use super::interval::Interval;
use crate::catalog::{Dataset, PartRef};
use crate::content::dataset::{Amount, Figures};
use crate::schema::values::Unit;

/// A dataset, or parts of one of its splits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// These parts, in their order.
    Parts(Vec<PartRef>),
}

impl Extent {
    /// The extent of `parts`; parts that hold as many as the dataset are all of it. Not where one thing
    /// can be in several parts: a part by images can have every patient, and not all that is known of them.
    pub fn of(dataset: &Dataset, mut parts: Vec<PartRef>, unit: Unit) -> Self {
        parts.sort_unstable();
        parts.dedup();
        let whole = dataset
            .fields()
            .size
            .get(unit)
            .and_then(|size| size.exact());
        let fields = dataset.fields();
        let apart = parts
            .iter()
            .all(|part| parts_apart(fields.splits[part.split].keeps_apart, unit));
        let extent = Self::Parts(parts);
        let same = |size: (Interval, bool)| size.0.exact() == whole && !size.1;
        if apart && whole.is_some() && extent.size(dataset, unit).is_some_and(same) {
            return Self::Whole;
        }
        extent
    }

    /// How many of `unit` it holds, and whether a source only says "about"; none where nobody says.
    pub fn size(&self, dataset: &Dataset, unit: Unit) -> Option<(Interval, bool)> {
        match self {
            Self::Whole => size(&dataset.fields().size, unit),
            Self::Parts(parts) => {
                let fields = dataset.fields();
                let mut sizes = Vec::with_capacity(parts.len());
                let mut about = false;
                for part in parts {
                    let (size, roughly) = size(part.figures(fields), unit)?;
                    sizes.push(size);
                    about |= roughly;
                }
                let total = sizes.iter().copied().reduce(Interval::plus)?;
                let apart = parts.iter().all(|part| {
                    part.split == parts[0].split
                        && parts_apart(fields.splits[part.split].keeps_apart, unit)
                });
                if apart || parts.len() == 1 {
                    return Some((total, about));
                }
                let largest = sizes.iter().map(|size| size.low).max()?;
                Some((
                    Interval {
                        low: largest,
                        high: total.high,
                    },
                    about,
                ))
            }
        }
    }

    /// How many things of this extent can lie outside `other`, at most; none where nobody knows.
    pub(super) fn outside(&self, other: &Self, dataset: &Dataset, unit: Unit) -> Option<u64> {
        let most = |extent: &Self| extent.size(dataset, unit)?.0.high;
        match (self, other) {
            (_, Self::Whole) => Some(0),
            (Self::Parts(own), Self::Parts(others)) => {
                let left: Vec<PartRef> = own
                    .iter()
                    .filter(|part| !others.contains(part))
                    .copied()
                    .collect();
                if left.is_empty() {
                    return Some(0);
                }
                most(&Self::Parts(left))
            }
            (Self::Whole, Self::Parts(_)) => {
                let inside = other.size(dataset, unit)?.0.low;
                Some(most(self)?.saturating_sub(inside))
            }
        }
    }
}

fn size(figures: &Figures, unit: Unit) -> Option<(Interval, bool)> {
    let figure = figures.get(unit)?;
    Some(match figure.amount {
        Amount::Exact(number) => (Interval::exactly(number), false),
        Amount::About(number) => (Interval::exactly(number), true),
        Amount::Between(low, high) => (
            Interval {
                low: low.unwrap_or(0),
                high,
            },
            false,
        ),
    })
}
