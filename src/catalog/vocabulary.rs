//! The concepts and how they lie above and below each other.

use super::lookup::unknown;
use super::{ConceptId, Linked};
use crate::content::{Concept, Page};
use crate::diagnostic::Diagnostic;
use crate::schema::fold;
use ecow::EcoString;
use foldhash::HashMap;
use std::sync::Arc;

/// A concept, linked.
#[derive(Debug)]
pub struct ConceptEntry {
    /// Its page.
    pub linked: Linked<Concept>,
    /// The concepts above it.
    pub broader: Vec<ConceptId>,
    /// The concepts below it, in the order of their titles.
    pub narrower: Vec<ConceptId>,
}

impl ConceptEntry {
    /// What it is called.
    pub fn title(&self) -> &str {
        &self.linked.page.title.value
    }
}

/// All concepts.
#[derive(Debug, Default)]
pub struct Vocabulary {
    concepts: Vec<ConceptEntry>,
    by_slug: HashMap<String, ConceptId>,
    by_name: HashMap<String, Vec<ConceptId>>,
}

impl Vocabulary {
    /// Links `pages`, which are in the order of their slugs; a parent that stands for nothing is
    /// left out and reported.
    pub(super) fn link(pages: Vec<Arc<Page<Concept>>>, problems: &mut Vec<Diagnostic>) -> Self {
        let mut vocabulary = Self::default();
        for (id, page) in ConceptId::all(pages.len()).zip(&pages) {
            vocabulary.by_slug.insert(page.slug.as_str().to_owned(), id);
            let names = page.fields.synonyms.iter().map(|name| &name.value);
            for name in std::iter::once(&page.title.value).chain(names) {
                let ids = vocabulary.by_name.entry(fold(name)).or_default();
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        for page in pages {
            let broader = page.fields.broader.iter().filter_map(|slug| {
                let found = vocabulary.by_slug.get(slug.value.as_str()).copied();
                if found.is_none() {
                    let slugs = vocabulary.by_slug.keys().map(String::as_str);
                    problems.push(unknown("unknown-concept", "concept", slug, sorted(slugs)));
                }
                found
            });
            let broader = broader.collect();
            vocabulary.concepts.push(ConceptEntry {
                linked: Linked {
                    page,
                    destinations: Box::default(),
                },
                broader,
                narrower: Vec::new(),
            });
        }
        vocabulary.turn_round();
        vocabulary
    }

    fn turn_round(&mut self) {
        let mut pairs: Vec<(ConceptId, ConceptId)> = Vec::new();
        for (child, concept) in ConceptId::all(self.concepts.len()).zip(&self.concepts) {
            pairs.extend(concept.broader.iter().map(|parent| (*parent, child)));
        }
        for (parent, child) in pairs {
            self.concepts[parent.index()].narrower.push(child);
        }
        let titles: Vec<String> = self
            .concepts
            .iter()
            .map(|concept| fold(&concept.linked.page.title.value))
            .collect();
        for concept in &mut self.concepts {
            concept.narrower.sort_by_key(|id| &titles[id.index()]);
            concept.narrower.dedup();
        }
    }

    /// Whether labels reach the same concepts by it as by another one, and these lie alike above and
    /// below each other.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        fn named(entry: &ConceptEntry) -> impl PartialEq {
            let page = &entry.linked.page;
            let fields = &page.fields;
            let synonyms = fields.synonyms.iter().map(|name| name.value.clone());
            (
                (page.path.clone(), page.title.value.clone()),
                synonyms.collect::<Vec<EcoString>>(),
                fields.body_part.clone(),
                fields.by_name,
                entry.broader.clone(),
            )
        }
        let same = |(a, b): (&ConceptEntry, &ConceptEntry)| {
            Arc::ptr_eq(&a.linked.page, &b.linked.page) || named(a) == named(b)
        };
        self.len() == other.len() && self.concepts.iter().zip(&other.concepts).all(same)
    }

    /// How many concepts there are.
    pub fn len(&self) -> usize {
        self.concepts.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.concepts.is_empty()
    }

    /// Every concept with its index.
    pub fn iter(&self) -> impl Iterator<Item = (ConceptId, &ConceptEntry)> {
        ConceptId::all(self.concepts.len()).zip(&self.concepts)
    }

    /// The concept that `id` stands for.
    pub fn concept(&self, id: ConceptId) -> &ConceptEntry {
        &self.concepts[id.index()]
    }

    pub(super) fn concept_mut(&mut self, id: ConceptId) -> &mut ConceptEntry {
        &mut self.concepts[id.index()]
    }

    /// The concept of this slug.
    pub fn by_slug(&self, slug: &str) -> Option<ConceptId> {
        self.by_slug.get(slug).copied()
    }

    /// The slugs, sorted.
    pub fn slugs(&self) -> std::vec::IntoIter<&str> {
        sorted(self.by_slug.keys().map(String::as_str))
    }

    /// The concepts that a label of a dataset of these body parts reaches by its folded name.
    pub fn by_name<'a>(
        &'a self,
        folded: &str,
        body_part: &'a [EcoString],
    ) -> impl Iterator<Item = ConceptId> + 'a {
        let ids = self.by_name.get(folded).into_iter().flatten().copied();
        ids.filter(move |id| {
            let own = &self.concept(*id).linked.page.fields.body_part;
            own.is_empty() || own.iter().any(|part| body_part.contains(part))
        })
    }

    /// A concept and all below it, sorted.
    pub fn with_narrower(&self, concept: ConceptId) -> Vec<ConceptId> {
        self.closed(concept, |of| &of.narrower)
    }

    /// A concept and all above it, sorted.
    pub fn with_broader(&self, concept: ConceptId) -> Vec<ConceptId> {
        self.closed(concept, |of| &of.broader)
    }

    fn closed(
        &self,
        concept: ConceptId,
        next: impl Fn(&ConceptEntry) -> &[ConceptId],
    ) -> Vec<ConceptId> {
        let mut all = vec![concept];
        let mut at = 0;
        while at < all.len() {
            for other in next(self.concept(all[at])) {
                if !all.contains(other) {
                    all.push(*other);
                }
            }
            at += 1;
        }
        all.sort_unstable();
        all
    }

    /// Concepts in the order in which a reader meets them: each topmost one, by title, with all
    /// below it, parents first, and how deep each stands. A concept with two parents stands below
    /// both; one in a cycle, which is an error by itself, stands where it is met first.
    pub fn in_order(&self) -> Vec<(ConceptId, usize)> {
        let mut tops: Vec<ConceptId> = self
            .iter()
            .filter(|(_, concept)| concept.broader.is_empty())
            .map(|(id, _)| id)
            .collect();
        tops.sort_by_key(|id| fold(&self.concept(*id).linked.page.title.value));
        let mut order = Vec::new();
        let mut path = Vec::new();
        for top in tops {
            self.descend(top, &mut path, &mut order);
        }
        order
    }

    fn descend(
        &self,
        id: ConceptId,
        path: &mut Vec<ConceptId>,
        order: &mut Vec<(ConceptId, usize)>,
    ) {
        if path.contains(&id) {
            return;
        }
        order.push((id, path.len()));
        path.push(id);
        for child in &self.concept(id).narrower {
            self.descend(*child, path, order);
        }
        path.pop();
    }
}

fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> std::vec::IntoIter<&'a str> {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.into_iter()
}
