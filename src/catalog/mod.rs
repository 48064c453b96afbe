//! All files understood together: datasets, vocabulary, relations.
//!
//! Enters: the documents. Leaves: a [`Catalog`], in which names have become indices, and the
//! diagnostics of names that stand for nothing. Does no I/O; does not know of pages and templates.

mod assemble;
mod by_name;
mod dataset;
mod destination;
mod ids;
mod label_names;
mod labels;
mod lookup;
mod parts;
mod relations;
mod relink;
mod tables;
mod vocabulary;

pub use dataset::Dataset;
pub use destination::{Broken, Destination, Targets};
pub(crate) use ids::small;
pub use ids::{ConceptId, DatasetId, PageRef};
pub use labels::{ConceptMatch, Label, LabelSet};
pub use parts::PartRef;
pub use relations::{Direction, Related};
pub use relink::Relinked;
pub use tables::{Column, Table, TableRow};
pub use vocabulary::{ConceptEntry, Vocabulary};

use crate::content::{LabelTree, Page, PageRole};
use std::sync::Arc;

/// Everything that the content says, linked. What does not change when one file does is shared with
/// the catalog after it.
#[derive(Debug)]
pub struct Catalog {
    /// The datasets, in the order of their slugs.
    pub datasets: Vec<Arc<Dataset>>,
    /// The concepts.
    pub vocabulary: Arc<Vocabulary>,
    /// The home page's words.
    pub home: Option<Linked<PageRole>>,
    /// The task list.
    pub tasks: Option<Linked<PageRole>>,
    /// Pages without a meaning of their own, in the order of their paths.
    pub pages: Vec<Linked<PageRole>>,
    /// Paths of the files that are copied as they are, below the project's folder.
    pub assets: Arc<[String]>,
    /// For each dataset, how it belongs to others, the relations that others declare included.
    pub related: Arc<[Vec<Related>]>,
    /// The lists of labels beside datasets.
    trees: Arc<[Arc<LabelTree>]>,
    /// The datasets in which a name stands for nothing.
    troubled: Vec<DatasetId>,
    /// Whether nothing is wrong but in one dataset by itself.
    settled: bool,
}

/// A page whose links have been followed.
#[derive(Debug)]
pub struct Linked<Fields> {
    /// The page.
    pub page: Arc<Page<Fields>>,
    /// Where each of its links leads.
    pub destinations: Box<[Destination]>,
}

// Derived, it would want the fields to be copied, which are shared.
impl<Fields> Clone for Linked<Fields> {
    fn clone(&self) -> Self {
        Self {
            page: Arc::clone(&self.page),
            destinations: self.destinations.clone(),
        }
    }
}

impl Catalog {
    /// The dataset that `id` stands for.
    pub fn dataset(&self, id: DatasetId) -> &Dataset {
        &self.datasets[id.index()]
    }

    /// Every dataset with its index.
    pub fn datasets(&self) -> impl Iterator<Item = (DatasetId, &Dataset)> {
        DatasetId::all(self.datasets.len()).zip(self.datasets.iter().map(Arc::as_ref))
    }

    /// The concept that `id` stands for.
    pub fn concept(&self, id: ConceptId) -> &ConceptEntry {
        self.vocabulary.concept(id)
    }
}
