//! # shared-label
//!
//! **What it does:** finds labels that are mapped nowhere although another dataset of the same body part has one of the same
//! name.
//!
//! **Why it matters:** two datasets that use one name can perhaps be compared on it, but without a concept no page does. And a name
//! that one dataset maps and the other does not is an oversight.
//!
//! **Example:** `"Bronchiectasis"` in two datasets of the chest, and no concept of this name. Add
//! `content/concepts/bronchiectasis.md`, or say in `[labels.map]` that it has none here: `"Bronchiectasis" = []`.

use crate::catalog::DatasetId;
use crate::check::finding::Finding;
use crate::check::places::id_of;
use crate::diagnostic::{Diagnostic, Span};
use crate::schema::fold;
use crate::site::Site;
use std::collections::{BTreeMap, HashSet};

pub(super) const RULE: &str = "shared-label";

/// A label of a dataset.
struct Use<'a> {
    dataset: DatasetId,
    set: String,
    name: &'a str,
    span: Span,
    /// Whether nobody has said what it means.
    open: bool,
}

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let mut by_name: BTreeMap<(&str, String), Vec<Use<'_>>> = BTreeMap::new();
    for (id, dataset) in site.catalog.datasets() {
        for set in &dataset.sets {
            let fields = &dataset.fields().labels[set.fields];
            if fields.like.is_some() {
                continue;
            }
            for (at, label) in set.labels.iter().enumerate() {
                if set.absence == Some(at) {
                    continue;
                }
                for part in &dataset.fields().body_part {
                    let of_set = fields.id.as_ref();
                    let uses = by_name.entry((part, fold(&label.name.value))).or_default();
                    uses.push(Use {
                        dataset: id,
                        set: id_of(of_set, set.fields).into_owned(),
                        name: &label.name.value,
                        span: label.name.span,
                        open: label.concepts.is_empty() && !label.mapped,
                    });
                }
            }
        }
    }
    let mut found: Vec<Finding> = Vec::new();
    let mut told: HashSet<Span> = HashSet::new();
    for ((part, _), uses) in &by_name {
        for one in uses.iter().filter(|one| one.open) {
            let Some(other) = uses.iter().find(|other| other.dataset != one.dataset) else {
                continue;
            };
            // A dataset of several body parts is told once.
            if !told.insert(one.span) {
                continue;
            }
            let title = &site.catalog.dataset(other.dataset).page().title.value;
            let name = one.name;
            let diagnostic = Diagnostic::warning(
                RULE,
                one.span,
                format!("`{name}` is mapped to no concept, and {title} uses the name too"),
            )
            .related(other.span, format!("the same name, of {}", part.to_lowercase()))
            .help(format!(
                "add a concept of this name to `content/concepts`, or say in `[labels.map]` that it has none: `\"{name}\" = []`"
            ));
            found.push(Finding::new(diagnostic, ["labels", &one.set, name]));
        }
    }
    found
}
