//! # near-concept
//!
//! **What it does:** finds labels that are mapped nowhere although their names come near to a concept of the dataset's body
//! part: a misspelling, another order of words, or a word more.
//!
//! **Why it matters:** a label without a concept is missing from its label page, from the matrix and from every comparison, and
//! nobody sees that it is.
//!
//! **Example:** `"Enlarged Cardiomegaly"`, near to the concept *Cardiomegaly*. Mend the name, or say what it means in
//! `[labels.map]`: `"Enlarged Cardiomegaly" = [{ to = "cardiomegaly", match = "narrower" }]`, or `[]` for "no concept, on
//! purpose".

use super::names::Name;
use crate::catalog::{ConceptId, Dataset, Label, LabelSet, Vocabulary};
use crate::check::finding::Finding;
use crate::check::places::id_of;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use foldhash::HashMap;
use rayon::prelude::*;
use std::sync::Mutex;

pub(super) const RULE: &str = "near-concept";

/// How many concepts are offered.
const OFFERED: usize = 3;

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let vocabulary = &site.catalog.vocabulary;
    let known = Known::of(vocabulary);
    let datasets = site.catalog.datasets.par_iter();
    datasets
        .flat_map_iter(|dataset| of_dataset(dataset, vocabulary, &known))
        .collect()
}

fn of_dataset(dataset: &Dataset, vocabulary: &Vocabulary, known: &Known) -> Vec<Finding> {
    let mut found = Vec::new();
    for set in &dataset.sets {
        let fields = &dataset.fields().labels[set.fields];
        let id = id_of(fields.id.as_ref(), set.fields);
        // A set that is like another one has its names from there.
        let labels = set.labels.iter().filter(|_| fields.like.is_none());
        for label in labels.filter(|label| label.concepts.is_empty() && !label.mapped) {
            let near = known.near(&label.name, dataset, vocabulary);
            // A finer label of the set's own tree counts through what it lies below.
            let above = above(set, label);
            let covered = above.iter().any(|found| near.contains(found));
            if near.is_empty() || covered {
                continue;
            }
            let name = &label.name;
            let slugs: Vec<String> = near
                .iter()
                .take(OFFERED)
                .map(|id| format!("`{}`", vocabulary.concept(*id).linked.page.slug))
                .collect();
            let first = &vocabulary.concept(near[0]).linked.page.slug;
            let diagnostic = Diagnostic::warning(
                RULE,
                label.span,
                format!(
                    "`{name}` is mapped to no concept, and is near to {}",
                    slugs.join(", ")
                ),
            )
            .help(format!(
                "mend the name, or say in `[labels.map]` what it means: `\"{name}\" = [{{ to = \"{first}\" }}]`, or `\"{name}\" = []` for none"
            ));
            found.push(Finding::new(diagnostic, ["labels", &id, name]));
        }
    }
    found
}

/// The concepts of all labels that `label` lies below.
fn above(set: &LabelSet, label: &Label) -> Vec<ConceptId> {
    let mut open: Vec<usize> = label.parents().to_vec();
    let mut at = 0;
    while at < open.len() {
        for parent in set.labels[open[at]].parents() {
            if !open.contains(parent) {
                open.push(*parent);
            }
        }
        at += 1;
    }
    let labels = open.iter().flat_map(|at| &set.labels[*at].concepts);
    labels.map(|found| found.concept).collect()
}

/// The names of all concepts, and what has been looked up already: many datasets share their names.
struct Known {
    names: Vec<(Name, ConceptId)>,
    cache: Mutex<HashMap<String, Vec<ConceptId>>>,
}

impl Known {
    fn of(vocabulary: &Vocabulary) -> Self {
        let names = vocabulary.iter().flat_map(|(id, concept)| {
            let page = &concept.linked.page;
            let synonyms = page.fields.synonyms.iter().map(|name| &name.value);
            let names = std::iter::once(&page.title.value).chain(synonyms);
            names.map(move |name| (Name::new(name), id))
        });
        Self {
            names: names.collect(),
            cache: Mutex::default(),
        }
    }

    /// The concepts that `label` is near to, in datasets of this body part, the nearest first.
    fn near(&self, label: &str, dataset: &Dataset, vocabulary: &Vocabulary) -> Vec<ConceptId> {
        let parts = &dataset.fields().body_part;
        let fits = |id: &ConceptId| {
            let own = &vocabulary.concept(*id).linked.page.fields.body_part;
            own.is_empty() || own.iter().any(|part| parts.contains(part))
        };
        let near = self.everywhere(label);
        near.into_iter().filter(fits).collect()
    }

    fn everywhere(&self, label: &str) -> Vec<ConceptId> {
        let label = Name::new(label);
        // A lock is never held while something could panic, so that it cannot be poisoned.
        if let Ok(cache) = self.cache.lock()
            && let Some(found) = cache.get(&label.folded)
        {
            return found.clone();
        }
        let near = self.names.iter().filter(|(name, _)| label.is_near(name));
        let mut near: Vec<(usize, ConceptId)> = near
            .map(|(name, id)| {
                let distance = strsim::damerau_levenshtein(&name.folded, &label.folded);
                (distance, *id)
            })
            .collect();
        near.sort_unstable();
        let mut found: Vec<ConceptId> = Vec::new();
        for (_, id) in near {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        if let Ok(mut cache) = self.cache.lock() {
            cache.insert(label.folded, found.clone());
        }
        found
    }
}
