//! # stated-number
//!
//! **What it does:** holds the number of labels that a source states against those that the file names. The name that
//! means none of the others may count or not.
//!
//! **Why it matters:** "14 findings" with 13 rows means that one has been lost.
//!
//! **Example:** `stated_number = 14` and a set of 13 names. Add the missing one; if the source itself does not list as many
//! as it says, write a conflict with `figure = ["labels", "findings", "stated_number"]`.

use crate::catalog::{Dataset, LabelSet};
use crate::check::finding::Finding;
use crate::check::places::id_of;
use crate::diagnostic::{Diagnostic, count};

pub(super) const RULE: &str = "stated-number";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let sets = dataset.sets.iter();
    sets.filter_map(|set| of_set(dataset, set)).collect()
}

fn of_set(dataset: &Dataset, set: &LabelSet) -> Option<Finding> {
    let fields = &dataset.fields().labels[set.fields];
    let stated = fields.stated_number.as_ref()?;
    let named = set.labels.len();
    // Names that nobody has listed yet are not missing.
    if named == 0 {
        return None;
    }
    let absence = usize::from(set.absence.is_some());
    let number = usize::try_from(stated.value).ok()?;
    if (named - absence..=named).contains(&number) {
        return None;
    }
    let id = id_of(fields.id.as_ref(), set.fields);
    let diagnostic = Diagnostic::error(
        RULE,
        stated.span,
        format!(
            "the source states {}, and the set has {}",
            count(number, "label"),
            count(named, "name")
        ),
    )
    .help(format!(
        "add the missing ones in `names`; if the source does not list as many as it says, write a `[[conflicts]]` entry with `figure = [\"labels\", \"{id}\", \"stated_number\"]` and `stated = {named}`"
    ));
    let numbers = [named, named - absence].into_iter();
    Some(
        Finding::new(diagnostic, ["labels", &id, "stated_number"])
            .numbers(numbers.filter_map(|number| u64::try_from(number).ok())),
    )
}
