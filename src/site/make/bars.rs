//! Bars: numbers side by side, each a stretch of a whole, and the colours of what they stand for.

use crate::schema::values::State;
use crate::site::view::{Segment, Tone};
use crate::site::words::{grouped, permille};

/// Lays `parts`, each a colour, a name and a number, side by side as shares of `whole`. What is too
/// short to be seen is left out; what is not known has to be left out before.
pub(super) fn segments<'a>(
    parts: impl IntoIterator<Item = (Tone, std::borrow::Cow<'a, str>, u64)>,
    whole: u64,
) -> Vec<Segment> {
    let mut before = 0;
    let mut segments = Vec::new();
    for (tone, name, number) in parts {
        let start = permille(before, whole);
        before += number;
        let width = permille(before, whole).saturating_sub(start);
        if width > 0 {
            segments.push(Segment {
                tone,
                start,
                width,
                title: format!("{name}: {}", grouped(number)),
            });
        }
    }
    segments
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
