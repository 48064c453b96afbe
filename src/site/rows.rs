//! The rows of lists, each made when it is first asked for and shared by all lists.

use super::{Site, make, view};
use std::sync::OnceLock;

/// A row for each dataset.
#[derive(Debug)]
pub(super) struct Rows {
    /// In the order of lists. In boxes, so that those that nobody asked for take little room.
    made: Vec<OnceLock<Box<view::DatasetRow>>>,
    /// The most images of a dataset: where the scale of the bars ends.
    largest: OnceLock<u64>,
}

impl Rows {
    pub fn new(number: usize) -> Self {
        Self {
            made: vec![OnceLock::new(); number],
            largest: OnceLock::new(),
        }
    }
}

impl Site<'_> {
    /// The row of the dataset at a place in the order of lists.
    pub fn row(&self, place: usize) -> &view::DatasetRow {
        self.rows.made[place].get_or_init(|| {
            let largest = || make::most_images(self.catalog);
            let largest = *self.rows.largest.get_or_init(largest);
            Box::new(make::dataset_row(self, self.order()[place], largest))
        })
    }
}
