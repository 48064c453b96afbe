//! # parts-and-total
//!
//! **What it does:** holds the parts of each split against the size of the dataset. Where the split keeps
//! patients or studies apart, their numbers must add up; where it does not, one patient can be in two
//! parts, and the total lies between the largest part and the sum.
//!
//! **Why it matters:** a split that lost or gained images on its way through papers is the commonest wrong
//! number there is, and everything that is counted by part inherits it.
//!
//! **Example:** `images = 112_120` in `[size]`, and parts of 78,467, 11,218 and 22,432 images, three fewer. Mend
//! the wrong number. If the source itself has it so, write a conflict with the sum:
//!
//! ```toml
//! [[conflicts]]
//! figure = ["splits", "list", "images"]
//! stated = 112_117
//! source = "list"
//! ```
//!
//! A conflict about the size itself, with the sum, answers it as well: the split is of another release. A split that
//! leaves something out on purpose is answered by a silence.

use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::check::places::{ends, known, of_unit};
use crate::compare::{Interval, parts_apart};
use crate::content::dataset::Split;
use crate::diagnostic::Diagnostic;
use crate::schema::values::Unit;

pub(super) const RULE: &str = "parts-and-total";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let splits = dataset.fields().splits.iter();
    splits
        .flat_map(|split| {
            Unit::ALL
                .iter()
                .filter_map(|unit| of_split(dataset, split, *unit))
        })
        .collect()
}

fn of_split(dataset: &Dataset, split: &Split, unit: Unit) -> Option<Finding> {
    let total = dataset.fields().size.get(unit)?;
    let size = known(total)?;
    let parts: Vec<Interval> = split
        .parts
        .iter()
        .filter_map(|part| known(part.figures.get(unit)?))
        .collect();
    let sum = parts.iter().copied().reduce(Interval::plus)?;
    let largest = parts.iter().map(|part| part.low).max()?;
    let apart = parts_apart(split.keeps_apart, unit);
    let mut together = if apart {
        sum
    } else {
        Interval {
            low: largest,
            high: sum.high,
        }
    };
    if parts.len() < split.parts.len() {
        // What nobody has counted can hold any number.
        together.high = None;
    }
    if together.meet(size).is_some() {
        return None;
    }
    let id = &split.id;
    let message = if !apart && largest > size.high.unwrap_or(u64::MAX) {
        format!(
            "a part of `{}` alone holds {}",
            id.value,
            of_unit(Interval::exactly(largest), unit)
        )
    } else {
        format!(
            "the parts of `{}` hold {} together",
            id.value,
            of_unit(sum, unit)
        )
    };
    let path = ["splits", id.value.as_str(), unit.plural()];
    let diagnostic = Diagnostic::error(RULE, id.span, message)
        .related(total.span, format!("the dataset holds {}", of_unit(size, unit)))
        .help(format!(
            "mend the wrong number; if a source has it so, write a `[[conflicts]]` entry with `figure = [\"splits\", \"{}\", \"{}\"]`",
            id.value,
            unit.plural()
        ));
    Some(
        Finding::new(diagnostic, path)
            .and(["size", unit.plural()])
            .numbers(ends(sum))
            .numbers([largest]),
    )
}
