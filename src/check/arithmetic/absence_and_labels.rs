//! # absence-and-labels
//!
//! **What it does:** holds the label that means "none of the others" against the others: together with any single one of
//! them it cannot hold more than there are, and together with all of them not less.
//!
//! **Why it matters:** *No Finding* is computed from the other labels, by people or by software. Where the counts do not
//! go together, one of them is of another table, another unit or another release.
//!
//! **Example:** of 100 images 60 are `"No Finding"` and 55 are `"Effusion"`: 15 images would be both. Labels that may
//! stand beside the absence, such as devices, belong into `absence_beside`.

use crate::catalog::{Dataset, Table};
use crate::check::finding::Finding;
use crate::check::places::{id_of, of_unit};
use crate::compare::{Interval, Tally};
use crate::diagnostic::Diagnostic;
use crate::schema::values::{Axis, Blank};
use crate::site::grouped;

pub(super) const RULE: &str = "absence-and-labels";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let tables = dataset.tables.iter().enumerate();
    let found = tables.filter_map(|(at, table)| of_table(dataset, at, table));
    found.collect()
}

fn of_table(dataset: &Dataset, at: usize, table: &Table) -> Option<Finding> {
    let set = &dataset.sets[table.set];
    let fields = &dataset.fields().labels[set.fields];
    let own = &dataset.fields().counts[table.fields];
    let absence = set.absence?;
    let of_label = |label| Tally::of_label(dataset, at, label).into_iter();
    // In another unit than that of the labels a thing can have both: a patient with two images.
    let mine = of_label(absence).find(|tally| tally.unit() == fields.on)?;
    let (of, unit) = mine.of().zip(mine.unit())?;
    let absent = mine.positive()?;
    let mut largest: Option<(u64, usize)> = None;
    let mut sum = absent.high;
    for label in (0..set.labels.len()).filter(|label| *label != absence) {
        let positive = of_label(label)
            .find(|tally| tally.unit() == mine.unit() && tally.of() == mine.of())
            .and_then(|tally| tally.positive());
        sum = sum
            .zip(positive)
            .and_then(|(sum, p)| Some(sum.saturating_add(p.high?)));
        let beside = set.absence_beside.contains(&label);
        if let Some(positive) = positive.filter(|_| !beside)
            && largest.is_none_or(|(most, _)| positive.low > most)
        {
            largest = Some((positive.low, label));
        }
    }
    let place = |label: usize| {
        let label = &set.labels[label];
        let row = own.rows().find(|row| row.name.value == label.name);
        row.map_or(label.span, |row| row.name.span)
    };
    let id = id_of(own.id.as_ref(), table.fields);
    let name = &set.labels[absence].name;
    let about = |diagnostic, number| {
        Some(Finding::new(diagnostic, ["counts", &id, "rows", name]).numbers([number]))
    };
    let whole = of_unit(Interval::exactly(of), unit);
    if let Some((most, label)) = largest.filter(|(most, _)| absent.low.saturating_add(*most) > of) {
        let other = &set.labels[label].name;
        let diagnostic = Diagnostic::error(
            RULE,
            place(absence),
            format!(
                "`{name}` with {} and `{other}` with {} are more than the {whole} there are",
                grouped(absent.low),
                grouped(most)
            ),
        )
        .related(place(label), "this one")
        .help(format!(
            "mend the wrong count; if `{other}` can stand beside `{name}`, add it to `absence_beside`"
        ));
        return about(diagnostic, absent.low);
    }
    let sum = sum.filter(|sum| *sum < of && leaves_nothing_open(dataset, table, absence));
    sum.and_then(|sum| {
        let diagnostic = Diagnostic::error(
            RULE,
            place(absence),
            format!(
                "`{name}` and all other labels together are {} of the {whole}",
                grouped(sum)
            ),
        )
        .label("what carries no other label carries this one")
        .help("mend the wrong count, or add the label that has no row");
        about(diagnostic, sum)
    })
}

/// Whether each thing is positive for a label or for the absence: no state lies between.
fn leaves_nothing_open(dataset: &Dataset, table: &Table, absence: usize) -> bool {
    let set = &dataset.sets[table.set];
    table.axis != Some(Axis::State)
        && table.axis != Some(Axis::Readers)
        && set.labels[absence].blank() == Some(Blank::Negative)
        && set.labels.len() > 1
        && table.rows().len() == set.labels.len()
}
