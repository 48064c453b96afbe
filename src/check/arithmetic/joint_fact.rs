//! # joint-fact
//!
//! **What it does:** holds each `[[joint]]` fact against the counts of its labels. Positive in any of them can be no fewer
//! than the largest and no more than all; positive in all of them no more than the smallest.
//!
//! **Why it matters:** a joint fact takes the place of bounds in roll-ups and pools. One that its own table rules out
//! would make them wrong; it is not used, and here it is said why.
//!
//! **Example:** `any_of = ["Edema", "Consolidation"]` with `positive = 40_000`, where the table counts 52,246 images with
//! edema alone.

use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::compare::{Contradicted, any_of};
use crate::diagnostic::Diagnostic;
use crate::site::{Site, grouped};
use rayon::prelude::*;

pub(super) const RULE: &str = "joint-fact";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let datasets: Vec<_> = site.catalog.datasets().collect();
    datasets
        .into_par_iter()
        .filter(|(_, dataset)| !dataset.fields().joint.is_empty())
        .flat_map_iter(|(id, dataset)| {
            let mut wrong: Vec<usize> = Vec::new();
            for (set, of) in dataset.sets.iter().enumerate() {
                let labels: Vec<usize> = (0..of.labels.len()).collect();
                for rolled in any_of(site.catalog, id, set, &labels) {
                    let joints = rolled.derivation.contradicted.iter();
                    wrong.extend(joints.filter_map(|contradicted| match contradicted {
                        Contradicted::Joint(joint) => Some(*joint),
                        _ => None,
                    }));
                }
            }
            wrong.sort_unstable();
            wrong.dedup();
            let found = wrong.into_iter().map(|joint| explain(dataset, joint));
            found.collect::<Vec<Finding>>()
        })
        .collect()
}

fn explain(dataset: &Dataset, at: usize) -> Finding {
    let joint = &dataset.fields().joint[at];
    let (names, how) = if joint.any_of.is_empty() {
        (&joint.all_of, "each")
    } else {
        (&joint.any_of, "any")
    };
    let names: Vec<String> = names
        .iter()
        .map(|name| format!("`{}`", name.value))
        .collect();
    let diagnostic = Diagnostic::error(
        RULE,
        joint.positive.span,
        format!(
            "{} positive in {how} of {} is not possible by their counts",
            grouped(joint.positive.value),
            names.join(", ")
        ),
    )
    .help("mend the number, or name the unit, the part or the source that it is of");
    Finding::new(diagnostic, ["joint", &(at + 1).to_string()]).numbers([joint.positive.value])
}
