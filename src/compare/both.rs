//! The arithmetic of pooled positives: how many are positive in both of two, and in any of several.
//!
//! Enters: what each dataset adds, on how many things it looked, and what pairs share. Leaves: bounds.
//!
//! **Two.** For positives `P`, `Q` within `A`, `B`, at most `min(|A∩B|, |P|, |Q|)` are positive in both; and at
//! least `|P| + |Q| + |A∩B| − |A| − |B|`, because of the things in both `|A| − |P|` at most lack the one and
//! `|B| − |Q|` the other. Every number between is that of some pair of sets, so that these are the best
//! bounds there are. A joint fact counts the certain part of the overlap, `s` of at most `t` things: those
//! positive in both are at least so many, and at most `t − s` more.
//!
//! **More.** As for any sets, see [`super::union`]. For the upper bound each set of positives may be
//! thought filled up with other things of its dataset, which only makes the union larger; but what pairs
//! must then share grows too, and with several pairs of one set it can grow faster. So the least over all
//! ways of filling is taken. The bound is concave in the sizes, being a sum of them less a maximum of
//! sums of `max(0, …)`: its least value over a box lies at a corner, each set as it is or filled
//! altogether. A smaller box then never has a smaller value: more knowledge never widens.

use super::interval::{Interval, least};
use super::overlap::{Shared, Side};
use super::positives::PositivePair;
use super::rollup::RollUp;
use super::union::{Sets, Unnamed};
use crate::catalog::Catalog;

/// Up to so many datasets every way of filling is tried; above, none and all of them.
const EXACT: usize = 8;

/// How many are positive in one of the datasets or more.
pub(super) fn bounds(
    of: &[RollUp],
    sides: &[Side],
    pairs: &[(usize, usize, PositivePair)],
) -> Interval {
    let number = of.len();
    // Beyond two sets, things that repeat could be taken off along two edges of a forest.
    let repeated = |pair: &PositivePair| if number > 2 { pair.shared.repeated } else { 0 };
    let filled = |at: usize, full: bool| {
        let positive = of[at].bounds.high;
        if full {
            sides[at].size.high.max(positive)
        } else {
            positive
        }
    };
    let high = |full: &dyn Fn(usize) -> bool| {
        let sizes = (0..number).map(|at| Interval {
            low: 0,
            high: filled(at, full(at)),
        });
        let mut sets = Sets::new(sizes.collect(), Unnamed::Nothing);
        for (a, b, pair) in pairs {
            let (in_a, in_b) = (filled(*a, full(*a)), filled(*b, full(*b)));
            let certain = pair.both.low.saturating_sub(repeated(pair));
            let low = certain.max(at_least(
                (in_a, &sides[*a]),
                (in_b, &sides[*b]),
                &pair.shared,
            ));
            sets.share(*a, *b, Interval { low, high: None });
        }
        sets.union().high
    };
    let mut best = least(high(&|_| false), high(&|_| true));
    if number <= EXACT {
        for choice in 0_u32..1 << number {
            best = least(best, high(&|at| choice >> at & 1 == 1));
        }
    }
    let mut sets = Sets::new(of.iter().map(|of| of.bounds).collect(), Unnamed::Nothing);
    for (a, b, pair) in pairs {
        sets.share(
            *a,
            *b,
            Interval {
                low: 0,
                high: pair.both.high,
            },
        );
    }
    let low = sets.union().low;
    match best {
        // Only statements that contradict each other come to this.
        Some(high) if high < low => Interval::between(high, low),
        high => Interval { low, high },
    }
}

/// What two datasets share, and how many of it are positive in both.
pub(super) fn positive_in_both(
    catalog: &Catalog,
    (a, in_a): (&RollUp, &Side),
    (b, in_b): (&RollUp, &Side),
    shared: Shared,
) -> PositivePair {
    let most = least(a.bounds.high, b.bounds.high);
    let low = at_least(
        (Some(a.bounds.low), in_a),
        (Some(b.bounds.low), in_b),
        &shared,
    );
    let mut pair = PositivePair {
        both: Interval {
            low,
            high: least(shared.shared.high, most),
        },
        shared,
        joints: Vec::new(),
    };
    super::joint::tighten(catalog, a, b, &mut pair);
    pair
}

/// How many must be in both of two sets, of which so many lie in each side; nothing is known where one
/// of the numbers is not.
fn at_least(
    (a, in_a): (Option<u64>, &Side),
    (b, in_b): (Option<u64>, &Side),
    shared: &Shared,
) -> u64 {
    let lacking = |number: Option<u64>, side: &Side| Some(side.size.high?.saturating_sub(number?));
    let different = shared.shared.low.saturating_sub(shared.repeated);
    match (lacking(a, in_a), lacking(b, in_b)) {
        (Some(a), Some(b)) => different.saturating_sub(a).saturating_sub(b),
        _ => 0,
    }
}
