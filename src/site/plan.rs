//! The plan: which pages there are and where each lies.

use super::files::PlannedFile;
use super::registry::{Claim, Registry};
use super::{FileKey, Site, address, columns, facets, labelling, make, redirects};
use crate::catalog::{Catalog, ConceptId, DatasetId};
use crate::compare::{Cells, neighbours};
use crate::content::dataset::Amount;
use crate::diagnostic::{Diagnostic, FileId, SourceKind, Sources, Span};
use crate::progress::Tasks;
use crate::project::{Config, History};
use crate::schema::fold;
use crate::schema::values::{LeftOut, Unit};
use std::collections::BTreeSet;

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
    /// A page of the list of one value, by its place among the facets.
    Facet(usize, usize),
    /// A plain page, by its place in the catalog.
    Plain(usize),
    /// An address that a page had before, by its place among the redirects.
    Redirect(usize),
    /// The page for addresses that lead nowhere.
    NotFound,
}

/// A page and where it lies.
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
        let cells = Cells::of(catalog);
        let neighbours = match config.has(LeftOut::Comparisons) {
            true => neighbours(catalog, &cells),
            false => vec![Vec::new(); catalog.datasets.len()],
        };
        let order = order(catalog);
        let mut places = vec![0; order.len()];
        for (place, id) in order.iter().enumerate() {
            places[id.index()] = place;
        }
        let (redirects, mut problems) = redirects::gather(catalog);
        let mut site = Self {
            labellings: labelling::of(catalog, &cells, &places),
            facets: facets::gather(catalog, &order),
            labelled: match config.has(LeftOut::Matrix) {
                true => columns::of(catalog, &cells, &order),
                false => Vec::new(),
            },
            tasks: Tasks::of(catalog),
            rows: Vec::new(),
            pages: Vec::new(),
            files: Vec::new(),
            redirects,
            catalog,
            config,
            sources,
            history,
            cells,
            neighbours,
            order,
            places,
        };
        site.rows = make::dataset_rows(&site);
        let mut registry = Registry::default();
        let mut clashing = Vec::new();
        for key in site.keys() {
            let path = site.path(key);
            let clash = registry.claim(&path, site.claim(key));
            if let (Some(_), PageKey::Dataset(id)) = (&clash, key) {
                clashing.push(id);
            }
            problems.extend(clash);
            site.pages.push(Planned { key, path });
        }
        for key in site.file_keys() {
            let path = site.file_path(key);
            // The files of a page that clashes would only say so again.
            if !key.dataset().is_some_and(|id| clashing.contains(&id)) {
                problems.extend(registry.claim(&path, site.file_claim(key)));
            }
            site.files.push(PlannedFile { key, path });
        }
        for path in site.data_paths() {
            problems.extend(registry.claim(&path, site.made("the data of the scripts")));
        }
        for (file, source) in sources.iter() {
            let path = match source.kind {
                SourceKind::Asset | SourceKind::Data => address::asset_path(&source.path),
                SourceKind::Static => &source.path,
                SourceKind::ShippedStatic => {
                    let path = source.path.split_once('/');
                    path.map_or(source.path.as_str(), |(_, path)| path)
                }
                _ => continue,
            };
            problems.extend(registry.claim(path, file_claim(&source.path, file)));
        }
        problems.extend(registry.folders_in_the_way());
        (site, problems)
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
        for (at, list) in self.facets.iter().enumerate() {
            keys.extend(pages(list.members.len(), ROWS).map(|number| PageKey::Facet(at, number)));
        }
        keys.extend((0..catalog.pages.len()).map(PageKey::Plain));
        keys.extend((0..self.redirects.len()).map(PageKey::Redirect));
        keys.push(PageKey::NotFound);
        keys
    }

    /// The paths of the files that are made of the catalog beside the pages.
    pub fn made_paths(&self) -> impl Iterator<Item = String> {
        let files = self.files.iter().map(|file| file.path.clone());
        files.chain(self.data_paths())
    }

    /// The data that scripts load: those of `compare.html`, of the catalog, and the search box.
    fn data_paths(&self) -> BTreeSet<String> {
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

    /// The claim of what is in no file of the project.
    fn made(&self, owner: &str) -> Claim {
        Claim {
            owner: owner.to_owned(),
            span: self.sources.configuration(),
            fixed: true,
        }
    }

    /// Who a page belongs to, for the message about a clash.
    fn claim(&self, key: PageKey) -> Claim {
        let catalog = self.catalog;
        let of_file = |file: FileId| file_claim(&self.sources.get(file).path, file);
        let made = |owner: &str| self.made(owner);
        match key {
            PageKey::Dataset(id) => of_file(catalog.dataset(id).page().file),
            PageKey::Label(id, _) => of_file(catalog.concept(id).linked.page.file),
            PageKey::Plain(at) => of_file(catalog.pages[at].page.file),
            PageKey::Redirect(at) => {
                let span = self.redirects[at].span;
                let path = &self.sources.get(span.file).path;
                Claim {
                    owner: format!("an alias in `{path}`"),
                    span,
                    fixed: false,
                }
            }
            PageKey::Pair(a, _) => of_file(catalog.dataset(a).page().file),
            PageKey::Facet(at, _) => made(&format!("the list of `{}`", self.facets[at].value)),
            PageKey::Home(_) => made("the home page"),
            PageKey::Matrix(_) => made("the label matrix"),
            PageKey::Compare => made("the page to compare and to pool datasets"),
            PageKey::Progress(_) => made("the progress page"),
            PageKey::FacetIndex => made("the page of all facets"),
            PageKey::NotFound => made("the page for addresses that lead nowhere"),
        }
    }

    /// Who a file for programs belongs to, for the message about a clash.
    fn file_claim(&self, key: FileKey) -> Claim {
        match key.dataset() {
            Some(id) => {
                let file = self.catalog.dataset(id).page().file;
                file_claim(&self.sources.get(file).path, file)
            }
            None => Claim {
                owner: format!("catscan's own `{}`", self.file_path(key)),
                span: self.sources.configuration(),
                fixed: true,
            },
        }
    }

    /// The pages that are to be found: not the one for addresses that lead nowhere, nor old ones.
    pub fn listed_pages(&self) -> impl Iterator<Item = &Planned> {
        let hidden = |key| matches!(key, PageKey::NotFound | PageKey::Redirect(_));
        self.pages.iter().filter(move |page| !hidden(page.key))
    }
}

fn file_claim(path: &str, file: FileId) -> Claim {
    Claim {
        owner: format!("`{path}`"),
        span: Span::start_of(file),
        // Shipped files lie in no folder of the project.
        fixed: path.starts_with("default/"),
    }
}

/// The largest first; those of unknown size behind, by title.
fn order(catalog: &Catalog) -> Vec<DatasetId> {
    let mut order: Vec<DatasetId> = catalog.datasets().map(|(id, _)| id).collect();
    order.sort_by_cached_key(|id| {
        let dataset = catalog.dataset(*id);
        let images = dataset
            .fields()
            .size
            .get(Unit::Image)
            .map(|figure| match figure.amount {
                Amount::Exact(number) | Amount::About(number) => number,
                Amount::Between(low, high) => low.or(high).unwrap_or(0),
            });
        let title = fold(&dataset.page().title.value);
        (std::cmp::Reverse(images.unwrap_or(0)), title, *id)
    });
    order
}
