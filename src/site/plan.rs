//! The plan: which pages there are and where each lies.

use super::since::Since;
use super::{FacetKind, FileKey, Site, Wanted, address, columns, facets, order, redirects};
use crate::catalog::{Catalog, ConceptId, DatasetId, PageRef};
use crate::compare::{Cells, Neighbour, Traits, neighbours};
use crate::diagnostic::{Diagnostic, Sources};
use crate::progress::{Entry, Tasks};
use crate::project::{Config, History};
use crate::schema::values::LeftOut;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// How many datasets a page of a list shows.
pub(super) const ROWS: usize = 100;

/// How many datasets a page of the matrix shows.
pub(super) const COLUMNS: usize = 40;

/// Which page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageKey {
    /// A page of the catalog, from 0.
    Home(usize),
    /// A dataset.
    Dataset(DatasetId),
    /// A page of the matrix, from 0.
    Matrix(usize),
    /// A page of a concept, from 0.
    Label(ConceptId, usize),
    /// Two datasets.
    Pair(DatasetId, DatasetId),
    /// Any datasets, chosen in the browser.
    Compare,
    /// A page of the tasks and of how complete the datasets are, from 0.
    Progress(usize),
    /// All values to choose by.
    FacetIndex,
    /// A page of the list of one value, by its place among the facets, which is short: with two long numbers every key
    /// would take half as much again.
    Facet(u32, usize),
    /// A plain page, by its place in the catalog.
    Plain(usize),
    /// An address that a page had before, by its place among the redirects.
    Redirect(usize),
    /// The page for addresses that lead nowhere.
    NotFound,
}

/// A page and where it lies, for as long as the page is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Which page.
    pub key: PageKey,
    /// Its path below the output folder.
    pub path: String,
}

impl<'a> Site<'a> {
    /// Plans the site; two owners of one path are errors.
    pub fn plan(
        catalog: &'a Catalog,
        config: &'a Config,
        sources: &'a Sources,
        history: &'a History,
    ) -> (Self, Vec<Diagnostic>) {
        Self::plan_after(None, catalog, config, sources, history)
    }

    /// The same; parts of an earlier plan that still hold are not made again.
    pub fn plan_after(
        since: Option<Since<'_>>,
        catalog: &'a Catalog,
        config: &'a Config,
        sources: &'a Sources,
        history: &'a History,
    ) -> (Self, Vec<Diagnostic>) {
        let cells = match since {
            Some(since) => since.site.cells.after(catalog, since.datasets()),
            None => Cells::of(catalog),
        };
        let ((order, facets), tasks) = rayon::join(
            || {
                let order = order::of(since, catalog);
                let facets = facets::of(since, catalog, &order);
                (order, facets)
            },
            || tasks(since, catalog),
        );
        let (redirects, problems) = redirects::of(since, catalog);
        let mut site = Self {
            neighbours: nearest(since, catalog, &cells, config.has(LeftOut::Comparisons)),
            labellings: vec![OnceLock::new(); catalog.vocabulary.len()],
            labelled: match config.has(LeftOut::Matrix) {
                true => columns::of(since, catalog, &cells, &order),
                false => Arc::default(),
            },
            tasks,
            largest: OnceLock::new(),
            pages: Arc::default(),
            files: Arc::default(),
            is_sound: true,
            wanted: Wanted::all(),
            facets,
            redirects,
            catalog,
            config,
            sources,
            history,
            cells,
            order,
        };
        match since.filter(|since| site.has_paths_of(since.site)) {
            Some(since) => {
                site.pages = Arc::clone(&since.site.pages);
                site.files = Arc::clone(&since.site.files);
                site.is_sound = problems.is_empty();
                (site, problems)
            }
            None => site.with_paths(problems),
        }
    }

    /// Whether every page and file lies where an earlier site of the same files has it.
    fn has_paths_of(&self, other: &Site<'_>) -> bool {
        let lists = |of: &Site<'_>| -> Vec<(FacetKind, String, usize)> {
            let lists = of.facets.iter();
            lists
                .map(|list| (list.kind, list.value.clone(), list.members.len()))
                .collect()
        };
        let old = |of: &Site<'_>| -> Vec<String> {
            let redirects = of.redirects.iter();
            redirects.map(|redirect| redirect.path.clone()).collect()
        };
        other.is_sound
            && self.cells.are_those_of(&other.cells)
            && Arc::ptr_eq(&self.neighbours, &other.neighbours)
            && self.labelled.len() == other.labelled.len()
            && lists(self) == lists(other)
            && old(self) == old(other)
            && self.has_file(FileKey::Feed) == other.has_file(FileKey::Feed)
    }

    /// Plans which pages and files there are, and sees to it that every path has one owner.
    fn with_paths(mut self, mut problems: Vec<Diagnostic>) -> (Self, Vec<Diagnostic>) {
        // How many there are of them decides which files there are.
        self.pages = self.keys().into();
        self.files = self.file_keys().into();
        problems.extend(self.clashes());
        self.is_sound = problems.is_empty();
        (self, problems)
    }

    fn keys(&self) -> Vec<PageKey> {
        let catalog = self.catalog;
        let pages = |number: usize, size: usize| 0..number.div_ceil(size).max(1);
        let datasets = catalog.datasets.len();
        let mut keys = Vec::with_capacity(datasets * 4);
        keys.extend(pages(datasets, ROWS).map(PageKey::Home));
        keys.extend(catalog.datasets().map(|(id, _)| PageKey::Dataset(id)));
        keys.extend(pages(self.labelled.len(), COLUMNS).map(PageKey::Matrix));
        for (id, _) in catalog.vocabulary.iter() {
            let rows = self.cells.of_concept(id).len();
            keys.extend(pages(rows, ROWS).map(|number| PageKey::Label(id, number)));
        }
        let pairs: BTreeSet<(DatasetId, DatasetId)> = catalog
            .datasets()
            .flat_map(|(id, _)| {
                self.neighbours[id.index()]
                    .iter()
                    .map(move |n| (id, n.dataset))
            })
            .map(|(a, b)| (a.min(b), a.max(b)))
            .collect();
        keys.extend(pairs.into_iter().map(|(a, b)| PageKey::Pair(a, b)));
        if self.config.has(LeftOut::Comparisons) {
            keys.push(PageKey::Compare);
        }
        if self.config.has(LeftOut::Progress) {
            keys.extend(pages(datasets, ROWS).map(PageKey::Progress));
        }
        keys.push(PageKey::FacetIndex);
        for (at, list) in (0..).zip(self.facets.iter()) {
            keys.extend(pages(list.members.len(), ROWS).map(|number| PageKey::Facet(at, number)));
        }
        keys.extend((0..catalog.pages.len()).map(PageKey::Plain));
        keys.extend((0..self.redirects.len()).map(PageKey::Redirect));
        keys.push(PageKey::NotFound);
        keys
    }

    /// The paths of the files that are made of the catalog beside the pages.
    pub fn made_paths(&self) -> impl Iterator<Item = String> {
        let files = self.files.iter().map(|file| self.file_path(*file));
        files.chain(self.data_paths())
    }

    /// The data that scripts load: those of `compare.html`, of the catalog, and the search box.
    pub(super) fn data_paths(&self) -> BTreeSet<String> {
        let mut paths = BTreeSet::from([address::BROWSE_PATH.to_owned()]);
        if self.config.has(LeftOut::Comparisons) {
            let datasets = self.catalog.datasets();
            paths.extend(datasets.map(|(_, of)| address::records_path(&of.page().slug)));
            let fixed = [address::VOCABULARY_PATH, address::DIRECTORY_PATH];
            paths.extend(fixed.map(str::to_owned));
        }
        if self.config.has(LeftOut::Search) {
            paths.insert(address::SEARCH_PATH.to_owned());
        }
        paths
    }

    /// The pages that are to be found: not the one for addresses that lead nowhere, nor old ones.
    pub fn listed_pages(&self) -> impl Iterator<Item = PageKey> {
        let hidden = |key: &PageKey| matches!(key, PageKey::NotFound | PageKey::Redirect(_));
        let pages = self.pages.iter().copied();
        pages.filter(move |key| !hidden(key))
    }

    /// A page with its path.
    pub fn planned(&self, key: PageKey) -> Planned {
        Planned {
            path: self.path(key),
            key,
        }
    }
}

/// The datasets that each one is compared with, if it `compares` any.
fn nearest(
    since: Option<Since<'_>>,
    catalog: &Catalog,
    cells: &Cells,
    compares: bool,
) -> Arc<[Vec<Neighbour>]> {
    let alike = |site: &Site<'_>, id| {
        !compares || Traits::of(id, site.catalog, &site.cells) == Traits::of(id, catalog, cells)
    };
    let kept = since.and_then(|since| since.keep(|site| &site.neighbours, alike));
    kept.unwrap_or_else(|| {
        if !compares {
            return vec![Vec::new(); catalog.datasets.len()].into();
        }
        let all = catalog.datasets().map(|(id, _)| id);
        let traits: Vec<Traits<'_>> = all.map(|id| Traits::of(id, catalog, cells)).collect();
        neighbours(&traits).into()
    })
}

/// All task items.
fn tasks(since: Option<Since<'_>>, catalog: &Catalog) -> Arc<Tasks> {
    let alike = |since: &Since<'_>| {
        let before = since.site.catalog;
        let same = |page: &PageRef| Entry::all_of(*page, before) == Entry::all_of(*page, catalog);
        since.pages.iter().all(same)
    };
    since.filter(alike).map_or_else(
        || Arc::new(Tasks::of(catalog)),
        |since| Arc::clone(&since.site.tasks),
    )
}
