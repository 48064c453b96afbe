//! # conflict-without-figure
//!
//! **What it does:** finds conflicts whose `figure` or `against` leads to nothing in the file.
//!
//! **Why it matters:** a conflict is shown beside the figure that it is about, and answers the checker. One that leads nowhere does
//! neither.
//!
//! **Example:** `figure = ["size", "patiens"]`, or `["splits", "list", "dev", "images"]` in a split without such a part. Paths are
//! `size`, unit; `splits`, id, part, unit; `splits`, id, unit for the sum; `views`, id, name; `counts`, id, `rows`, label;
//! `labels`, id, `names` or `stated_number`.

use super::figures::{Lead, follow};
use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::content::dataset::Conflict;
use crate::diagnostic::{Diagnostic, Span};
use crate::schema::Spanned;
use crate::schema::dataset::DATASET;
use crate::schema::values::Unit;
use ecow::EcoString;

pub(super) const RULE: &str = "conflict-without-figure";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let conflicts = dataset.fields().conflicts.iter();
    let mut found = Vec::new();
    for conflict in conflicts {
        if !is_of_nothing_known(dataset, conflict) {
            found.extend(of_path(dataset, &conflict.figure, true));
        }
        found.extend(of_path(dataset, &conflict.against, false));
    }
    found
}

/// Whether a source gives a size that nobody else does, and that is really the figure that it stands against.
fn is_of_nothing_known(dataset: &Dataset, conflict: &Conflict) -> bool {
    let size = match &*conflict.figure {
        [size, unit] => size.value == "size" && Unit::from_plural(&unit.value).is_some(),
        _ => false,
    };
    size && follow(dataset, &conflict.against) != Lead::Nothing
}

fn of_path(dataset: &Dataset, path: &[Spanned<EcoString>], needed: bool) -> Option<Finding> {
    let (Some(first), Some(last)) = (path.first(), path.last()) else {
        return needed.then(|| none(dataset))?;
    };
    // A first name that is no field is reported as that.
    DATASET.field(&first.value)?;
    if follow(dataset, path) != Lead::Nothing {
        return None;
    }
    let span = Span::new(
        first.span.file,
        first.span.range().start..last.span.range().end,
    );
    let names: Vec<&str> = path.iter().map(|name| name.value.as_str()).collect();
    let diagnostic = Diagnostic::error(
        RULE,
        span,
        format!("the path `{}` leads to no figure of this file", names.join(".")),
    )
    .help("write it as `[\"size\", \"patients\"]`, `[\"splits\", ID, PART, \"images\"]`, `[\"views\", ID, NAME]` or `[\"counts\", ID, \"rows\", LABEL]`");
    Some(Finding::new(diagnostic, names))
}

fn none(dataset: &Dataset) -> Option<Finding> {
    let conflicts = dataset.fields().conflicts.iter();
    let mut empty = conflicts.filter(|conflict| conflict.figure.is_empty());
    let span = empty.next()?.span;
    let diagnostic = Diagnostic::error(RULE, span, "the conflict names no figure")
        .help("write `figure = [\"size\", \"patients\"]`");
    Some(Finding::new(diagnostic, ["conflicts"]))
}
