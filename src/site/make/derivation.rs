//! How the bounds of several labels came about, in sentences.

use super::dataset::count_tables;
use crate::catalog::Dataset;
use crate::compare::{Contradicted, RollUp};
use crate::site::words::{grouped, joined, of_unit};

/// What the bounds rest on, and what was set aside. Leaving any of it out would give other bounds.
pub(super) fn sentences(dataset: &Dataset, of: &RollUp) -> Vec<String> {
    let set = &dataset.sets[of.set];
    let fields = dataset.fields();
    let how = &of.derivation;
    let name = |label: usize| set.labels[label].name.as_str().to_owned();
    let names = |labels: &[usize]| joined(&labels.iter().map(|l| name(*l)).collect::<Vec<_>>());
    let joint = |at: usize| {
        let fact = &fields.joint[at];
        let (labels, word) = if fact.any_of.is_empty() {
            (&fact.all_of, "all")
        } else {
            (&fact.any_of, "any")
        };
        let labels: Vec<String> = labels
            .iter()
            .map(|label| label.value.as_str().to_owned())
            .collect();
        let number = grouped(fact.positive.value);
        format!("{number} with {word} of {}", joined(&labels))
    };
    let mut said = Vec::new();
    if how.exclusive {
        said.push("Each thing carries exactly one label, so that the counts add up.".to_owned());
    } else if how.counted.len() > 1 {
        said.push(
            "At least as many as the most frequent label has, at most all of them together."
                .to_owned(),
        );
    }
    let inside = of.labels.iter().copied();
    let inside: Vec<usize> = inside.filter(|l| !how.counted.contains(l)).collect();
    if !inside.is_empty() {
        said.push(format!(
            "{} lie within {}: this set counts a child as its parent too.",
            names(&inside),
            names(&how.counted)
        ));
    }
    if !how.uncounted.is_empty() {
        said.push(format!(
            "No count is published for {}, which leaves the upper end open.",
            names(&how.uncounted)
        ));
    }
    if let Some((label, number)) = how.absence {
        let of = of
            .of
            .map(|number_of| format!(" the {}", of_unit(number_of, of.unit)));
        said.push(format!(
            "{} ({}) excludes all of them and is taken off{}.",
            name(label),
            grouped(number),
            of.unwrap_or_default()
        ));
    }
    for table in &how.strata {
        said.push(format!(
            "Bounded in each column of \u{201c}{}\u{201d} and added up.",
            count_tables::title(fields, &dataset.tables[*table])
        ));
    }
    for at in &how.joints {
        said.push(format!("Counted together: {}.", joint(*at)));
    }
    for found in &of.below_child {
        said.push(format!(
            "{} ({}) is counted below {} ({}): each is counted for itself.",
            name(found.parent),
            grouped(found.parent_positive),
            name(found.child),
            grouped(found.child_positive)
        ));
    }
    for contradicted in &how.contradicted {
        let what = match contradicted {
            Contradicted::Hierarchy => "that a child implies its parent".to_owned(),
            Contradicted::Absence => "that the absence excludes the others".to_owned(),
            Contradicted::Joint(at) => joint(*at),
        };
        said.push(format!("Not used, because the counts rule it out: {what}."));
    }
    said
}
