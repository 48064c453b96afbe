//! Which pages there are, and what each of them shows.
//!
//! Enters: the catalog, the configuration and the history. Leaves: a [`Site`], the plan of all pages
//! and of the files for programs with their paths, and for each page, when it is asked for, its view.
//! Does no I/O; does not know Tera.

mod address;
mod columns;
mod dates;
mod describe;
mod facets;
mod files;
mod labelling;
mod make;
mod plan;
mod redirects;
mod registry;
pub mod view;
pub mod words;

pub use address::{
    BROWSE_PATH, DIRECTORY_PATH, SEARCH_PATH, VOCABULARY_PATH, asset_path, records_path, root_of,
};
pub use columns::group as group_of;
pub use dates::Dates;
pub use facets::{FacetKind, FacetList, FacetValue};
pub use files::{FileKey, PlannedFile, SITEMAP_MOST, own_domain};
pub use labelling::LabellingTally;
pub use make::{ComparedCell, Content, Facts, Shown, part_words, table_title, table_url};
pub use plan::{PageKey, Planned};
pub use redirects::Redirect;
pub use registry::{Claim, Registry};
pub use words::grouped;

use crate::catalog::{Catalog, ConceptId, DatasetId};
use crate::compare::{Cells, Neighbour};
use crate::diagnostic::Sources;
use crate::progress::Tasks;
use crate::project::{Config, History};
use labelling::Labelling;

/// The plan of a site, and what its pages share, computed once.
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
    pub neighbours: Vec<Vec<Neighbour>>,
    /// The task items.
    pub tasks: Tasks,
    /// The values to choose by.
    pub facets: Vec<FacetList>,
    /// The datasets in the order of lists: the largest first.
    pub order: Vec<DatasetId>,
    /// Those of them that label a concept, by modality and body part: the columns of the matrix.
    pub labelled: Vec<DatasetId>,
    /// For each dataset, its place in that order.
    places: Vec<usize>,
    /// For each concept, the datasets of its pages.
    labellings: Vec<Labelling>,
    /// A row for each dataset in that order, shared by all lists.
    pub rows: Vec<view::DatasetRow>,
    /// Every page, in the order of the plan.
    pub pages: Vec<Planned>,
    /// Every file for programs, in the order of the plan.
    pub files: Vec<PlannedFile>,
    /// The addresses that pages had before.
    pub redirects: Vec<Redirect>,
}

impl Site<'_> {
    /// Where a dataset stands in lists.
    pub fn place(&self, id: DatasetId) -> usize {
        self.places[id.index()]
    }

    /// The datasets that have something for a concept, in the order of its pages.
    pub fn of_concept(&self, id: ConceptId) -> &[DatasetId] {
        &self.labellings[id.index()].datasets
    }

    /// How many of these there are of each kind.
    pub fn labelling_tally(&self, id: ConceptId) -> LabellingTally {
        self.labellings[id.index()].tally
    }
}
