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

use crate::catalog::{DatasetId, Label, LabelSet};
use crate::check::finding::Finding;
use crate::check::places::id_of;
use crate::diagnostic::{Diagnostic, Span};
use crate::schema::fold;
use crate::site::Site;
use foldhash::{HashSet, HashSetExt};
use std::collections::BTreeMap;

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
    // Most names are mapped by everybody: of these nothing is gathered.
    let open = labels(site).filter(|(_, _, label)| is_open(label));
    let open: HashSet<String> = open.map(|(_, _, label)| fold(&label.name)).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let mut by_name: BTreeMap<(&str, String), Vec<Use<'_>>> = BTreeMap::new();
    for (id, set, label) in labels(site) {
        let name = fold(&label.name);
        if !open.contains(&name) {
            continue;
        }
        let fields = site.catalog.dataset(id).fields();
        for part in &fields.body_part {
            let of_set = fields.labels[set.fields].id.as_ref();
            let uses = by_name.entry((part, name.clone())).or_default();
            uses.push(Use {
                dataset: id,
                set: id_of(of_set, set.fields).into_owned(),
                name: &label.name,
                span: label.span,
                open: is_open(label),
            });
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

/// Every label that means something: those of a set that is like another one are the other's.
fn labels<'a>(site: &Site<'a>) -> impl Iterator<Item = (DatasetId, &'a LabelSet, &'a Label)> {
    site.catalog.datasets().flat_map(|(id, dataset)| {
        let own = |set: &&LabelSet| dataset.fields().labels[set.fields].like.is_none();
        dataset.sets.iter().filter(own).flat_map(move |set| {
            let labels = set.labels.iter().enumerate();
            let labels = labels.filter(|(at, _)| set.absence != Some(*at));
            labels.map(move |(_, label)| (id, set, label))
        })
    })
}

/// Whether nobody has said what the label means.
fn is_open(label: &Label) -> bool {
    label.concepts.is_empty() && !label.mapped
}
