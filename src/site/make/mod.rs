//! The makers of views, one for each kind of page. A view is made when its page is rendered, and
//! thrown away with it.

mod bars;
mod compare;
mod compared;
mod dataset;
mod derivation;
mod downloads;
mod facet;
mod facts;
mod home;
mod label;
mod matrix;
mod own_labels;
mod page;
mod pair;
mod plain;
mod progress;
mod redirect;
mod rows;
mod site;
mod structured_data;

pub use compared::ComparedCell;
pub use dataset::count_tables::{title as table_title, url as table_url};
pub use dataset::label_sets::part_words;
pub use facts::Facts;
pub(super) use rows::{dataset_row, most_images};

use super::plan::{PageKey, Planned};
use super::{Site, view};
use crate::catalog::DatasetId;
use std::hash::{Hash, Hasher};

/// What a page shows: what every page says of itself, and what its kind adds.
#[derive(Debug, Hash)]
pub struct Shown {
    /// What every page says of itself.
    pub page: view::Page,
    /// What its kind adds.
    pub content: Content,
}

/// The view of a page's kind.
#[derive(Debug, Hash)]
pub enum Content {
    /// The catalog; the datasets of the page are these rows of the site.
    Home(Box<view::Home>, Rows),
    /// A dataset.
    Dataset(Box<view::Dataset>),
    /// The matrix.
    Matrix(Box<view::Matrix>),
    /// A concept.
    Label(Box<view::Label>),
    /// Two datasets.
    Pair(Box<view::Pair>),
    /// Any datasets.
    Compare(Box<view::Compare>),
    /// The tasks.
    Progress(Box<view::Progress>),
    /// The datasets that share a value: these rows of the site.
    Facet(Box<view::Facet>, Rows),
    /// All values.
    Facets(Box<view::Facets>),
    /// A page of words.
    Plain(Box<view::Plain>),
    /// An address that a page had before.
    Redirect(Box<view::Redirect>),
    /// The page for addresses that lead nowhere.
    NotFound,
}

/// Which rows of the site a page lists.
#[derive(Debug)]
pub struct Rows(pub Vec<usize>);

impl Hash for Rows {
    /// A template sees the rows and not where they stand, which changes with every dataset that comes before.
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl Content {
    /// The rows of the site that it is a list of.
    pub fn rows(&self) -> &[usize] {
        match self {
            Self::Home(_, rows) | Self::Facet(_, rows) => &rows.0,
            _ => &[],
        }
    }
}

impl Site<'_> {
    /// The facts by which a dataset is put beside others.
    pub fn facts(&self, id: DatasetId) -> Vec<Facts> {
        facts::of(self.catalog.dataset(id))
    }

    /// What two datasets declare of each other, a line each, as the page of the first says it.
    pub fn declared_words(&self, a: DatasetId, b: DatasetId) -> Vec<String> {
        pair::sentences(self, a, b)
    }

    /// What the planned page shows.
    pub fn show(&self, planned: &Planned) -> Shown {
        let frame = page::Frame::new(self, planned);
        match planned.key {
            PageKey::Home(number) => home::make(&frame, number),
            PageKey::Dataset(id) => dataset::make(&frame, id),
            PageKey::Matrix(number) => matrix::make(&frame, number),
            PageKey::Label(id, number) => label::make(&frame, id, number),
            PageKey::Pair(a, b) => pair::make(&frame, a, b),
            PageKey::Compare => compare::make(&frame),
            PageKey::Progress(number) => progress::make(&frame, number),
            PageKey::FacetIndex => facet::make_index(&frame),
            PageKey::Facet(list, number) => facet::make(&frame, list, number),
            PageKey::Plain(at) => plain::make(&frame, at),
            PageKey::Redirect(at) => redirect::make(&frame, at),
            PageKey::NotFound => plain::make_not_found(&frame),
        }
    }

    /// What every page shows of the site.
    pub fn shared(&self) -> view::Site {
        site::make(self)
    }
}
