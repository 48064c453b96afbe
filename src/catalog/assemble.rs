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
use ecow::EcoString;
use foldhash::HashMap;
use rayon::prelude::*;
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
        let trees = by_path(&sorted.trees);
        let datasets: Vec<Arc<Dataset>> = pages
            .into_par_iter()
            .map(|page| Arc::new(Dataset::link(page, &vocabulary, &trees)))
            .collect();
        let related = relations(&datasets, &mut problems);
        let mut catalog = Self {
            troubled: troubled(&datasets),
            settled: problems.is_empty(),
            datasets,
            vocabulary: Arc::new(vocabulary),
            home: None,
            tasks: None,
            pages: Vec::new(),
            assets: copied(sources),
            related,
            trees: sorted.trees.into(),
        };
        problems.extend(catalog.in_datasets());
        catalog.take_plain(sorted.plain);
        let all = catalog.bodies().map(|(page, ..)| page).collect();
        catalog.follow_links(all);
        (catalog, problems)
    }

    /// What is wrong in datasets, each by itself.
    pub(super) fn in_datasets(&self) -> impl Iterator<Item = Diagnostic> {
        let troubled = self.troubled.iter();
        troubled.flat_map(|id| self.dataset(*id).problems.iter().cloned())
    }

    fn take_plain(&mut self, pages: Vec<Arc<Page<PageRole>>>) {
        for page in pages {
            let role = page.fields;
            let linked = Linked {
                page,
                destinations: Box::default(),
            };
            match role {
                PageRole::Home => self.home = Some(linked),
                PageRole::Tasks => self.tasks = Some(linked),
                PageRole::Plain { .. } => self.pages.push(linked),
            }
        }
        self.pages.sort_by(|a, b| a.page.path.cmp(&b.page.path));
    }

    /// Follows the links of `pages`, which nobody else has yet.
    pub(super) fn follow_links(&mut self, mut pages: Vec<PageRef>) {
        pages.retain(|page| self.body(*page).is_some_and(|body| !body.links.is_empty()));
        if pages.is_empty() {
            // An edit mostly changes no link: what all of them lead to need not be gathered.
            return;
        }
        let found: Vec<(PageRef, Vec<Destination>)> = {
            let targets = self.targets();
            pages
                .into_par_iter()
                .filter_map(|page| {
                    let (path, body) = self.written(page)?;
                    Some((page, targets.follow_all(path, body)))
                })
                .collect()
        };
        for (page, destinations) in found {
            match page {
                PageRef::Home => put(self.home.as_mut(), destinations),
                PageRef::Tasks => put(self.tasks.as_mut(), destinations),
                PageRef::Plain(at) => put(self.pages.get_mut(at), destinations),
                PageRef::Dataset(id) => {
                    let dataset = Arc::get_mut(&mut self.datasets[id.index()]);
                    put(dataset.map(|of| &mut of.linked), destinations);
                }
                PageRef::Concept(id) => {
                    let vocabulary = Arc::get_mut(&mut self.vocabulary);
                    put(
                        vocabulary.map(|of| &mut of.concept_mut(id).linked),
                        destinations,
                    );
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
        self.written(page).map(|(_, body)| body)
    }

    /// The path of a page's file, and its Markdown.
    fn written(&self, page: PageRef) -> Option<(&str, &Body)> {
        fn of<Fields>(page: &Page<Fields>) -> (&str, &Body) {
            (&page.path, &page.body)
        }
        match page {
            PageRef::Dataset(id) => Some(of(self.dataset(id).page())),
            PageRef::Concept(id) => Some(of(&self.concept(id).linked.page)),
            _ => self.plain(page).map(|linked| of(&linked.page)),
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

fn put<Fields>(linked: Option<&mut Linked<Fields>>, destinations: Vec<Destination>) {
    if let Some(linked) = linked {
        linked.destinations = destinations.into();
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

/// The lists of labels by the paths of their files.
pub(super) fn by_path(trees: &[Arc<LabelTree>]) -> HashMap<&str, &LabelTree> {
    let trees = trees.iter();
    trees
        .map(|tree| (tree.path.as_str(), tree.as_ref()))
        .collect()
}

/// The datasets in which a name stands for nothing.
pub(super) fn troubled(datasets: &[Arc<Dataset>]) -> Vec<DatasetId> {
    let all = DatasetId::all(datasets.len()).zip(datasets);
    all.filter(|(_, dataset)| !dataset.problems.is_empty())
        .map(|(id, _)| id)
        .collect()
}

/// The dataset of this slug, among those that are in the order of their slugs.
pub(super) fn of_slug(datasets: &[Arc<Dataset>], slug: &str) -> Option<DatasetId> {
    let at = datasets.binary_search_by(|dataset| dataset.page().slug.as_str().cmp(slug));
    at.ok().map(DatasetId::new)
}

/// Every relation, from both sides.
pub(super) fn relations(
    datasets: &[Arc<Dataset>],
    problems: &mut Vec<Diagnostic>,
) -> Arc<[Vec<Related>]> {
    let mut related: Vec<Vec<Related>> = vec![Vec::new(); datasets.len()];
    for (here, dataset) in DatasetId::all(datasets.len()).zip(datasets) {
        for (relation, declared) in dataset.fields().related.iter().enumerate() {
            match of_slug(datasets, &declared.to.value) {
                Some(there) if there != here => {
                    related[here.index()].push(Related {
                        other: there,
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
    related.into()
}

fn to_itself(name: &Spanned<EcoString>) -> Diagnostic {
    Diagnostic::error(
        "unknown-dataset",
        name.span,
        format!("`{}` is related to itself", name.value),
    )
    .help("name the other dataset")
}

fn copied(sources: &Sources) -> Arc<[String]> {
    sources
        .iter()
        .filter(|(_, source)| matches!(source.kind, SourceKind::Asset | SourceKind::Data))
        .map(|(_, source)| source.path.clone())
        .collect()
}
