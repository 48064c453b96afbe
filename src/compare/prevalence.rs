//! Prevalence: stated positives out of what they are out of, in the same unit.

use super::tally::Tally;
use crate::schema::values::{Blank, Unit};

/// A share of a whole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prevalence {
    /// Stated positive: positives / N. None where only a range is known.
    pub stated: Option<f64>,
    /// What it could be, where some states are open: with `blank` unknown
    /// [positive / N, (N − negative) / N], with `blank` negative [positive / N, (positive + uncertain) / N].
    pub range: Option<(f64, f64)>,
}

/// The prevalence that a tally states, where it has a denominator; marks are not a share.
pub fn prevalence(tally: &Tally, blank: Option<Blank>) -> Option<Prevalence> {
    if matches!(tally.unit(), Some(Unit::Box | Unit::Mask) | None) {
        return None;
    }
    let of = tally.of().filter(|of| *of > 0)?;
    let positive = tally.positive()?;
    let share = |number: u64| ratio(number, of);
    let Some(exact) = positive.exact() else {
        return Some(Prevalence {
            stated: None,
            range: Some((share(positive.low), share(positive.high.unwrap_or(of)))),
        });
    };
    let open = match (blank, tally.negative(), tally.uncertain()) {
        (Some(Blank::Unknown), Some(negative), _) => Some(of.saturating_sub(negative)),
        (Some(Blank::Negative), _, Some(uncertain)) => Some(exact + uncertain),
        _ => None,
    };
    Some(Prevalence {
        stated: Some(share(exact)),
        range: open
            .filter(|high| *high > exact)
            .map(|high| (share(exact), share(high))),
    })
}

/// `part` of `whole` as a number from 0 to 1.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of images are far below 2^53"
)]
pub fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}
