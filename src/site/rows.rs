//! The rows of lists.

use super::plan::{PageKey, ROWS};
use super::{Site, make, view};

impl Site<'_> {
    /// The row of the dataset at a place in the order of lists. It is made anew each time: who shows it in many lists
    /// keeps it.
    pub fn row(&self, place: usize) -> view::DatasetRow {
        let largest = || make::most_images(self.catalog);
        let largest = *self.largest.get_or_init(largest);
        make::dataset_row(self, self.order()[place], largest)
    }

    /// The pages of concepts, those of one number together. They tell of about the same datasets, because most of what is
    /// sorted by positives is sorted by size too: so these stay near the processor, for 4 % of the equal site's time.
    pub fn pages_of_labels(&self) -> Vec<PageKey> {
        let number = |key: &PageKey| match key {
            PageKey::Label(_, number) => Some(*number),
            _ => None,
        };
        let labels = self.pages.iter().filter(|key| number(key).is_some());
        let mut labels: Vec<PageKey> = labels.copied().collect();
        labels.sort_by_key(number);
        labels
    }

    /// The place of the first dataset of which a page shows the row; none for a page without such rows.
    pub fn first_row(&self, key: PageKey) -> Option<usize> {
        match key {
            PageKey::Home(number) => Some(number * ROWS),
            PageKey::Facet(list, number) => self.facets[list as usize]
                .members
                .get(number * ROWS)
                .copied(),
            _ => None,
        }
    }
}
