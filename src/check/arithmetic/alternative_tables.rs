//! # alternative-tables
//!
//! **What it does:** holds tables that count the same labels of the same things against each other. Two of one source must
//! agree to the last one, and a part cannot hold more than the whole; tables of different sources may differ, but not by
//! more than a fifth.
//!
//! **Why it matters:** a table by view is the same table divided, and its sums are a check of every row. Between sources
//! a large difference means another state of the labels, another unit or a mistake, and readers should know which.
//!
//! **Example:** `"Edema" = 2_303` in a source's table, and 276 PA and 2,072 AP images in its table by projection.
//! Counts of something else belong to a label set of their own; a table with other counts for a known reason is
//! answered by a silence.

use crate::catalog::{Dataset, PartRef, Table};
use crate::check::finding::Finding;
use crate::check::places::{id_of, of_unit};
use crate::compare::{Interval, Tally};
use crate::diagnostic::{Diagnostic, Span};
use crate::schema::values::{Axis, Unit};
use std::collections::BTreeMap;

pub(super) const RULE: &str = "alternative-tables";

/// A count of a label, and where it stands.
struct Count {
    table: usize,
    positive: Interval,
    span: Span,
}

/// What is counted: all of the dataset, or one part of it.
type Extent = Option<PartRef>;

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let mut found = Vec::new();
    for set in 0..dataset.sets.len() {
        let tables = dataset.tables.iter().filter(|table| table.set == set);
        if tables.count() > 1 {
            for label in 0..dataset.sets[set].labels.len() {
                found.extend(of_label(dataset, set, label));
            }
        }
    }
    found
}

fn of_label(dataset: &Dataset, set: usize, label: usize) -> Vec<Finding> {
    let mut counts: BTreeMap<(Unit, Extent), Vec<Count>> = BTreeMap::new();
    for (at, table) in dataset.tables.iter().enumerate() {
        if table.set == set && table.axis != Some(Axis::Readers) {
            for (unit, extent, count) in counts_of(dataset, at, table, label) {
                counts.entry((unit, extent)).or_default().push(count);
            }
        }
    }
    let name = &dataset.sets[set].labels[label].name;
    let mut found = Vec::new();
    for ((unit, extent), of) in &counts {
        let Some((first, others)) = of.split_first() else {
            continue;
        };
        for other in others {
            let same = same_source(dataset, first, other);
            if differ(first.positive, other.positive, same) {
                found.push(explain(dataset, name, *unit, first, other));
            }
        }
        // A part of one source's table cannot hold more than its whole.
        let whole = extent.and_then(|_| counts.get(&(*unit, None)));
        let whole = whole.and_then(|whole| whole.iter().find(|w| same_source(dataset, w, first)));
        if let Some(whole) = whole
            && whole
                .positive
                .high
                .is_some_and(|high| first.positive.low > high)
        {
            found.push(explain(dataset, name, *unit, whole, first));
        }
    }
    found
}

/// The counts of a label in one table, and what each is of.
fn counts_of(
    dataset: &Dataset,
    at: usize,
    table: &Table,
    label: usize,
) -> Vec<(Unit, Extent, Count)> {
    let own = &dataset.fields().counts[table.fields];
    let Some(row) = table.row(label) else {
        return Vec::new();
    };
    let span = own.row(row.fields).name.span;
    // The columns of a split are its parts; together they are the whole only if none is missing.
    let extent = match (table.axis, table.split) {
        (Some(Axis::Part), Some(split)) => {
            let parts = dataset.fields().splits[split].parts.len();
            if table.columns.len() < parts {
                return Vec::new();
            }
            None
        }
        (Some(Axis::Part), None) => return Vec::new(),
        (_, _) => table.scope,
    };
    let tallies = Tally::of_label(dataset, at, label).into_iter();
    let counts = tallies.filter_map(|tally| {
        let positive = tally.positive()?;
        let count = Count {
            table: at,
            positive,
            span,
        };
        Some((tally.unit()?, extent, count))
    });
    counts.collect()
}

fn same_source(dataset: &Dataset, a: &Count, b: &Count) -> bool {
    let source = |count: &Count| dataset.tables[count.table].source;
    source(a).is_some() && source(a) == source(b)
}

fn differ(a: Interval, b: Interval, same_source: bool) -> bool {
    if a.meet(b).is_some() {
        return false;
    }
    // Between intervals that do not meet lies a gap, from the end of one to the start of the other.
    let (low, high) = if a.low > b.low { (b, a) } else { (a, b) };
    let gap = low.high.map_or(0, |end| high.low.saturating_sub(end));
    same_source || gap > high.low / 5
}

fn explain(dataset: &Dataset, name: &str, unit: Unit, first: &Count, other: &Count) -> Finding {
    let own = |count: &Count| &dataset.fields().counts[dataset.tables[count.table].fields];
    let id = |count: &Count| {
        let at = dataset.tables[count.table].fields;
        id_of(own(count).id.as_ref(), at)
    };
    let diagnostic = Diagnostic::warning(
        RULE,
        other.span,
        format!(
            "the table `{}` has {} with `{name}`, and `{}` has {}",
            id(other),
            of_unit(other.positive, unit),
            id(first),
            of_unit(first.positive, unit)
        ),
    )
    .related(first.span, "counted here too")
    .help(
        "mend the wrong count, or name the unit, the part or the label set that each table is of",
    );
    Finding::new(diagnostic, ["counts", &id(other), "rows", name])
        .and(["counts", &id(first), "rows", name])
        .numbers([other.positive.low, first.positive.low])
}
