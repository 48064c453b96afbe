//! Bars: numbers side by side, each a stretch of a whole, and the colours of what they stand for.

use crate::schema::values::State;
use crate::site::view::{Segment, Tone};
use crate::site::words::permille;

/// Lays `parts`, each a colour and a number, side by side as shares of `whole`. What is not known has to be left out before.
pub(super) fn segments(parts: impl IntoIterator<Item = (Tone, u64)>, whole: u64) -> Vec<Segment> {
    let mut before = 0;
    let parts = parts.into_iter().map(|(tone, number)| {
        let start = before;
        before += number;
        (tone, start, before)
    });
    stretches(parts, whole)
}

/// Draws `parts`, each a colour and where it begins and ends on a scale that ends at `whole`. What is too short to be seen is
/// left out.
pub(super) fn stretches(
    parts: impl IntoIterator<Item = (Tone, u64, u64)>,
    whole: u64,
) -> Vec<Segment> {
    let parts = parts.into_iter().map(|(tone, from, to)| {
        let start = permille(from, whole);
        Segment {
            tone,
            start,
            width: permille(to, whole).saturating_sub(start),
        }
    });
    parts.filter(|part| part.width > 0).collect()
}

/// The colour of the part at `at`.
pub(super) fn part_tone(at: usize) -> Tone {
    match at % 3 {
        0 => Tone::Part1,
        1 => Tone::Part2,
        _ => Tone::Part3,
    }
}

/// The colour of a state: one of the four, or that of a state of a label set's own.
pub(super) fn state_tone(name: &str) -> Tone {
    match State::parse(name) {
        Some(State::Positive) => Tone::Positive,
        Some(State::Negative) => Tone::Negative,
        Some(State::Uncertain) => Tone::Uncertain,
        Some(State::Blank) => Tone::Blank,
        None => Tone::Other,
    }
}
