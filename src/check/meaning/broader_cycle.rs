//! # broader-cycle
//!
//! **What it does:** finds concepts that lie above themselves by way of `broader`.
//!
//! **Why it matters:** a roll-up over such a circle would count everything in it as everything
//! else, and the matrix could not say which of them stands on top.
//!
//! **Example:** `nodule` with `broader = ["lesion"]` and `lesion` with `broader = ["nodule"]`.
//! Take the one out that does not always hold.

use crate::catalog::{Catalog, ConceptId};
use crate::check::finding::Finding;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) const RULE: &str = "broader-cycle";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let catalog = site.catalog;
    let vocabulary = &catalog.vocabulary;
    let mut state = vec![State::New; vocabulary.len()];
    let mut found = Vec::new();
    for (id, _) in vocabulary.iter() {
        visit(catalog, id, &mut state, &mut Vec::new(), &mut found);
    }
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

fn visit(
    catalog: &Catalog,
    id: ConceptId,
    state: &mut [State],
    path: &mut Vec<ConceptId>,
    found: &mut Vec<Finding>,
) {
    match state[id.index()] {
        State::Done => return,
        State::Open => {
            found.extend(explain(catalog, id, path));
            return;
        }
        State::New => {}
    }
    state[id.index()] = State::Open;
    path.push(id);
    for parent in &catalog.concept(id).broader {
        visit(catalog, *parent, state, path, found);
    }
    path.pop();
    state[id.index()] = State::Done;
}

/// The circle from `id` back to itself, told at the last step.
fn explain(catalog: &Catalog, id: ConceptId, path: &[ConceptId]) -> Option<Finding> {
    let from = path.iter().position(|of| *of == id)?;
    let last = catalog.concept(*path.last()?);
    let slug = |id: &ConceptId| format!("`{}`", catalog.concept(*id).linked.page.slug);
    let mut names: Vec<String> = path[from..].iter().map(slug).collect();
    names.push(slug(&id));
    let key = &catalog.concept(id).linked.page.slug;
    let mut broader = last.linked.page.fields.broader.iter();
    let place = broader.find(|name| name.value == *key)?;
    let diagnostic = Diagnostic::error(
        RULE,
        place.span,
        format!("concepts lie above themselves: {}", names.join(" → ")),
    )
    .help("take out the `broader` that does not always hold");
    Some(Finding::new(diagnostic, ["broader", key]))
}
