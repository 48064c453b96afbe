//! What a label's count says of a concept.

use super::interval::Interval;
use crate::schema::values::Match;

/// How many are positive for a concept, where `positive` of `of` carry a label that is `kind` of
/// it, all in one unit.
///
/// Exact: the same. A narrower label misses some, so that its count is the least there can be; a
/// broader one also holds others, so that its count is the most. A close one overlaps by an unknown
/// share and says nothing but how many there are in all. `of` is none where that is not known.
pub fn on_concept(kind: Match, positive: Interval, of: Option<u64>) -> Interval {
    match kind {
        Match::Exact => positive,
        Match::Narrower => Interval {
            low: positive.low,
            high: of,
        },
        Match::Broader => Interval {
            low: 0,
            high: positive.high,
        },
        Match::Close => Interval { low: 0, high: of },
    }
}
