//! The items of the task list, and task items that stand in other pages.

use super::section::small;
use super::{Entry, Section, Tally};
use crate::catalog::{Catalog, DatasetId, PageRef};

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// As an index into the sections of all pages.
    section: u32,
    /// As an index into the tasks of the section's page.
    task: u32,
}

/// All task items of a catalog.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tasks {
    /// All items.
    pub tally: Tally,
    /// By page and heading: the task list first, then the other pages in their order.
    pub sections: Box<[Section]>,
    /// The items of each dataset, behind those of the one before it: lists of pages and tasks, one for each dataset,
    /// would take 10 MB more at 100,000 datasets with five items each.
    places: Box<[Place]>,
    /// For each dataset, where its items end in that list.
    ends: Box<[u32]>,
}

/// What has been gathered so far.
#[derive(Default)]
struct Gathered {
    tally: Tally,
    sections: Vec<Section>,
    places: Vec<(DatasetId, Place)>,
}

impl Tasks {
    /// Gathers every item.
    pub fn of(catalog: &Catalog) -> Self {
        let mut gathered = Gathered::default();
        let mut pages: Vec<PageRef> = catalog
            .bodies()
            .filter(|(_, _, body)| !body.tasks.is_empty())
            .map(|(page, ..)| page)
            .collect();
        pages.sort_by_key(|page| (*page != PageRef::Tasks, *page));
        for page in pages {
            gathered.take(page, &Entry::all_of(page, catalog));
        }
        let Gathered {
            tally,
            sections,
            mut places,
        } = gathered;
        // Each dataset's in the order of the sections.
        places.sort_unstable();
        let end = |id| small(places.partition_point(|(of, _)| *of <= id));
        Self {
            tally,
            sections: sections.into(),
            ends: DatasetId::all(catalog.datasets.len()).map(end).collect(),
            places: places.iter().map(|(_, place)| *place).collect(),
        }
    }

    /// The sections of one page.
    pub fn of_page(&self, page: PageRef) -> &[Section] {
        let key = |page: PageRef| (page != PageRef::Tasks, page);
        let from = self
            .sections
            .partition_point(|section| key(section.page) < key(page));
        let length = self.sections[from..].partition_point(|section| section.page == page);
        &self.sections[from..from + length]
    }

    /// How many of a dataset's items are done.
    pub fn of_dataset(&self, dataset: DatasetId, catalog: &Catalog) -> Tally {
        let mut tally = Tally::default();
        for (page, task) in self.by_dataset(dataset) {
            if let Some(body) = catalog.body(page) {
                tally.count(body.tasks[task].done);
            }
        }
        tally
    }

    /// A dataset's items, those of its page and those that link to it: the page, and an index into its tasks.
    pub fn by_dataset(&self, dataset: DatasetId) -> impl Iterator<Item = (PageRef, usize)> {
        let end = |at: usize| self.ends[at] as usize;
        let at = dataset.index();
        let places = &self.places[at.checked_sub(1).map_or(0, end)..end(at)];
        places.iter().map(|place| {
            let section = &self.sections[place.section as usize];
            (section.page, place.task as usize)
        })
    }
}

impl Gathered {
    fn take(&mut self, page: PageRef, entries: &[Entry]) {
        let mut at = 0;
        while at < entries.len() {
            let heading = entries[at].heading;
            let of_section = |entry: &&Entry| entry.heading == heading;
            let end = at + entries[at..].iter().take_while(of_section).count();
            let section = small(self.sections.len());
            let mut done = 0;
            for (task, entry) in entries.iter().enumerate().take(end).skip(at) {
                done += u32::from(entry.done);
                self.tally.count(entry.done);
                let task = small(task);
                let place = Place { section, task };
                let places = entry.datasets.iter().map(|dataset| (*dataset, place));
                self.places.extend(places);
            }
            self.sections.push(Section {
                page,
                heading: heading.map_or(0, |heading| small(heading + 1)),
                done,
                tasks: small(at)..small(end),
            });
            at = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Items;
    use crate::testing::{catalog, page};

    const LIST: &str = "\
- [ ] before any heading

## First

- [x] [A](datasets/a.md)
  - [ ] below [A](datasets/a.md)
  - [x] below too
- [ ] nothing

## Second

- [ ] [B](datasets/b.md) and [A](datasets/a.md)
";

    fn tasks() -> (Catalog, Tasks) {
        let list = page("To do", LIST);
        let a = page("A", "- [ ] on the page of A\n");
        let b = page("B", "");
        let (catalog, _, problems) = catalog(&[
            ("content/tasks.md", &list),
            ("content/datasets/a.md", &a),
            ("content/datasets/b.md", &b),
        ]);
        assert!(problems.is_empty(), "{problems:?}");
        let tasks = Tasks::of(&catalog);
        (catalog, tasks)
    }

    #[test]
    fn items_are_counted_by_section_with_those_below_them() {
        let (_, tasks) = tasks();
        let tallies: Vec<(u64, u64)> = tasks
            .sections
            .iter()
            .map(|section| section.tally())
            .map(|tally| (tally.done, tally.total))
            .collect();
        assert_eq!(tallies, [(0, 1), (2, 4), (0, 1), (0, 1)]);
        assert_eq!((tasks.tally.done, tasks.tally.total), (2, 7));
    }

    #[test]
    fn nested_items_lie_below_theirs() {
        let (catalog, tasks) = tasks();
        let body = catalog.body(PageRef::Tasks).expect("a task list");
        let indices = |items: Items<'_>| -> Vec<usize> { items.map(|item| item.task).collect() };
        let first = tasks.sections[1].items(body);
        let below: Vec<Vec<usize>> = first.clone().map(|of| indices(of.children)).collect();
        assert_eq!(indices(first), [1, 4]);
        assert_eq!(below, [vec![2, 3], vec![]]);
    }

    #[test]
    fn an_item_belongs_to_each_dataset_that_it_links_to_and_to_the_one_it_stands_on() {
        let (catalog, tasks) = tasks();
        let of = |at: usize| tasks.of_dataset(DatasetId::new(at), &catalog);
        assert_eq!((of(0).done, of(0).total), (1, 4));
        assert_eq!((of(1).done, of(1).total), (0, 1));
        let places: Vec<(PageRef, usize)> = tasks.by_dataset(DatasetId::new(0)).collect();
        let own = (PageRef::Dataset(DatasetId::new(0)), 0);
        let list = |task| (PageRef::Tasks, task);
        assert_eq!(places, [list(1), list(2), list(5), own]);
    }
}
