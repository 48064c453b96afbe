//! The catalog after some of its files got another text.
//!
//! While somebody edits, all other files stay as they are. What was linked of them is shared, and
//! the catalog is the same as if everything had been linked anew.

use super::assemble::{by_path, of_slug, relations};
use super::destination::Broken;
use super::{Catalog, ConceptId, Dataset, DatasetId, Destination, Linked, PageRef, Vocabulary};
use crate::content::markdown::Body;
use crate::content::{Concept, Dataset as Fields, Document, Page, PageRole};
use crate::diagnostic::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A catalog that was linked after another one.
#[derive(Debug)]
pub struct Relinked {
    /// The catalog.
    pub catalog: Catalog,
    /// What is wrong in it.
    pub problems: Vec<Diagnostic>,
    /// The pages that were linked anew; all others are those of the catalog before.
    pub pages: BTreeSet<PageRef>,
}

/// Which pages are linked anew, and what of.
#[derive(Default)]
struct Edit {
    datasets: BTreeMap<DatasetId, Arc<Page<Fields>>>,
    concepts: BTreeMap<ConceptId, Arc<Page<Concept>>>,
    plain: BTreeMap<PageRef, Arc<Page<PageRole>>>,
    /// Those of them that have other headings than before.
    moved: BTreeSet<PageRef>,
}

impl Catalog {
    /// Links `documents`, new texts of files that were there before. None where everything has to
    /// be linked anew: because names reach other things than before, or because something was wrong
    /// that concerns more than one file.
    pub fn relink(&self, documents: Vec<Document>) -> Option<Relinked> {
        if !self.settled {
            return None;
        }
        let mut edit = Edit::default();
        for document in documents {
            edit.take(document, self)?;
        }
        edit.follow_headings(self);
        let vocabulary = edit.vocabulary(self)?;
        let mut catalog = Self {
            datasets: self.datasets.clone(),
            vocabulary,
            home: self.home.clone(),
            tasks: self.tasks.clone(),
            pages: self.pages.clone(),
            assets: Arc::clone(&self.assets),
            related: Arc::clone(&self.related),
            trees: Arc::clone(&self.trees),
            troubled: Vec::new(),
            settled: true,
        };
        let pages = edit.pages(&catalog);
        let mut problems = catalog.put(edit, self);
        problems.extend(catalog.in_datasets());
        catalog.follow_links(pages.iter().copied().collect());
        Some(Relinked {
            catalog,
            problems,
            pages,
        })
    }

    /// Puts pages in the place of those before; the problems are those of relations.
    fn put(&mut self, edit: Edit, before: &Self) -> Vec<Diagnostic> {
        let trees = by_path(&before.trees);
        let mut same_relations = true;
        self.troubled.clone_from(&before.troubled);
        self.troubled.retain(|id| !edit.datasets.contains_key(id));
        for (id, page) in edit.datasets {
            let related = &before.dataset(id).fields().related;
            let names = related.iter().map(|of| &of.to.value);
            same_relations &= names.eq(page.fields.related.iter().map(|of| &of.to.value));
            let dataset = Dataset::link(page, &self.vocabulary, &trees);
            if !dataset.problems.is_empty() {
                self.troubled.push(id);
            }
            self.datasets[id.index()] = Arc::new(dataset);
        }
        for (at, page) in edit.plain {
            let place = match at {
                PageRef::Home => self.home.as_mut(),
                PageRef::Tasks => self.tasks.as_mut(),
                PageRef::Plain(at) => self.pages.get_mut(at),
                PageRef::Dataset(_) | PageRef::Concept(_) => None,
            };
            if let Some(place) = place {
                *place = Linked {
                    page,
                    destinations: Box::default(),
                };
            }
        }
        let mut problems = Vec::new();
        if !same_relations {
            self.related = relations(&self.datasets, &mut problems);
            self.settled = problems.is_empty();
        }
        problems
    }
}

impl Edit {
    /// Takes a document in, if it is of a file that the catalog has.
    fn take(&mut self, document: Document, before: &Catalog) -> Option<()> {
        let (at, body) = match &document {
            Document::Dataset(page) => {
                let id = of_slug(&before.datasets, &page.slug)?;
                let is_it = before.dataset(id).page().path == page.path;
                (is_it.then_some(PageRef::Dataset(id))?, &page.body)
            }
            Document::Concept(page) => {
                let id = before.vocabulary.by_slug(&page.slug)?;
                let is_it = before.concept(id).linked.page.path == page.path;
                (is_it.then_some(PageRef::Concept(id))?, &page.body)
            }
            Document::Plain(page) => {
                let plain = (0..before.pages.len()).map(PageRef::Plain);
                let mut all = [PageRef::Home, PageRef::Tasks].into_iter().chain(plain);
                let is_it = |at: &PageRef| {
                    before
                        .plain(*at)
                        .is_some_and(|of| of.page.path == page.path)
                };
                (all.find(is_it)?, &page.body)
            }
            // Which labels there are is known to whoever names the file alone.
            Document::LabelTree(_) => return None,
        };
        if !before.body(at).is_some_and(|old| ids(old).eq(ids(body))) {
            self.moved.insert(at);
        }
        match (document, at) {
            (Document::Dataset(page), PageRef::Dataset(id)) => drop(self.datasets.insert(id, page)),
            (Document::Concept(page), PageRef::Concept(id)) => drop(self.concepts.insert(id, page)),
            (Document::Plain(page), at) => drop(self.plain.insert(at, page)),
            _ => {}
        }
        Some(())
    }

    /// Takes in whoever links to a heading that may have come or gone.
    fn follow_headings(&mut self, before: &Catalog) {
        if self.moved.is_empty() {
            return;
        }
        let leads_there = |destination: &Destination| match destination {
            Destination::Page(to, Some(_)) => self.moved.contains(to),
            Destination::Broken(Broken::NoHeading(_)) => true,
            _ => false,
        };
        let all = before.bodies().map(|(at, ..)| at);
        let near: Vec<PageRef> = all
            .filter(|at| before.destinations(*at).iter().any(leads_there))
            .collect();
        for at in near {
            match at {
                PageRef::Dataset(id) => {
                    let page = &before.dataset(id).linked.page;
                    self.datasets.entry(id).or_insert_with(|| Arc::clone(page));
                }
                PageRef::Concept(id) => {
                    let page = &before.concept(id).linked.page;
                    self.concepts.entry(id).or_insert_with(|| Arc::clone(page));
                }
                _ => {
                    if let Some(of) = before.plain(at) {
                        self.plain.entry(at).or_insert_with(|| Arc::clone(&of.page));
                    }
                }
            }
        }
    }

    /// The vocabulary, if labels reach the same concepts by it.
    fn vocabulary(&self, before: &Catalog) -> Option<Arc<Vocabulary>> {
        if self.concepts.is_empty() {
            return Some(Arc::clone(&before.vocabulary));
        }
        let pages = before.vocabulary.iter().map(|(id, entry)| {
            let page = self.concepts.get(&id);
            Arc::clone(page.unwrap_or(&entry.linked.page))
        });
        let mut problems = Vec::new();
        let vocabulary = Vocabulary::link(pages.collect(), &mut problems);
        let same = problems.is_empty() && vocabulary.is_like(&before.vocabulary);
        same.then(|| Arc::new(vocabulary))
    }

    /// Every page that is linked anew. Concepts are together.
    fn pages(&self, catalog: &Catalog) -> BTreeSet<PageRef> {
        let mut pages: BTreeSet<PageRef> = self.plain.keys().copied().collect();
        pages.extend(self.datasets.keys().map(|id| PageRef::Dataset(*id)));
        if !self.concepts.is_empty() {
            let all = catalog.vocabulary.iter();
            pages.extend(all.map(|(id, _)| PageRef::Concept(id)));
        }
        pages
    }
}

/// What links name the headings of a page by.
fn ids(body: &Body) -> impl Iterator<Item = &str> {
    body.headings.iter().map(|heading| &*heading.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;
    use crate::testing::{catalog, page};

    type Files = [(&'static str, String)];

    /// The catalog of `files`, with the last of them having `text` before; and the one after that
    /// edit, linked after it and anew.
    fn edited(files: &Files, text: &str) -> (Catalog, Option<Relinked>, Catalog) {
        let now: Vec<(&str, &str)> = files.iter().map(|(p, t)| (*p, t.as_str())).collect();
        let mut before = now.clone();
        let last = before.last_mut().expect("a file");
        let path = last.0;
        last.1 = text;
        let (before, ..) = catalog(&before);
        let (anew, sources, _) = catalog(&now);
        let relinked = before.relink(vec![document(&sources, path)]);
        (before, relinked, anew)
    }

    fn document(sources: &Sources, path: &str) -> Document {
        let mut all = sources.iter();
        let (file, source) = all.find(|(_, s)| s.path == path).expect("a file");
        let parsed = crate::content::parse_one(file, source, &Default::default(), false);
        parsed.and_then(|of| of.document).expect("a document")
    }

    fn dataset(title: &str, fields: &str, body: &str) -> String {
        format!("+++\ntitle = \"{title}\"\n{fields}+++\n{body}")
    }

    #[test]
    fn what_did_not_change_is_shared() {
        let files = [
            ("content/datasets/a.md", page("A", "")),
            ("content/datasets/b.md", page("B", "New.")),
        ];
        let (before, relinked, _) = edited(&files, &page("B", "Old."));
        let relinked = relinked.expect("one edit");
        let same = |at: usize| {
            Arc::ptr_eq(
                &before.datasets[at].linked.page,
                &relinked.catalog.datasets[at].linked.page,
            )
        };
        assert_eq!((same(0), same(1)), (true, false));
        let only = PageRef::Dataset(DatasetId::new(1));
        assert_eq!(relinked.pages, BTreeSet::from([only]));
    }

    #[test]
    fn links_to_a_heading_that_came_or_went_are_followed_again() {
        let with = |heading: &str| {
            [
                (
                    "content/about.md",
                    page("About", "[x](datasets/b.md#there)"),
                ),
                (
                    "content/concepts/c.md",
                    page("C", "[x](../datasets/b.md#there)"),
                ),
                ("content/datasets/a.md", page("A", "[x](b.md#there)")),
                ("content/datasets/b.md", page("B", heading)),
            ]
        };
        for (before, now) in [("## There", "## Here"), ("", "## There")] {
            let (_, relinked, anew) = edited(&with(now), &page("B", before));
            let relinked = relinked.expect("one edit").catalog;
            for (at, ..) in anew.bodies() {
                assert_eq!(relinked.destinations(at), anew.destinations(at), "{now}");
            }
        }
    }

    #[test]
    fn a_relation_is_seen_from_both_sides() {
        let related = "[[related]]\nto = \"a\"\nkind = [\"overlaps\"]\nhow = \"stated\"\n";
        let files = [
            ("content/datasets/a.md", page("A", "")),
            ("content/datasets/b.md", dataset("B", related, "")),
        ];
        let (before, relinked, anew) = edited(&files, &page("B", ""));
        assert!(before.related[0].is_empty());
        assert_eq!(anew.related[0].len(), 1);
        assert_eq!(relinked.expect("one edit").catalog.related, anew.related);
    }

    #[test]
    fn a_name_that_stands_for_nothing_is_reported_until_it_is_mended() {
        let broken = "[size]\nimages = 1\nsource = \"nowhere\"\n";
        let whole = [
            ("content/datasets/a.md", page("A", "")),
            ("content/datasets/b.md", page("B", "")),
        ];
        let (before, relinked, _) = edited(&whole, &dataset("B", broken, ""));
        assert_eq!(before.in_datasets().count(), 1);
        assert!(relinked.expect("one edit").problems.is_empty());
        let wrong = [
            ("content/datasets/a.md", dataset("A", broken, "")),
            ("content/datasets/b.md", page("B", "New.")),
        ];
        let (_, relinked, _) = edited(&wrong, &page("B", "Old."));
        assert_eq!(relinked.expect("one edit").problems.len(), 1);
    }

    #[test]
    fn where_names_reach_other_concepts_everything_is_linked_anew() {
        let with = |fields: &str| {
            [
                ("content/datasets/a.md", page("A", "")),
                ("content/concepts/c.md", dataset("C", fields, "")),
            ]
        };
        let relinks = |before: &str, now: &str| {
            let (_, relinked, _) = edited(&with(now), &dataset("C", before, ""));
            relinked.is_some()
        };
        assert!(relinks("summary = \"One.\"\n", "summary = \"Two.\"\n"));
        assert!(!relinks("", "synonyms = [\"Sea\"]\n"));
        assert!(!relinks("", "body_part = [\"Chest\"]\n"));
        assert!(!relinks("", "broader = [\"d\"]\n"));
    }
}
