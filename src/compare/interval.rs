//! A number of which only the ends are known.
//!
//! Enters: counts. Leaves: what they leave open. Does not know what is counted.

use crate::content::dataset::Amount;

/// A number between two others, both included; the upper one may not be known at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    /// At least this many.
    pub low: u64,
    /// At most this many; none where nothing bounds it.
    pub high: Option<u64>,
}

impl Interval {
    /// A number of which nothing is known.
    pub const UNKNOWN: Self = Self { low: 0, high: None };

    /// A number between `low` and `high`.
    pub fn between(low: u64, high: u64) -> Self {
        Self {
            low,
            high: Some(high),
        }
    }

    /// A number that is known.
    pub fn exactly(number: u64) -> Self {
        Self::between(number, number)
    }

    /// What a source says for certain; none where it only says "about".
    pub fn stated(amount: Amount) -> Option<Self> {
        match amount {
            Amount::Exact(number) => Some(Self::exactly(number)),
            Amount::Between(low, high) => Some(Self {
                low: low.unwrap_or(0),
                high,
            }),
            Amount::About(_) => None,
        }
    }

    /// The number, where both ends are one.
    pub fn exact(self) -> Option<u64> {
        self.high.filter(|high| *high == self.low)
    }

    /// Whether `number` is possible.
    pub fn contains(self, number: u64) -> bool {
        self.low <= number && self.high.is_none_or(|high| number <= high)
    }

    /// Whether every number of `other` is possible here too.
    pub fn holds(self, other: Self) -> bool {
        self.low <= other.low && least(self.high, other.high) == other.high
    }

    /// Both numbers together, of things that are not the same.
    pub fn plus(self, other: Self) -> Self {
        Self {
            low: self.low.saturating_add(other.low),
            high: sum([self.high, other.high]),
        }
    }

    /// What both statements allow; none where they contradict each other.
    pub fn meet(self, other: Self) -> Option<Self> {
        let both = Self {
            low: self.low.max(other.low),
            high: least(self.high, other.high),
        };
        both.high
            .is_none_or(|high| both.low <= high)
            .then_some(both)
    }

    /// No more than `most`, in both ends.
    pub fn capped(self, most: Option<u64>) -> Self {
        Self {
            low: least(Some(self.low), most).unwrap_or(self.low),
            high: least(self.high, most),
        }
    }
}

/// The smaller of two upper ends, where none means that there is none.
pub(super) fn least(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// The sum of upper ends: open as soon as one of them is.
pub(super) fn sum(ends: impl IntoIterator<Item = Option<u64>>) -> Option<u64> {
    ends.into_iter()
        .try_fold(0_u64, |sum, end| Some(sum.saturating_add(end?)))
}
