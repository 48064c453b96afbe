//! The task list of a list: `content/tasks.md`, its items linked to the datasets that they name.

use super::File;
use super::cut::{self, Cut};
use super::list::{in_link, page, relative};
use super::notes::Note;
use super::outline::{Item, Outline};
use crate::diagnostic::nearest;
use crate::schema::fold;
use foldhash::{HashMap, HashMapExt};
use std::ops::Range;

/// Where task lists are.
pub const PATH: &str = "content/tasks.md";

const WORDS: [&str; 9] = [
    "task",
    "tasks",
    "todo",
    "todos",
    "progress",
    "roadmap",
    "checklist",
    "status",
    "to-do",
];

/// A dataset that an item can name.
#[derive(Debug)]
pub struct Target {
    /// What it is called.
    pub title: String,
    /// Other names of it.
    pub names: Vec<String>,
    /// The path of its file.
    pub path: String,
}

/// The stretches that are task lists: a heading that says so, and below it only task items.
pub fn sections(outline: &Outline<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, heading) in outline.headings.iter().enumerate() {
        let title = heading.title.to_lowercase();
        let says_so = title.contains("to do")
            || title
                .split(|c: char| !c.is_alphanumeric() && c != '-')
                .any(|word| WORDS.contains(&word));
        if !says_so {
            continue;
        }
        let range = outline.whole(at);
        let mut items = outline.items_in(&range).peekable();
        let only_tasks = items.peek().is_some() && items.all(|item| item.done.is_some());
        let inner = found
            .last()
            .is_some_and(|outer| outer.contains(&range.start));
        if only_tasks && !inner {
            found.push(range.clone());
        }
    }
    found
}

/// The title of a stretch that begins with a heading.
pub fn title<'o>(outline: &'o Outline<'_>, section: &Range<usize>) -> &'o str {
    let first = outline.headings_in(section).next();
    first.map_or("Tasks", |heading| heading.title.as_str())
}

/// The task list's page, where there are tasks.
pub fn file(
    outline: &Outline<'_>,
    targets: &[Target],
    here: impl Fn(&str) -> Option<String>,
) -> Option<File> {
    let sections = &outline.task_lists;
    let (first, _) = sections.split_first()?;
    let targets = Targets::of(targets);
    let mut notes = Vec::new();
    let mut body = String::new();
    for section in sections {
        let heading = outline.headings_in(section).next()?;
        let mut instead = Vec::new();
        for item in outline.items_in(section) {
            instead.extend(link(outline, item, &targets, &mut notes));
        }
        if section != first && outline.is_plain(heading) {
            body.push_str(&format!("\n\n## {}\n\n", heading.title));
        } else if section != first {
            body.push_str("\n\n");
        }
        let from = match outline.is_plain(heading) {
            true => heading.range.end,
            false => heading.range.start,
        };
        let rest = from..section.end;
        let rise = heading.level.saturating_sub(1);
        body.push_str(cut::markdown(outline, &rest, Cut { instead, rise }, &here).trim());
    }
    let mut file = File::new(PATH.to_owned(), page(title(outline, first), &body));
    file.notes = notes;
    Some(file)
}

/// The datasets by their names, without what names differ in.
struct Targets<'t> {
    by_name: HashMap<String, Vec<&'t str>>,
}

impl<'t> Targets<'t> {
    fn of(targets: &'t [Target]) -> Self {
        let mut by_name: HashMap<String, Vec<&str>> = HashMap::new();
        for target in targets {
            for name in std::iter::once(&target.title).chain(&target.names) {
                let paths = by_name.entry(bare(name)).or_default();
                if !paths.contains(&target.path.as_str()) {
                    paths.push(&target.path);
                }
            }
        }
        Self { by_name }
    }

    /// The dataset whose name is nearest. In a large catalog something always is, and looking for it
    /// takes long.
    fn near(&self, wanted: &str) -> Option<&'t str> {
        const LARGE: usize = 1_000;
        if self.by_name.len() > LARGE {
            return None;
        }
        let mut names: Vec<&str> = self.by_name.keys().map(String::as_str).collect();
        names.sort_unstable();
        self.by_name.get(nearest(wanted, names)?)?.first().copied()
    }
}

/// The item's words as a link, where they surely name a dataset.
fn link(
    outline: &Outline<'_>,
    item: &Item,
    targets: &Targets<'_>,
    notes: &mut Vec<Note>,
) -> Option<(Range<usize>, String)> {
    let words = item.text.trim();
    let line = outline.line(item.range.start);
    let place = outline.text[item.range.clone()].find(words);
    // Words with marks in them, such as a link, stay as they are.
    let at = item.range.start + place.filter(|_| !words.is_empty())?;
    let wanted = bare(words);
    let named = targets
        .by_name
        .get(&wanted)
        .map_or(&[] as &[&str], Vec::as_slice);
    match named {
        [path] => {
            let link = format!("[{}]({})", in_link(words), relative(PATH, path));
            return Some((at..at + words.len(), link));
        }
        [] => notes.push(Note::left(
            line,
            match targets.near(&wanted) {
                Some(path) => format!("the task `{words}` may belong to `{path}`: link it if so"),
                None => format!("the task `{words}` names no dataset that is here"),
            },
        )),
        [first, second, ..] => notes.push(Note::left(
            line,
            format!("the task `{words}` may be of `{first}` or `{second}`"),
        )),
    }
    None
}

/// A name without what names of datasets differ in: the word "dataset", what stands behind it and
/// what stands in brackets.
fn bare(name: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0_usize;
    for c in name.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let folded = fold(&plain);
    let end = [" dataset", " data set"]
        .iter()
        .filter_map(|end| folded.find(end))
        .min();
    folded[..end.unwrap_or(folded.len())].trim().to_owned()
}
