//! # states-and-whole
//!
//! **What it does:** adds up the states of each label in a table with a column for each state. They cannot be more than
//! the table is out of; where positive, negative, uncertain and not mentioned are all there, they must be exactly
//! that many.
//!
//! **Why it matters:** everything is in one state. A row that does not add up has a wrong cell, and prevalence as well
//! as its range are made of these cells.
//!
//! **Example:** a part of 187,641 studies, and the row `"Fracture" = [7_270, 1_949, 484, 177_983]`, 45 too many.

use crate::catalog::{Dataset, Table};
use crate::check::finding::Finding;
use crate::check::places::{id_of, of_unit};
use crate::compare::Interval;
use crate::content::dataset::Row;
use crate::diagnostic::{Diagnostic, Span};
use crate::schema::values::{Axis, State};

pub(super) const RULE: &str = "states-and-whole";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let tables = dataset.tables.iter();
    let tables = tables.filter(|table| table.axis == Some(Axis::State));
    tables.flat_map(|table| of_table(dataset, table)).collect()
}

fn of_table(dataset: &Dataset, table: &Table) -> Vec<Finding> {
    let own = &dataset.fields().counts[table.fields];
    let (Some(of), Some(unit)) = (table.columns.first().and_then(|c| c.of), table.unit) else {
        return Vec::new();
    };
    let id = id_of(own.id.as_ref(), table.fields);
    let rows = table.rows().map(|linked| (own.row(linked.fields), linked));
    let wrong = rows.filter_map(|(row, linked)| {
        let label = &dataset.sets[table.set].labels[linked.label];
        let sum: u64 = row.counts().flatten().sum();
        let has = |state: State| {
            let mut columns = table.columns.iter();
            columns.any(|column| label.state(&column.name) == Some(state))
        };
        let complete = table.rest.is_none()
            && row.counts().all(|count| count.is_some())
            && State::ALL.iter().all(|state| has(*state));
        let fits = if complete { sum == of } else { sum <= of };
        (!fits).then(|| {
            let diagnostic = Diagnostic::error(
                RULE,
                whole_row(row),
                format!(
                    "the states of `{}` add up to {}, out of {}",
                    row.name.value,
                    of_unit(Interval::exactly(sum), unit),
                    of_unit(Interval::exactly(of), unit)
                ),
            )
            .help("mend the cell that is wrong: everything is in exactly one state");
            Finding::new(diagnostic, ["counts", &id, "rows", &row.name.value]).numbers([sum])
        })
    });
    wrong.collect()
}

/// From the first to the last cell of a row.
fn whole_row(row: Row<'_>) -> Span {
    let cells = || row.cells().flatten();
    let mut span = row.name.span;
    if let (Some(first), Some(last)) = (
        cells().map(|cell| cell.span.start).min(),
        cells().map(|cell| cell.span.end).max(),
    ) {
        (span.start, span.end) = (first, last);
    }
    span
}
