//! # label-cycle
//!
//! **What it does:** finds labels of a set that lie above themselves by way of `broader` or of a tree's `in`.
//!
//! **Why it matters:** where a child implies its parent, all labels of such a circle would be one and the same.
//!
//! **Example:** `broader = { "Edema" = ["Opacity"], "Opacity" = ["Edema"] }`. Take the one out that does not always hold.

use crate::catalog::{Dataset, LabelSet};
use crate::check::finding::Finding;
use crate::check::places::id_of;
use crate::diagnostic::Diagnostic;

pub(super) const RULE: &str = "label-cycle";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let sets = dataset.sets.iter();
    sets.filter_map(|set| of_set(dataset, set)).collect()
}

/// The first circle of a set: when it is mended the next run shows the next one.
fn of_set(dataset: &Dataset, set: &LabelSet) -> Option<Finding> {
    // A label that is left over when those without open parents are taken away, again and again, lies in a
    // circle or below one.
    let mut open = vec![true; set.labels.len()];
    loop {
        let free = (0..set.labels.len())
            .find(|at| open[*at] && !set.labels[*at].parents().iter().any(|parent| open[*parent]));
        match free {
            Some(at) => open[at] = false,
            None => break,
        }
    }
    let mut at = open.iter().position(|open| *open)?;
    let mut path = Vec::new();
    while !path.contains(&at) {
        path.push(at);
        at = *set.labels[at]
            .parents()
            .iter()
            .find(|parent| open[**parent])?;
    }
    let from = path.iter().position(|of| *of == at)?;
    let circle = path[from..].iter().chain([&at]);
    let names: Vec<String> = circle
        .map(|label| format!("`{}`", set.labels[*label].name))
        .collect();
    let fields = &dataset.fields().labels[set.fields];
    let id = id_of(fields.id.as_ref(), set.fields);
    let label = &set.labels[at];
    // Where the set writes its parents, rather than where the name is first met.
    let written = fields
        .broader
        .iter()
        .find(|(name, _)| name.value == label.name);
    let place = written.map_or(label.span, |(name, _)| name.span);
    let diagnostic = Diagnostic::error(
        RULE,
        place,
        format!("labels lie above themselves: {}", names.join(" → ")),
    )
    .help("take out the parent that does not always hold");
    Some(Finding::new(diagnostic, ["labels", &id, &label.name]))
}
