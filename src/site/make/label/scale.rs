//! The scale that the prevalences of all rows of a page share.

use crate::compare::Prevalence;
use crate::site::view;
use crate::site::words::{percent, share_permille};

/// The end of the scale that all rows share: a round number above the largest share.
pub(super) fn top(rows: impl Iterator<Item = Prevalence>) -> Option<f64> {
    const TOPS: [f64; 8] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0];
    let largest = rows
        .map(|prevalence| {
            let stated = prevalence.stated.unwrap_or(0.0);
            prevalence.range.map_or(stated, |(_, high)| high)
        })
        .reduce(f64::max)?;
    TOPS.into_iter().find(|top| *top >= largest).or(Some(1.0))
}

/// The marks of the scale.
pub(super) fn ticks(top: f64) -> view::Scale {
    const STEPS: u32 = 5;
    let tick = |step: u32| {
        let share = top * f64::from(step) / f64::from(STEPS);
        let text = percent(share).replace(".00", "").replace(".0", "");
        view::Tick {
            at: step * 1000 / STEPS,
            text,
        }
    };
    view::Scale {
        ticks: (0..=STEPS).map(tick).collect(),
    }
}

/// Where a prevalence stands on the scale.
pub(super) fn dot(prevalence: Prevalence, top: f64) -> view::Dot {
    let at = prevalence.stated.map(|share| share_permille(share / top));
    let (low, high) = prevalence.range.map_or_else(
        || {
            let at = at.unwrap_or(0);
            (at, at)
        },
        |(low, high)| (share_permille(low / top), share_permille(high / top)),
    );
    view::Dot {
        at,
        low,
        width: high.saturating_sub(low),
    }
}
