//! # parent-below-child
//!
//! **What it does:** finds parents that are counted below one of their children in a label set whose `hierarchy` is
//! `closed`.
//!
//! **Why it matters:** in a closed set a child implies its parent, so that the parent holds all of its child's cases.
//! Roll-ups then count only the topmost labels; a parent that is too small would make them too small.
//!
//! **Example:** `"pleural effusion" = 900` below `"effusion" = 800`. If the labels are given without their parents, the
//! set is `open`.

use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::check::places::id_of;
use crate::compare::below_child;
use crate::diagnostic::{Diagnostic, Span};
use crate::schema::values::Hierarchy;
use crate::site::grouped;

pub(super) const RULE: &str = "parent-below-child";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let closed = |set: usize| dataset.sets[set].hierarchy == Some(Hierarchy::Closed);
    let tables = dataset.tables.iter().enumerate();
    let tables = tables.filter(|(_, table)| closed(table.set));
    tables.flat_map(|(at, _)| of_table(dataset, at)).collect()
}

fn of_table(dataset: &Dataset, at: usize) -> Vec<Finding> {
    let table = &dataset.tables[at];
    let own = &dataset.fields().counts[table.fields];
    let id = id_of(own.id.as_ref(), table.fields);
    let labels = &dataset.sets[table.set].labels;
    let place = |label: usize| -> Span {
        let row = table.row(label).map(|row| own.row(row.fields));
        row.map_or(labels[label].span, |row| row.name.span)
    };
    let errors = below_child(dataset, at).into_iter().filter(|b| b.is_error);
    let found = errors.map(|below| {
        let name = |label: usize| &labels[label].name;
        let (parent, child) = (name(below.parent), name(below.child));
        let diagnostic = Diagnostic::error(
            RULE,
            place(below.parent),
            format!(
                "`{parent}` counts {}, and `{child}` below it {}",
                grouped(below.parent_positive),
                grouped(below.child_positive)
            ),
        )
        .related(place(below.child), "each of these is one of its parent too")
        .help("mend the wrong count; if a label does not imply its parent here, write `hierarchy = \"open\"`");
        Finding::new(diagnostic, ["counts", &id, "rows", parent])
            .and(["counts", &id, "rows", child])
            .numbers([below.parent_positive, below.child_positive])
    });
    found.collect()
}
