//! Task items: their boxes, and their words for the pages that list them.

use super::Writer;
use crate::content::markdown::{Task, inline, small};
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
        let above = self.items.iter().filter(|(_, task)| task.is_some());
        // A list that is deeper takes a gigabyte for the spaces in front of its items alone.
        let depth = u16::try_from(above.count()).unwrap_or(u16::MAX);
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
            span,
            line: 0,
            words: 0..0,
            links: 0..0,
            headings: small(self.headings.len()),
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
            self.tasks[open.index].links = small(open.links_from)..small(links);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::content::markdown::{Body, read};
    use crate::diagnostic::{Source, SourceKind, Sources};
    use std::borrow::Cow;

    fn body(text: &str) -> Body {
        let file = Sources::default().add(Source {
            path: "content/tasks.md".to_owned(),
            kind: SourceKind::Markdown,
            text: text.to_owned(),
        });
        read(text, file, 0, false).0
    }

    /// The words of each task, with the target of each link as it is written.
    fn words(body: &Body) -> Vec<Cow<'_, str>> {
        let target = |link: usize| Cow::from(&*body.links[link].target);
        let html = |task| body.task_html(task).fill(target);
        body.tasks.iter().map(html).collect()
    }

    #[test]
    fn each_task_has_its_own_words_and_links() {
        let body = body(
            "\
[before](0)

- [ ] [one](1)
- [ ]
- [ ] grüße & more
  - [x] ![two](2) and [three](3)

## Heading

- [ ] [four](4)
- [ ] end
",
        );
        let expected = [
            "<a href=\"1\">one</a>",
            "",
            "grüße &amp; more",
            "<img src=\"2\" alt=\"two\" loading=\"lazy\"> and <a href=\"3\">three</a>",
            "<a href=\"4\">four</a>",
            "end",
        ];
        assert_eq!(words(&body), expected);
        let links: Vec<Vec<usize>> = body
            .tasks
            .iter()
            .map(|task| task.links().collect())
            .collect();
        assert_eq!(
            links,
            [vec![1], vec![], vec![], vec![2, 3], vec![4], vec![]]
        );
        let headings = body.tasks.iter().map(|task| task.heading());
        assert!(headings.eq([None, None, None, None, Some(0), Some(0)]));
    }

    #[test]
    fn links_in_html_stay_with_the_task_that_they_stand_in() {
        let body = body(
            "- [ ] <a href=\"1\">one</a>\n- [ ] plain\n- [ ] [two](2) <a href=\"3\">three</a>\n",
        );
        let expected = [
            "<a href=\"1\">one</a>",
            "plain",
            "<a href=\"2\">two</a> <a href=\"3\">three</a>",
        ];
        assert_eq!(words(&body), expected);
    }
}
