//! Which units lie within which, and what that means for labels and for strata.
//!
//! Enters: a unit, and what a file says of a set or a split. Leaves: whether a rule that holds for
//! one unit holds for another. Where the file does not say enough, it does not.

use crate::catalog::{Dataset, Table};
use crate::schema::values::{Axis, KeepsApart, Unit};

/// From the smallest: a unit lies within every one of a higher number. Studies and reports stand
/// side by side, because a study can have two reports and a report can speak of two studies.
fn grain(unit: Unit) -> u8 {
    match unit {
        Unit::Box | Unit::Mask => 0,
        Unit::Frame => 1,
        Unit::Image | Unit::Slide => 2,
        Unit::Series | Unit::Volume => 3,
        Unit::Study | Unit::Report => 4,
        Unit::Patient => 5,
    }
}

/// Whether things are counted, and not marks on them.
pub fn is_thing(unit: Unit) -> bool {
    grain(unit) > 0
}

/// Whether what holds for a thing that carries labels, `on`, holds for each `counted` one.
///
/// A label of a study stands at each of its images. The other way round it does not hold: a patient
/// counts for a label if any image does, and then has both a finding and an image without one. So
/// `No Finding` may be taken off images, not off patients, where images are labelled.
pub(super) fn inherits(on: Option<Unit>, counted: Unit) -> bool {
    on.is_some_and(|on| on == counted || (is_thing(counted) && grain(counted) < grain(on)))
}

/// Whether no thing of `unit` is in two parts of a split that keeps this apart.
///
/// What a split deals out is in one part by itself; what holds several of those is only where the
/// split says so: by image, one patient can be on both sides.
pub fn parts_apart(keeps: Option<KeepsApart>, unit: Unit) -> bool {
    match grain(unit) {
        0..=2 => true,
        3 => keeps != Some(KeepsApart::Image),
        4 => matches!(keeps, Some(KeepsApart::Study | KeepsApart::Patient)),
        _ => keeps == Some(KeepsApart::Patient),
    }
}

/// Whether the columns of a table are strata: no thing is counted in two of them.
pub(super) fn columns_apart(dataset: &Dataset, table: &Table) -> bool {
    let Some(unit) = table.unit else {
        return false;
    };
    match table.axis {
        Some(Axis::Part) => {
            let mut parts: Vec<_> = table.columns.iter().filter_map(|c| c.part).collect();
            parts.sort_unstable();
            parts.dedup();
            let split = parts.first().map(|part| part.split);
            parts.len() == table.columns.len()
                && parts.iter().all(|part| Some(part.split) == split)
                && split
                    .is_some_and(|at| parts_apart(dataset.fields().splits[at].keeps_apart, unit))
        }
        // Projection and sex divide one whole each; a column of either in one table would not.
        Some(Axis::View) => dataset.fields().views.iter().any(|view| {
            let known = |name: &str| view.counts.iter().any(|(of, _)| of.value == name);
            view.of.figures.get(unit).is_some()
                && table.columns.iter().all(|column| known(&column.name))
        }),
        _ => false,
    }
}
