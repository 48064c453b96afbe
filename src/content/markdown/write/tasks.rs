//! Task items: their boxes, and their words for the pages that list them.

use super::Writer;
use crate::content::markdown::{Fragment, Task, inline};
use pulldown_cmark::Event;
use std::ops::Range;

/// A task item that is being read.
pub(super) struct OpenTask {
    /// Which task.
    index: usize,
    /// Where its words begin in the output, until they end.
    from: Option<usize>,
    links_from: usize,
}

impl Writer<'_> {
    pub(super) fn task(&mut self, done: bool, range: Range<usize>) {
        let depth = self.items.iter().filter(|(_, task)| task.is_some()).count();
        let span = self.span(range);
        let from = self.out.len() + 1;
        let Some((item, open)) = self.items.last_mut() else {
            return;
        };
        self.out[*item] = Event::Html("<li class=\"task\">".into());
        *open = Some(OpenTask {
            index: self.tasks.len(),
            from: Some(from),
            links_from: self.links.len(),
        });
        self.inline(inline::task_box(done));
        self.tasks.push(Task {
            done,
            depth,
            html: Fragment::default(),
            links: Box::default(),
            heading: self.headings.len().checked_sub(1),
            span,
            line: 0,
        });
        self.task_words.push(Vec::new());
    }

    pub(super) fn end_task_words(&mut self) {
        let links = self.links.len();
        let Some((_, Some(open))) = self.items.last_mut() else {
            return;
        };
        if let Some(from) = open.from.take() {
            self.task_words[open.index] = self.out[from..].to_vec();
            self.tasks[open.index].links = (open.links_from..links).collect();
        }
    }
}
