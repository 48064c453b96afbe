//! # unneeded-conflict
//!
//! **What it does:** finds conflicts that state the very number that the figure has.
//!
//! **Why it matters:** the page would say that a source disagrees, and show the same number twice. It is left over from a correction, or the
//! figure has been given the value of the wrong source.
//!
//! **Example:** `patients = 32_717` in `[size]`, and a conflict about it with `stated = 32_717`. Take it out, or put the better number
//! into `[size]`.

use super::figures::{Lead, follow};
use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::content::dataset::{Conflict, Stated};
use crate::diagnostic::Diagnostic;
use crate::site::grouped;

pub(super) const RULE: &str = "unneeded-conflict";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let conflicts = dataset.fields().conflicts.iter();
    let same = conflicts.filter(|conflict| {
        let number = follow(dataset, &conflict.figure);
        let stated = match conflict.stated {
            Stated::Integer(stated) => u64::try_from(stated).ok(),
            Stated::Number(_) | Stated::Text(_) => None,
        };
        conflict.against.is_empty() && stated.is_some_and(|stated| number == Lead::Number(stated))
    });
    same.map(explain).collect()
}

fn explain(conflict: &Conflict) -> Finding {
    let path = conflict.figure.iter().map(|name| name.value.as_str());
    let names: Vec<&str> = path.collect();
    let number = match conflict.stated {
        Stated::Integer(number) => u64::try_from(number).map(grouped).unwrap_or_default(),
        Stated::Number(_) | Stated::Text(_) => String::new(),
    };
    let span = conflict
        .figure
        .first()
        .map_or(conflict.span, |name| name.span);
    let diagnostic = Diagnostic::error(
        RULE,
        span,
        format!(
            "`{}` is {number} already, so nothing disagrees",
            names.join(".")
        ),
    )
    .help("take the conflict out, or give the figure the number of the better source");
    Finding::new(diagnostic, names)
}
