//! A list, and the page that is left of it when its datasets have files of their own: what belongs to
//! no single dataset, and a link where each one stood.

use super::cut::{self, Cut};
use super::names::{self, Paths};
use super::origin::Origin;
use super::outline::Outline;
use super::{File, tasks};
use crate::edit::draft::text;
use crate::schema::Vocabularies;
use foldhash::HashSet;
use std::ops::Range;

/// A list in the making of pages.
#[derive(Debug)]
pub struct List<'o, 'a> {
    /// Its text.
    pub outline: &'o Outline<'a>,
    /// What is said of it as a source.
    pub origin: &'o Origin,
    /// The values that the catalog allows beside the shipped ones.
    pub own: &'o Vocabularies,
    /// The paths of datasets' files.
    pub paths: Paths,
    /// What has gone into other files, in order.
    pub moved: Vec<Moved>,
    /// The path of its own page.
    pub path: String,
}

/// A piece of a list that has a file of its own.
#[derive(Debug)]
pub struct Moved {
    /// The piece.
    pub range: Range<usize>,
    /// The title of the file.
    pub title: String,
    /// The path of the file.
    pub path: String,
    /// Whether it was an item of a list, whose place its link takes.
    pub item: bool,
    /// What stands before its link.
    pub before: &'static str,
}

/// A piece that is not on the page: its place, its title, its path, whether it was an item, and what
/// stands before its link.
type Gone<'g> = (Range<usize>, &'g str, &'g str, bool, &'static str);

impl<'o, 'a> List<'o, 'a> {
    /// A list from which nothing has been taken.
    pub fn new(
        outline: &'o Outline<'a>,
        origin: &'o Origin,
        own: &'o Vocabularies,
        paths: Paths,
    ) -> Self {
        let stem = origin
            .file
            .rsplit_once('.')
            .map_or(origin.file.as_str(), |(stem, _)| stem);
        let mut name = names::of(stem);
        // A page of such a name would be something else, or be taken for it.
        let taken = ["readme", "index", "tasks", ""];
        if taken.contains(&name.as_str()) {
            name = names::of(&origin.title);
        }
        if taken.contains(&name.as_str()) {
            name = "imported-list".to_owned();
        }
        Self {
            outline,
            origin,
            own,
            paths,
            moved: Vec::new(),
            path: format!("content/{name}.md"),
        }
    }

    /// Whether the text begins with its own title.
    pub fn has_title(&self) -> bool {
        self.title_range().is_some()
    }

    fn title_range(&self) -> Option<Range<usize>> {
        let first = self.outline.headings.first()?;
        (first.level == 1 && first.title == self.origin.title).then(|| first.range.clone())
    }

    /// Where a link within the list, to one of its headings, leads from the file `from`.
    pub fn heading(&self, from: &str, target: &str) -> Option<String> {
        let id = target.strip_prefix('#')?.to_lowercase();
        let heading = self.outline.heading(&id)?;
        let at = heading.range.start;
        let after = self.moved.partition_point(|moved| moved.range.end <= at);
        let moved = self
            .moved
            .get(after)
            .filter(|moved| moved.range.contains(&at));
        let in_tasks = self.outline.task_list(at);
        let (path, is_title) = match (in_tasks, moved) {
            (Some(task), _) => (tasks::PATH, task.start == at),
            (None, Some(moved)) => (moved.path.as_str(), moved.range.start == at),
            (None, None) => (
                self.path.as_str(),
                self.title_range().is_some_and(|title| title.start == at),
            ),
        };
        let own = crate::content::markdown::slug(&heading.title);
        let fragment = if is_title {
            String::new()
        } else {
            format!("#{own}")
        };
        Some(match (path == from, is_title) {
            (true, false) => fragment,
            _ => format!("{}{fragment}", relative(from, path)),
        })
    }

    /// The page of the list.
    pub fn page(&self) -> File {
        let sections = self.outline.task_lists.iter();
        let mut gone: Vec<Gone<'_>> = sections
            .map(|section| {
                let title = tasks::title(self.outline, section);
                (section.clone(), title, tasks::PATH, false, "- ")
            })
            .collect();
        let moved = self.moved.iter();
        gone.extend(moved.map(|m| {
            let (title, path) = (m.title.as_str(), m.path.as_str());
            (m.range.clone(), title, path, m.item, m.before)
        }));
        let mut instead: Vec<(Range<usize>, String)> = Vec::new();
        let starts: HashSet<usize> = gone.iter().map(|(range, ..)| range.start).collect();
        for (range, title, path, item, before) in &gone {
            // Links behind each other are one list; other text needs a gap.

            let gap = match item {
                true => "",
                false if starts.contains(&range.end) => "\n",
                false => "\n\n",
            };
            let target = relative(&self.path, path);
            let link = format!("{before}[{}]({target}){gap}", in_link(title));
            instead.push((range.clone(), link));
        }
        // A title with more to it than its words stays below the page's own.
        let first = self.outline.headings.first();
        if first.is_some_and(|first| self.outline.is_plain(first)) {
            instead.extend(self.title_range().map(|title| (title, String::new())));
        }
        let cut = Cut { instead, rise: 0 };
        let whole = 0..self.outline.text.len();
        let body = cut::markdown(self.outline, &whole, cut, |id| self.heading(&self.path, id));
        File::new(self.path.clone(), page(&self.origin.title, &body))
    }
}

/// A page with this title.
pub fn page(title: &str, body: &str) -> String {
    let body = body.trim();
    let gap = if body.is_empty() { "" } else { "\n" };
    let end = if body.is_empty() { "" } else { "\n" };
    format!("+++\ntitle = {}\n+++\n{gap}{body}{end}", text(title))
}

/// Words as they stand in a link.
pub fn in_link(words: &str) -> String {
    words
        .replace('\\', "\\\\")
        .replace('[', "\\[")
        .replace(']', "\\]")
}

/// How the file `from`, below `content/`, names the file `to` there.
pub fn relative(from: &str, to: &str) -> String {
    let folder = |path: &'_ str| path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    let below = folder(to)
        .zip(folder(from))
        .and_then(|(to_folder, from_folder)| {
            (to_folder == from_folder).then(|| to[from_folder.len() + 1..].to_owned())
        });
    let inner = to.strip_prefix("content/").unwrap_or(to);
    below.unwrap_or_else(|| {
        let deep = from
            .strip_prefix("content/")
            .unwrap_or(from)
            .matches('/')
            .count();
        format!("{}{inner}", "../".repeat(deep))
    })
}
