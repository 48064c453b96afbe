//! Which items lie below which, as their depths say. It is found when a page shows them: kept, it would take 12 MB at
//! 100,000 datasets with five items each.

use crate::content::markdown::Task;
use std::ops::Range;

/// An item with those below it.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// The item, as an index into its page's tasks.
    pub task: usize,
    /// The items below it.
    pub children: Items<'a>,
}

/// Items that lie in the same one, or in none.
#[derive(Debug, Clone)]
pub struct Items<'a> {
    /// Those that are still to come, each with the deeper ones behind it.
    tasks: &'a [Task],
    /// Where these begin among the tasks of their page.
    from: usize,
    /// How many items they lie in.
    depth: u16,
}

impl<'a> Items<'a> {
    /// Those of a page's `tasks` that `range` names, and that lie in none.
    pub(super) fn of(tasks: &'a [Task], range: Range<usize>) -> Self {
        Self {
            from: range.start,
            tasks: tasks.get(range).unwrap_or_default(),
            depth: 0,
        }
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = Item<'a>;

    fn next(&mut self) -> Option<Item<'a>> {
        let (_, behind) = self.tasks.split_first()?;
        let deeper = |task: &&Task| task.depth > self.depth;
        let (below, beside) = behind.split_at(behind.iter().take_while(deeper).count());
        let task = self.from;
        self.from += 1 + below.len();
        self.tasks = beside;
        let children = Self {
            tasks: below,
            from: task + 1,
            depth: self.depth.saturating_add(1),
        };
        Some(Item { task, children })
    }
}
