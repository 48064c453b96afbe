//! # count-above-whole
//!
//! **What it does:** finds counts that are larger than what they are out of: the part, the view or the size.
//!
//! **Why it matters:** more positives than images make a prevalence above 100 %. A digit too many, two rows or two
//! columns that have changed places, or a table that counts in another unit than it says.
//!
//! **Example:** `"Edema" = 23_030` in a table of a part of 11,218 images.

use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::check::places::{id_of, of_unit};
use crate::compare::Interval;
use crate::diagnostic::Diagnostic;
use crate::schema::values::Unit;

pub(super) const RULE: &str = "count-above-whole";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let mut found = Vec::new();
    for table in &dataset.tables {
        let own = &dataset.fields().counts[table.fields];
        let id = id_of(own.id.as_ref(), table.fields);
        for row in own.rows() {
            for (column, cell) in table.columns.iter().zip(row.cells()) {
                let (Some(cell), Some(of), Some(unit)) = (cell, column.of, column.unit) else {
                    continue;
                };
                // A thing can carry several marks.
                if cell.value <= of || matches!(unit, Unit::Box | Unit::Mask) {
                    continue;
                }
                let (name, column) = (&row.name.value, &column.name);
                let diagnostic = Diagnostic::error(
                    RULE,
                    cell.span,
                    format!(
                        "`{name}` counts {} of {}",
                        of_unit(Interval::exactly(cell.value), unit),
                        of_unit(Interval::exactly(of), unit)
                    ),
                )
                .help(
                    "mend the count, or say with `of`, `part` or `unit` what the table is out of",
                );
                found.push(
                    Finding::new(diagnostic, ["counts", &id, "rows", name, column])
                        .and(["counts", &id, "rows", name])
                        .numbers([cell.value, of]),
                );
            }
        }
    }
    found
}
