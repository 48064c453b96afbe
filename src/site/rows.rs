//! The rows of lists. Nothing of them is kept: the theme keeps each as its templates read it.

use super::{Site, make, view};

impl Site<'_> {
    /// The row of the dataset at a place in the order of lists.
    pub fn row(&self, place: usize) -> view::DatasetRow {
        let largest = || make::most_images(self.catalog);
        let largest = *self.most_images.get_or_init(largest);
        make::dataset_row(self, self.order()[place], largest)
    }
}
