//! # units-in-order
//!
//! **What it does:** checks that there are at least as many studies as patients, as many images as studies, and so on,
//! in the size of the dataset, in each part, and in tables that count labels in several units.
//!
//! **Why it matters:** a patient who is counted has at least one study, and a study at least one image. Two columns
//! that have changed places show here first.
//!
//! **Example:** `images = 30_805` and `patients = 112_120`. Exchange them.

use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::check::places::{ends, id_of, known, of_unit};
use crate::content::dataset::Figures;
use crate::diagnostic::Diagnostic;
use crate::schema::values::{Axis, Unit};
use crate::site::grouped;

pub(super) const RULE: &str = "units-in-order";

/// Each coarser unit with the finer ones of which there are at least as many.
const ORDER: [(Unit, &[Unit]); 4] = [
    (
        Unit::Patient,
        &[
            Unit::Study,
            Unit::Series,
            Unit::Volume,
            Unit::Image,
            Unit::Slide,
        ],
    ),
    (Unit::Study, &[Unit::Series, Unit::Image]),
    (Unit::Series, &[Unit::Image, Unit::Frame]),
    (Unit::Volume, &[Unit::Frame]),
];

const HELP: &str = "mend the wrong number, or exchange the two";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let fields = dataset.fields();
    let mut found = of_figures(&fields.size, &["size"]);
    for split in &fields.splits {
        for part in &split.parts {
            let path = ["splits", &split.id.value, &part.name.value];
            found.extend(of_figures(&part.figures, &path));
        }
    }
    found.extend(of_tables(dataset));
    found
}

fn pairs() -> impl Iterator<Item = (Unit, Unit)> {
    ORDER
        .iter()
        .flat_map(|(coarse, finer)| finer.iter().map(|fine| (*coarse, *fine)))
}

fn of_figures(figures: &Figures, path: &[&str]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (coarse, fine) in pairs() {
        let (Some(more), Some(fewer)) = (figures.get(coarse), figures.get(fine)) else {
            continue;
        };
        let (Some(most), Some(least)) = (known(fewer), known(more)) else {
            continue;
        };
        if most.high.is_none_or(|most| most >= least.low) {
            continue;
        }
        let diagnostic = Diagnostic::error(
            RULE,
            fewer.span,
            format!(
                "{} cannot be of {}",
                of_unit(most, fine),
                of_unit(least, coarse)
            ),
        )
        .related(more.span, format!("each has at least one {}", fine.value()))
        .help(HELP);
        let to = |unit: Unit| path.iter().copied().chain([unit.plural()]);
        let finding = Finding::new(diagnostic, to(fine)).and(to(coarse));
        found.push(finding.numbers(ends(most)).numbers(ends(least)));
    }
    found
}

fn of_tables(dataset: &Dataset) -> Vec<Finding> {
    let mut found = Vec::new();
    for table in dataset.tables.iter().filter(|t| t.axis == Some(Axis::Unit)) {
        let own = &dataset.fields().counts[table.fields];
        let at = |unit| table.columns.iter().position(|c| c.unit == Some(unit));
        let id = id_of(own.id.as_ref(), table.fields);
        for (coarse, fine) in pairs() {
            let (Some(more), Some(fewer)) = (at(coarse), at(fine)) else {
                continue;
            };
            for row in own.rows() {
                let (Some(more), Some(fewer)) = (row.cell(more), row.cell(fewer)) else {
                    continue;
                };
                if fewer.value >= more.value {
                    continue;
                }
                let name = &row.name.value;
                let diagnostic = Diagnostic::error(
                    RULE,
                    fewer.span,
                    format!(
                        "{} positive for `{name}` cannot be of {} {}",
                        grouped(fewer.value) + " " + fine.plural(),
                        grouped(more.value),
                        coarse.plural()
                    ),
                )
                .related(more.span, format!("each has at least one {}", fine.value()))
                .help(HELP);
                found.push(
                    Finding::new(diagnostic, ["counts", &id, "rows", name])
                        .numbers([more.value, fewer.value]),
                );
            }
        }
    }
    found
}
