//! The items of the task list, and task items that stand in other pages.

use crate::catalog::{Catalog, DatasetId, Destination, PageRef};
use crate::content::markdown::Task;

/// An item with those below it.
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    /// The item, as an index into its page's tasks.
    pub task: usize,
    /// The items below it.
    pub children: Box<[Item]>,
}

/// How many are done, of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Done.
    pub done: u64,
    /// All.
    pub total: u64,
}

impl Tally {
    fn count(&mut self, done: bool) {
        self.done += u64::from(done);
        self.total += 1;
    }
}

/// The items under one heading of a page.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// The page.
    pub page: PageRef,
    /// The heading, as an index into the page's; none for items above the first one.
    pub heading: Option<usize>,
    /// Its items, nested ones included.
    pub tally: Tally,
    /// The items.
    pub items: Box<[Item]>,
}

/// All task items of a catalog.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tasks {
    /// All items.
    pub tally: Tally,
    /// By page and heading: the task list first, then the other pages in their order.
    pub sections: Vec<Section>,
    /// For each dataset, its items: those of its page, and those that link to it.
    pub by_dataset: Vec<Vec<(PageRef, usize)>>,
}

/// What one item of a page adds to the tasks, and all that it adds: where the pages of a catalog
/// have the same entries as before, it has the same tasks.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    done: bool,
    /// How many items it lies in.
    depth: usize,
    /// The heading that it stands under.
    heading: Option<usize>,
    /// The datasets that it belongs to.
    datasets: Vec<DatasetId>,
}

impl Entry {
    /// The entries of a page.
    pub fn all_of(page: PageRef, catalog: &Catalog) -> Vec<Self> {
        let destinations = catalog.destinations(page);
        let of = |task: &Task| {
            let linked = task.links.iter();
            let mut datasets: Vec<DatasetId> = linked
                .filter_map(|link| match destinations.get(*link) {
                    Some(Destination::Page(PageRef::Dataset(id), _)) => Some(*id),
                    _ => None,
                })
                .collect();
            if let PageRef::Dataset(id) = page {
                datasets.push(id);
            }
            datasets.sort_unstable();
            datasets.dedup();
            Self {
                done: task.done,
                depth: task.depth,
                heading: task.heading,
                datasets,
            }
        };
        let tasks = catalog.body(page).map(|body| body.tasks.iter());
        tasks.into_iter().flatten().map(of).collect()
    }
}

impl Tasks {
    /// Gathers every item.
    pub fn of(catalog: &Catalog) -> Self {
        let mut tasks = Self {
            by_dataset: vec![Vec::new(); catalog.datasets.len()],
            ..Self::default()
        };
        let mut pages: Vec<PageRef> = catalog
            .bodies()
            .filter(|(_, _, body)| !body.tasks.is_empty())
            .map(|(page, ..)| page)
            .collect();
        pages.sort_by_key(|page| (*page != PageRef::Tasks, *page));
        for page in pages {
            tasks.take(page, &Entry::all_of(page, catalog));
        }
        // There is a list for each dataset, and no more is added to any.
        for of_dataset in &mut tasks.by_dataset {
            of_dataset.shrink_to_fit();
        }
        tasks
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
        for (page, task) in &self.by_dataset[dataset.index()] {
            if let Some(body) = catalog.body(*page) {
                tally.count(body.tasks[*task].done);
            }
        }
        tally
    }

    fn take(&mut self, page: PageRef, entries: &[Entry]) {
        let mut at = 0;
        while at < entries.len() {
            let heading = entries[at].heading;
            let of_section = |entry: &&Entry| entry.heading == heading;
            let end = at + entries[at..].iter().take_while(of_section).count();
            let mut section = Section {
                page,
                heading,
                tally: Tally::default(),
                items: nested(entries, at, end, 0),
            };
            for (task, entry) in entries.iter().enumerate().take(end).skip(at) {
                section.tally.count(entry.done);
                self.tally.count(entry.done);
                for dataset in &entry.datasets {
                    self.by_dataset[dataset.index()].push((page, task));
                }
            }
            self.sections.push(section);
            at = end;
        }
    }
}

/// The items from `from` to `to`, each with the deeper ones behind it.
fn nested(entries: &[Entry], from: usize, to: usize, depth: usize) -> Box<[Item]> {
    let mut items = Vec::new();
    let mut at = from;
    while at < to {
        let deeper = |entry: &&Entry| entry.depth > depth;
        let below = entries[at + 1..to].iter().take_while(deeper).count();
        items.push(Item {
            task: at,
            children: nested(entries, at + 1, at + 1 + below, depth + 1),
        });
        at += 1 + below;
    }
    items.into()
}

#[cfg(test)]
mod tests {
    use super::*;
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
            .map(|s| (s.tally.done, s.tally.total))
            .collect();
        assert_eq!(tallies, [(0, 1), (2, 4), (0, 1), (0, 1)]);
        assert_eq!((tasks.tally.done, tasks.tally.total), (2, 7));
    }

    #[test]
    fn nested_items_lie_below_theirs() {
        let (_, tasks) = tasks();
        let first = &tasks.sections[1].items;
        assert_eq!(first.len(), 2);
        assert_eq!(first[0].children.len(), 2);
        assert!(first[1].children.is_empty());
    }

    #[test]
    fn an_item_belongs_to_each_dataset_that_it_links_to_and_to_the_one_it_stands_on() {
        let (catalog, tasks) = tasks();
        let of = |at: usize| tasks.of_dataset(DatasetId::new(at), &catalog);
        assert_eq!((of(0).done, of(0).total), (1, 4));
        assert_eq!((of(1).done, of(1).total), (0, 1));
    }
}
