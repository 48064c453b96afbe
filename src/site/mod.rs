//! Which pages there are, and what each of them shows.
//!
//! Enters: the catalog, the configuration and the history. Leaves: a [`Site`], the plan of all pages
//! and of the files for programs with their paths, and for each page, when it is asked for, its view.
//! Does no I/O; does not know Tera.

mod address;
mod claims;
mod columns;
mod dates;
mod describe;
mod facets;
mod files;
mod labelling;
mod make;
mod order;
mod plan;
mod redirects;
mod registry;
mod rows;
mod since;
pub mod view;
mod wanted;
pub mod words;

pub use address::{
    BROWSE_PATH, DIRECTORY_PATH, SEARCH_PATH, VOCABULARY_PATH, asset_path, records_path, root_of,
};
pub use columns::group as group_of;
pub use dates::Dates;
pub use facets::{FacetKind, FacetList, FacetValue};
pub use files::{FileKey, SITEMAP_MOST, own_domain};
pub use labelling::LabellingTally;
pub use make::{ComparedCell, Content, Facts, Shown, part_words, table_title, table_url};
pub use plan::{PageKey, Planned};
pub use redirects::Redirect;
pub use registry::{Claim, Registry};
pub use since::Since;
pub use wanted::Wanted;
pub use words::grouped;

use crate::catalog::{Catalog, ConceptId, DatasetId};
use crate::compare::{Cells, Neighbour};
use crate::diagnostic::Sources;
use crate::progress::Tasks;
use crate::project::{Config, History};
use labelling::Labelling;
use order::Order;
use std::sync::{Arc, OnceLock};

/// The plan of a site, and what its pages share, computed once. What an edit seldom changes is shared
/// with the plan after it.
#[derive(Debug)]
pub struct Site<'a> {
    /// What the content says.
    pub catalog: &'a Catalog,
    /// What the site is called and where it lies.
    pub config: &'a Config,
    /// The files, for the lines at which things stand.
    pub sources: &'a Sources,
    /// When the files came and changed.
    pub history: &'a History,
    /// What each dataset has for each concept.
    pub cells: Cells,
    /// The datasets that each one is compared with.
    pub neighbours: Arc<[Vec<Neighbour>]>,
    /// The task items.
    pub tasks: Arc<Tasks>,
    /// The values to choose by.
    pub facets: Arc<[FacetList]>,
    /// The order of lists.
    order: Order,
    /// The datasets that label a concept, by modality and body part: the columns of the matrix.
    pub labelled: Arc<[DatasetId]>,
    /// For each concept, the datasets of its pages; made when it is first asked for.
    labellings: Vec<OnceLock<Labelling>>,
    /// The most images of a dataset, where the scale of the bars of lists ends; looked for when it is first asked for.
    largest: OnceLock<u64>,
    /// Every page, in the order of the plan. Paths are made where they are wanted: those of pages would be 4 MB at 10,000
    /// datasets, and those of files 2 MB.
    pub pages: Arc<[PageKey]>,
    /// Every file for programs, in the order of the plan.
    pub files: Arc<[FileKey]>,
    /// The addresses that pages had before.
    pub redirects: Arc<[Redirect]>,
    /// Whether every path has one owner.
    is_sound: bool,
    /// What of its views the theme shows; everything as long as no theme has said so.
    pub wanted: Wanted,
}

impl Site<'_> {
    /// The datasets that have something for a concept, in the order of its pages.
    pub fn of_concept(&self, id: ConceptId) -> &[DatasetId] {
        &self.labelling(id).datasets
    }

    /// How many of these there are of each kind.
    pub fn labelling_tally(&self, id: ConceptId) -> LabellingTally {
        self.labelling(id).tally
    }

    fn labelling(&self, id: ConceptId) -> &Labelling {
        self.labellings[id.index()].get_or_init(|| Labelling::of(self, id))
    }
}
