//! # classes-and-whole
//!
//! **What it does:** adds up the labels of a `multi-class` set in each column of a table, and holds the sum against what
//! the column is out of.
//!
//! **Why it matters:** in such a set each thing carries exactly one label, so that the classes must add up to all of
//! them. A sum that differs means a wrong number, a class without a row, or labels that do not exclude each other.
//!
//! **Example:** 30,130 training images, and classes of 16,490, 8,085 and 5,515 of them: 40 too few.

use crate::catalog::{Dataset, Table};
use crate::check::finding::Finding;
use crate::check::places::{id_of, of_unit};
use crate::compare::Interval;
use crate::diagnostic::Diagnostic;
use crate::schema::values::{Axis, Form};

pub(super) const RULE: &str = "classes-and-whole";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let tables = dataset.tables.iter();
    tables.flat_map(|table| of_table(dataset, table)).collect()
}

fn of_table(dataset: &Dataset, table: &Table) -> Vec<Finding> {
    let set = &dataset.sets[table.set];
    let fields = &dataset.fields().labels[set.fields];
    let own = &dataset.fields().counts[table.fields];
    // Columns of states and of readers are no divisions of the things that carry the label.
    let divides = !matches!(table.axis, Some(Axis::State | Axis::Readers));
    if fields.form != Some(Form::MultiClass) || !divides || own.rows().len() < set.labels.len() {
        return Vec::new();
    }
    let id = id_of(own.id.as_ref(), table.fields);
    let columns = table.columns.iter().enumerate();
    let wrong = columns.filter_map(|(at, column)| {
        let (of, unit) = column.of.zip(column.unit)?;
        let cells = own.rows().map(|row| row.counts().nth(at)?);
        let sum = cells.sum::<Option<u64>>()?;
        // A patient with images of two classes is counted in both.
        let fits = if column.unit == fields.on {
            sum == of
        } else {
            sum >= of
        };
        (!fits).then(|| {
            let first = own.rows().next();
            let place = first.and_then(|row| row.cell(at));
            let last = own.rows().next_back().and_then(|row| row.cell(at));
            let diagnostic = Diagnostic::error(
                RULE,
                place.map_or(own.span, |cell| cell.span),
                format!(
                    "the classes add up to {}, out of {}",
                    of_unit(Interval::exactly(sum), unit),
                    of_unit(Interval::exactly(of), unit)
                ),
            )
            .label(format!("the first class in `{}`", column.name))
            .help("mend the wrong number; if a thing can carry two of the labels, the set's `form` is `multi-label`");
            let diagnostic = match last {
                Some(last) => diagnostic.related(last.span, "the last one"),
                None => diagnostic,
            };
            Finding::new(diagnostic, ["counts", &id, "columns", &column.name]).numbers([sum])
        })
    });
    wrong.collect()
}
