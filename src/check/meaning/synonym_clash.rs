//! # synonym-clash
//!
//! **What it does:** finds names that two concepts of one body part both claim, as their title or as a synonym.
//!
//! **Why it matters:** a label of this name would reach both and be counted for each. Which of them is meant would be decided
//! by nobody.
//!
//! **Example:** `synonyms = ["Effusion"]` of pleural effusion and of pericardial effusion, both of the chest. Leave the name to the
//! one that is meant when nothing else is said.

use crate::catalog::ConceptId;
use crate::check::finding::Finding;
use crate::diagnostic::Diagnostic;
use crate::schema::{Spanned, fold};
use crate::site::Site;
use ecow::EcoString;
use std::collections::BTreeMap;

pub(super) const RULE: &str = "synonym-clash";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let vocabulary = &site.catalog.vocabulary;
    let mut by_name: BTreeMap<String, Vec<(ConceptId, &Spanned<EcoString>)>> = BTreeMap::new();
    for (id, concept) in vocabulary.iter() {
        let page = &concept.linked.page;
        for name in std::iter::once(&page.title).chain(&page.fields.synonyms) {
            by_name
                .entry(fold(&name.value))
                .or_default()
                .push((id, name));
        }
    }
    let parts = |id: ConceptId| &vocabulary.concept(id).linked.page.fields.body_part;
    let together = |a: ConceptId, b: ConceptId| {
        let (a, b) = (parts(a), parts(b));
        a.is_empty() || b.is_empty() || a.iter().any(|part| b.contains(part))
    };
    let mut found = Vec::new();
    for claims in by_name.values() {
        for (at, (second, name)) in claims.iter().enumerate() {
            let first = claims[..at].iter();
            let mut first = first.filter(|(first, _)| first != second && together(*first, *second));
            let Some((first, other)) = first.next() else {
                continue;
            };
            let title = vocabulary.concept(*first).title();
            let diagnostic = Diagnostic::error(
                RULE,
                name.span,
                format!("`{}` is a name of `{title}` too", name.value),
            )
            .related(other.span, "claimed here first")
            .help("leave the name to one of them, or give them different body parts");
            found.push(Finding::new(diagnostic, ["synonyms", &name.value]));
        }
    }
    found
}
