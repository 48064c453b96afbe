//! Putting the documents together.

use super::destination::Targets;
use super::lookup::unknown;
use super::{
    Catalog, Dataset, DatasetId, Destination, Direction, Linked, PageRef, Related, Vocabulary,
};
use crate::content::markdown::Body;
use crate::content::{Concept, Dataset as Fields, Document, LabelTree, Page, PageRole};
use crate::diagnostic::{Diagnostic, SourceKind, Sources, Span};
use crate::schema::Spanned;
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// The documents, by what they are.
#[derive(Default)]
struct Sorted {
    datasets: Vec<Arc<Page<Fields>>>,
    concepts: Vec<Arc<Page<Concept>>>,
    plain: Vec<Arc<Page<PageRole>>>,
    trees: Vec<Arc<LabelTree>>,
}

impl Catalog {
    /// Links the documents of the files in `sources`.
    pub fn link(documents: Vec<Document>, sources: &Sources) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let sorted = sort(documents);
        let concepts = unique(sorted.concepts, "concept", &mut problems);
        let pages = unique(sorted.datasets, "dataset", &mut problems);
        let vocabulary = Vocabulary::link(concepts, &mut problems);
        let trees: HashMap<&str, &LabelTree> = sorted
            .trees
            .iter()
            .map(|tree| (tree.path.as_str(), tree.as_ref()))
            .collect();
        let linked: Vec<(Dataset, Vec<Diagnostic>)> = pages
            .into_par_iter()
            .map(|page| Dataset::link(page, &vocabulary, &trees))
            .collect();
        let mut datasets = Vec::with_capacity(linked.len());
        for (dataset, found) in linked {
            datasets.push(dataset);
            problems.extend(found);
        }
        let related = relations(&datasets, &mut problems);
        let mut catalog = Self {
            datasets,
            vocabulary,
            home: None,
            tasks: None,
            pages: Vec::new(),
            assets: copied(sources),
            related,
        };
        catalog.take_plain(sorted.plain);
        catalog.follow_links();
        (catalog, problems)
    }

    fn take_plain(&mut self, pages: Vec<Arc<Page<PageRole>>>) {
        for page in pages {
            let role = page.fields;
            let linked = Linked {
                page,
                destinations: Vec::new(),
            };
            match role {
                PageRole::Home => self.home = Some(linked),
                PageRole::Tasks => self.tasks = Some(linked),
                PageRole::Plain { .. } => self.pages.push(linked),
            }
        }
        self.pages.sort_by(|a, b| a.page.path.cmp(&b.page.path));
    }

    fn follow_links(&mut self) {
        let mut found = {
            let targets = self.targets();
            let all: Vec<(PageRef, &str, &Body)> = self
                .bodies()
                .filter(|(_, _, body)| !body.links.is_empty())
                .collect();
            all.into_par_iter()
                .map(|(page, path, body)| (page, targets.follow_all(path, body)))
                .collect::<Vec<(PageRef, Vec<Destination>)>>()
        };
        for (page, destinations) in found.drain(..) {
            match page {
                PageRef::Home => put(self.home.as_mut(), destinations),
                PageRef::Tasks => put(self.tasks.as_mut(), destinations),
                PageRef::Plain(at) => put(self.pages.get_mut(at), destinations),
                PageRef::Dataset(id) => {
                    self.datasets[id.index()].linked.destinations = destinations;
                }
                PageRef::Concept(id) => {
                    self.vocabulary.concept_mut(id).linked.destinations = destinations;
                }
            }
        }
    }

    fn targets(&self) -> Targets<'_> {
        Targets {
            pages: self
                .bodies()
                .map(|(page, path, body)| (path, (page, body)))
                .collect(),
            assets: self.assets.iter().map(|path| (path.as_str(), ())).collect(),
        }
    }

    /// Every page that is made of a file: which, the file's path, its Markdown.
    pub fn bodies(&self) -> impl Iterator<Item = (PageRef, &str, &Body)> {
        let home = self.home.iter().map(|linked| (PageRef::Home, &linked.page));
        let tasks = self
            .tasks
            .iter()
            .map(|linked| (PageRef::Tasks, &linked.page));
        let plain = self.pages.iter().enumerate();
        let plain = plain.map(|(at, linked)| (PageRef::Plain(at), &linked.page));
        let plain = home.chain(tasks).chain(plain);
        let plain = plain.map(|(page, p)| (page, p.path.as_str(), &p.body));
        let datasets = self.datasets().map(|(id, dataset)| {
            let page = dataset.page();
            (PageRef::Dataset(id), page.path.as_str(), &page.body)
        });
        let concepts = self.vocabulary.iter().map(|(id, concept)| {
            let page = &concept.linked.page;
            (PageRef::Concept(id), page.path.as_str(), &page.body)
        });
        plain.chain(datasets).chain(concepts)
    }

    /// The Markdown of a page.
    pub fn body(&self, page: PageRef) -> Option<&Body> {
        match page {
            PageRef::Dataset(id) => Some(&self.dataset(id).page().body),
            PageRef::Concept(id) => Some(&self.concept(id).linked.page.body),
            _ => self.plain(page).map(|linked| &linked.page.body),
        }
    }

    /// The page, where it is neither a dataset's nor a concept's.
    pub fn plain(&self, page: PageRef) -> Option<&Linked<PageRole>> {
        match page {
            PageRef::Home => self.home.as_ref(),
            PageRef::Tasks => self.tasks.as_ref(),
            PageRef::Plain(at) => self.pages.get(at),
            PageRef::Dataset(_) | PageRef::Concept(_) => None,
        }
    }

    /// Where each link of a page leads.
    pub fn destinations(&self, page: PageRef) -> &[Destination] {
        match page {
            PageRef::Dataset(id) => &self.dataset(id).linked.destinations,
            PageRef::Concept(id) => &self.concept(id).linked.destinations,
            _ => self.plain(page).map_or(&[], |linked| &linked.destinations),
        }
    }
}

fn put(linked: Option<&mut Linked<PageRole>>, destinations: Vec<Destination>) {
    if let Some(linked) = linked {
        linked.destinations = destinations;
    }
}

fn sort(documents: Vec<Document>) -> Sorted {
    let mut sorted = Sorted::default();
    for document in documents {
        match document {
            Document::Dataset(page) => sorted.datasets.push(page),
            Document::Concept(page) => sorted.concepts.push(page),
            Document::Plain(page) => sorted.plain.push(page),
            Document::LabelTree(tree) => sorted.trees.push(tree),
        }
    }
    sorted
}

/// The pages in the order of their slugs; of two with one slug the first stays.
fn unique<F>(
    mut pages: Vec<Arc<Page<F>>>,
    what: &str,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Arc<Page<F>>> {
    pages.sort_by(|a, b| a.slug.cmp(&b.slug).then_with(|| a.path.cmp(&b.path)));
    let mut kept: Vec<Arc<Page<F>>> = Vec::with_capacity(pages.len());
    for page in pages {
        match kept.last() {
            Some(first) if first.slug == page.slug => problems.push(
                Diagnostic::error(
                    "duplicate-slug",
                    Span::start_of(page.file),
                    format!("two {what}s are called `{}`", page.slug),
                )
                .related(Span::start_of(first.file), "the first one")
                .help("rename one of the files: names are compared across folders"),
            ),
            _ => kept.push(page),
        }
    }
    kept
}

fn relations(datasets: &[Dataset], problems: &mut Vec<Diagnostic>) -> Vec<Vec<Related>> {
    let by_slug: HashMap<&str, DatasetId> = DatasetId::all(datasets.len())
        .zip(datasets)
        .map(|(id, dataset)| (dataset.page().slug.as_str(), id))
        .collect();
    let mut related: Vec<Vec<Related>> = vec![Vec::new(); datasets.len()];
    for (here, dataset) in DatasetId::all(datasets.len()).zip(datasets) {
        for (relation, declared) in dataset.fields().related.iter().enumerate() {
            match by_slug.get(declared.to.value.as_str()) {
                Some(there) if *there != here => {
                    related[here.index()].push(Related {
                        other: *there,
                        direction: Direction::Declared,
                        relation,
                    });
                    related[there.index()].push(Related {
                        other: here,
                        direction: Direction::Inferred,
                        relation,
                    });
                }
                Some(_) => problems.push(to_itself(&declared.to)),
                None => {
                    let own = dataset.page().slug.as_str();
                    let slugs = datasets.iter().map(|dataset| dataset.page().slug.as_str());
                    let slugs = slugs.filter(|slug| *slug != own);
                    problems.push(unknown("unknown-dataset", "dataset", &declared.to, slugs));
                }
            }
        }
    }
    related
}

fn to_itself(name: &Spanned<String>) -> Diagnostic {
    Diagnostic::error(
        "unknown-dataset",
        name.span,
        format!("`{}` is related to itself", name.value),
    )
    .help("name the other dataset")
}

fn copied(sources: &Sources) -> Vec<String> {
    sources
        .iter()
        .filter(|(_, source)| matches!(source.kind, SourceKind::Asset | SourceKind::Data))
        .map(|(_, source)| source.path.clone())
        .collect()
}
