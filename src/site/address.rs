//! Paths of pages in the output, and the addresses that lead to them.

use super::plan::PageKey;
use super::{FacetKind, FacetList, Site};
use crate::catalog::{ConceptId, DatasetId, Destination, PageRef};
use crate::project::url_path;
use crate::schema::values::LeftOut;

/// The concepts, for the scripts of `compare.html`.
pub const VOCABULARY_PATH: &str = "compare/data/vocabulary.js";

/// The names of all datasets, for the same.
pub const DIRECTORY_PATH: &str = "compare/data/datasets.js";

/// The records of all datasets, for the catalog on the home page.
pub const BROWSE_PATH: &str = "browse/records.js";

/// The records of everything that can be found, for the search box.
pub const SEARCH_PATH: &str = "search/records.js";

/// Into how many files the records of all datasets are dealt out, whatever their number.
const SHARDS: u32 = 64;

/// The file with a dataset's record. The scripts find it by the slug alone: FNV-1a, 32 bits.
pub fn records_path(slug: &str) -> String {
    let hash = slug.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("compare/data/{}.js", hash % SHARDS)
}

/// What leads from the page at `path` to the site's root.
pub fn root_of(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The path of the `number`th page of a list whose first page lies at `first`. Names of content
/// become slugs without dots where they could meet this.
fn numbered(first: &str, number: usize) -> String {
    match first.strip_suffix(".html") {
        Some(stem) if number > 0 => format!("{stem}.{}.html", number + 1),
        _ => first.to_owned(),
    }
}

impl Site<'_> {
    /// Where a page lies below the output folder.
    pub fn path(&self, key: PageKey) -> String {
        match key {
            PageKey::Home(number) => numbered("index.html", number),
            PageKey::Dataset(id) => self.dataset_path(id),
            PageKey::Matrix(number) => numbered("labels/index.html", number),
            PageKey::Label(id, number) => numbered(&self.label_path(id), number),
            PageKey::Pair(a, b) => self.pair_path(a, b),
            PageKey::Compare => "compare.html".to_owned(),
            PageKey::Progress(number) => numbered("progress.html", number),
            PageKey::FacetIndex => "facets.html".to_owned(),
            PageKey::Facet(list, number) => {
                let list = &self.facets[list as usize];
                numbered(&list.path(), number)
            }
            PageKey::Plain(at) => {
                let path = &self.catalog.pages[at].page.path;
                plain_path(path)
            }
            PageKey::Redirect(at) => self.redirects[at].path.clone(),
            PageKey::NotFound => "404.html".to_owned(),
        }
    }

    /// The address of a page from the site's root.
    pub fn url(&self, key: PageKey) -> String {
        url_path(self.path(key))
    }

    /// The address of the page that compares any datasets, with these chosen.
    pub fn compare_url(&self, datasets: &[DatasetId]) -> String {
        let slugs = datasets
            .iter()
            .map(|id| ("d", &self.catalog.dataset(*id).page().slug));
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(slugs)
            .finish();
        format!("{}?{query}", self.url(PageKey::Compare))
    }

    fn dataset_path(&self, id: DatasetId) -> String {
        format!("datasets/{}.html", self.catalog.dataset(id).page().slug)
    }

    fn label_path(&self, id: ConceptId) -> String {
        format!("labels/{}.html", self.catalog.concept(id).linked.page.slug)
    }

    /// A pair has one page, whichever of the two leads to it.
    fn pair_path(&self, a: DatasetId, b: DatasetId) -> String {
        let slug = |id: DatasetId| &self.catalog.dataset(id).page().slug;
        let (a, b) = (a.min(b), a.max(b));
        format!("compare/{}--{}.html", slug(a), slug(b))
    }

    /// The address of the home page with a value chosen there.
    pub fn browse_url(&self, list: &FacetList) -> String {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair(list.kind.key(), &list.slug())
            .finish();
        format!("{}?{query}", self.url(PageKey::Home(0)))
    }

    /// The address of a dataset's page.
    pub fn dataset_url(&self, id: DatasetId) -> String {
        self.url(PageKey::Dataset(id))
    }

    /// The address of a concept's page.
    pub fn label_url(&self, id: ConceptId) -> String {
        self.url(PageKey::Label(id, 0))
    }

    /// The address of the list of a facet's value, where it has one.
    pub fn facet_url(&self, kind: FacetKind, value: &str) -> Option<String> {
        let list = self
            .facets
            .iter()
            .find(|list| list.kind == kind && list.value == value)?;
        Some(url_path(list.path()))
    }

    /// The address of a page of content.
    pub(super) fn page_url(&self, page: PageRef) -> String {
        self.url(match page {
            PageRef::Home => PageKey::Home(0),
            PageRef::Tasks => PageKey::Progress(0),
            PageRef::Dataset(id) => PageKey::Dataset(id),
            PageRef::Concept(id) => PageKey::Label(id, 0),
            PageRef::Plain(at) => PageKey::Plain(at),
        })
    }

    /// What stands in `href` for a link of content, on a page from which `root` leads to the root.
    pub fn href(&self, destination: &Destination, root: &str) -> String {
        match destination {
            Destination::Outside(url) => url.clone(),
            // What is left out is read where it is written.
            Destination::Page(PageRef::Tasks, _) if !self.config.has(LeftOut::Progress) => {
                let list = self.catalog.tasks.as_ref();
                let source = list.and_then(|list| self.config.line_url(&list.page.path, 1));
                source.unwrap_or_else(|| format!("{root}{}", self.url(PageKey::Home(0))))
            }
            Destination::Here(heading) => format!("#{}", url_path(heading)),
            Destination::Page(page, heading) => {
                let heading = heading.as_ref().map(|h| format!("#{}", url_path(h)));
                format!(
                    "{root}{}{}",
                    self.page_url(*page),
                    heading.unwrap_or_default()
                )
            }
            Destination::Asset(path) => format!("{root}{}", url_path(asset_path(path))),
            // A site with a broken link is not built.
            Destination::Broken(_) => String::new(),
        }
    }
}

/// Where a plain page lies.
pub(super) fn plain_path(source: &str) -> String {
    let inner = source.strip_prefix("content/").unwrap_or(source);
    let (folder, name) = inner.rsplit_once('/').map_or(("", inner), |(f, n)| (f, n));
    let stem = name.strip_suffix(".md").unwrap_or(name);
    let words: Vec<&str> = stem.split_whitespace().collect();
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}{}.html", words.join("-"))
}

/// Where a file that is copied lies.
pub fn asset_path(source: &str) -> &str {
    source.strip_prefix("content/").unwrap_or(source)
}
