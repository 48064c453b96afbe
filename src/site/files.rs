//! Which files for programs there are beside the pages, and where each lies.

use super::Site;
use crate::catalog::DatasetId;
use crate::project::{Config, url_path};
use crate::schema::values::LeftOut;
use url::{Host, Url};

/// A file for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKey {
    /// Everything that is known of a dataset, its citation included.
    Record(DatasetId),
    /// A dataset's metadata and counts for machine learning libraries.
    Croissant(DatasetId),
    /// What to cite for a dataset.
    Bibtex(DatasetId),
    /// All records and concepts.
    Catalog,
    /// What `Catalog` and `Record` look like.
    Schema,
    /// A row for each dataset.
    DatasetsTable,
    /// A row for each count.
    LabelsTable,
    /// A row for each label and concept.
    MappingTable,
    /// What the tables hold.
    DataPackage,
    /// The catalog and its vocabulary as linked data, in JSON.
    GraphJson,
    /// The same in Turtle.
    GraphTurtle,
    /// All references.
    AllBibtex,
    /// All references for reference managers.
    AllCsl,
    /// How to cite the catalog itself.
    CitationFile,
    /// All pages, for search engines; a list of the parts where there are several.
    Sitemap,
    /// So many of the pages, from 0; a short number, so that the key of a dataset's file takes no more than the dataset's.
    SitemapPart(u32),
    /// What search engines may read.
    Robots,
    /// New and changed datasets.
    Feed,
    /// What is here, for language models.
    Llms,
    /// The whole catalog as Markdown.
    LlmsFull,
    /// Tells GitHub Pages to publish the files of a branch as they are.
    NoJekyll,
    /// Tells GitHub Pages the domain of a branch's site.
    DomainName,
}

impl FileKey {
    /// The dataset beside whose page it lies.
    pub fn dataset(self) -> Option<DatasetId> {
        match self {
            Self::Record(id) | Self::Croissant(id) | Self::Bibtex(id) => Some(id),
            _ => None,
        }
    }

    /// Whether it is there for search engines, feed readers and hosts, not as the catalog's data.
    pub fn is_for_publishing(self) -> bool {
        use FileKey::{DomainName, Feed, NoJekyll, Robots, Sitemap, SitemapPart};
        matches!(
            self,
            Feed | Sitemap | SitemapPart(_) | Robots | NoJekyll | DomainName
        )
    }

    /// Whether it is made of absolute addresses.
    pub fn needs_base_url(self) -> bool {
        use FileKey::{Feed, GraphJson, GraphTurtle, Sitemap, SitemapPart};
        matches!(
            self,
            GraphJson | GraphTurtle | Feed | Sitemap | SitemapPart(_)
        )
    }
}

/// More addresses than this may not stand in one sitemap, says its protocol.
pub const SITEMAP_MOST: usize = 50_000;

impl Site<'_> {
    /// Every file. Those that are made of absolute addresses need to know where the site is
    /// published.
    pub(super) fn file_keys(&self) -> Vec<FileKey> {
        use FileKey::{
            AllBibtex, AllCsl, Bibtex, Catalog, CitationFile, Croissant, DataPackage,
            DatasetsTable, DomainName, Feed, GraphJson, GraphTurtle, LabelsTable, Llms, LlmsFull,
            MappingTable, NoJekyll, Record, Robots, Schema, Sitemap, SitemapPart,
        };
        let mut keys = vec![
            // The long ones first, so that no thread is left with one of them at the end.
            LlmsFull,
            Catalog,
            LabelsTable,
            MappingTable,
            DatasetsTable,
            AllBibtex,
            AllCsl,
            Schema,
            DataPackage,
            CitationFile,
            Llms,
            Robots,
            NoJekyll,
        ];
        for (id, _) in self.catalog.datasets() {
            keys.extend([Record(id), Croissant(id), Bibtex(id)]);
        }
        keys.extend([GraphJson, GraphTurtle, Feed, Sitemap, DomainName]);
        keys.retain(|key| self.has_file(*key));
        if self.config.base_url.is_some() {
            let parts = self.listed_pages().count().div_ceil(SITEMAP_MOST);
            if parts > 1 {
                keys.extend((0..).take(parts).map(SitemapPart));
            }
        }
        keys
    }

    /// Whether the site has a file of this kind.
    pub fn has_file(&self, key: FileKey) -> bool {
        if !key.is_for_publishing() && !self.config.has(LeftOut::Data) {
            return false;
        }
        let mut ids = self.catalog.datasets().map(|(id, _)| id);
        match key {
            FileKey::Feed if self.config.base_url.is_some() => {
                ids.any(|id| self.dates(id).is_some())
            }
            FileKey::DomainName => own_domain(self.config).is_some(),
            key => self.config.base_url.is_some() || !key.needs_base_url(),
        }
    }

    /// Where a file lies below the output folder.
    pub fn file_path(&self, key: FileKey) -> String {
        let slug = |id: DatasetId| &self.catalog.dataset(id).page().slug;
        let fixed = match key {
            FileKey::Record(id) => return format!("datasets/{}.json", slug(id)),
            FileKey::Croissant(id) => return format!("datasets/{}.croissant.json", slug(id)),
            FileKey::Bibtex(id) => return format!("datasets/{}.bib", slug(id)),
            FileKey::SitemapPart(number) => return format!("sitemap-{}.xml", number + 1),
            FileKey::Catalog => "data/catalog.json",
            FileKey::Schema => "data/catalog.schema.json",
            FileKey::DatasetsTable => "data/datasets.csv",
            FileKey::LabelsTable => "data/labels.csv",
            FileKey::MappingTable => "data/mapping.csv",
            FileKey::DataPackage => "data/datapackage.json",
            FileKey::GraphJson => "data/catalog.jsonld",
            FileKey::GraphTurtle => "data/catalog.ttl",
            FileKey::AllBibtex => "data/catalog.bib",
            FileKey::AllCsl => "data/catalog.csl.json",
            FileKey::CitationFile => "data/CITATION.cff",
            FileKey::Sitemap => "sitemap.xml",
            FileKey::Robots => "robots.txt",
            FileKey::Feed => "feed.xml",
            FileKey::Llms => "llms.txt",
            FileKey::LlmsFull => "llms-full.txt",
            FileKey::NoJekyll => ".nojekyll",
            FileKey::DomainName => "CNAME",
        };
        fixed.to_owned()
    }

    /// The address of a file from the site's root.
    pub fn file_url(&self, key: FileKey) -> String {
        url_path(self.file_path(key))
    }
}

/// The domain that a site has for itself, where it lies at its root: GitHub's own need not be
/// told, and an address of numbers is no domain.
pub fn own_domain(config: &Config) -> Option<String> {
    let url = Url::parse(config.base_url.as_ref()?).ok()?;
    let Host::Domain(domain) = url.host()? else {
        return None;
    };
    let own = domain.contains('.') && !domain.ends_with(".github.io");
    (own && url.path() == "/" && url.port().is_none()).then(|| domain.to_owned())
}
