//! What stands where in somebody's Markdown: headings, list items, tables, links, each with its place,
//! so that a part can be moved as it was written.

mod read;

use foldhash::HashMap;
use std::ops::Range;

/// A text and what stands in it.
#[derive(Debug, Default)]
pub struct Outline<'a> {
    /// The text.
    pub text: &'a str,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its tables, in order.
    pub tables: Vec<Table>,
    /// Its list items, an outer one before those in it.
    pub items: Vec<Item>,
    /// Its paragraphs, and the words of each list item.
    pub statements: Vec<Statement>,
    /// Its links and pictures, in the order of their ends.
    pub links: Vec<Link>,
    /// Where targets of links and texts of notes are defined, apart from where they are used.
    pub definitions: Vec<Definition>,
    /// Where notes are mentioned: the note's name and the place.
    pub mentions: Vec<(String, Range<usize>)>,
    /// The stretches that are task lists.
    pub task_lists: Vec<Range<usize>>,
    /// For each heading, where what belongs to it ends, and the heading that it is below of.
    below: Vec<(usize, Option<usize>)>,
    /// Where lines begin.
    lines: Vec<usize>,
    by_id: HashMap<String, usize>,
    by_label: HashMap<(String, bool), usize>,
}

/// A heading.
#[derive(Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its words.
    pub title: String,
    /// What links within the text name it by.
    pub id: String,
    /// Its place.
    pub range: Range<usize>,
}

/// A table.
#[derive(Debug, Default)]
pub struct Table {
    /// Its first row.
    pub header: Vec<Cell>,
    /// The others.
    pub rows: Vec<Vec<Cell>>,
    /// Its place.
    pub range: Range<usize>,
}

/// A cell of a table.
#[derive(Debug, Default, Clone)]
pub struct Cell {
    /// Its words.
    pub text: String,
    /// Its Markdown.
    pub raw: String,
    /// The place of its Markdown.
    pub range: Range<usize>,
}

/// An item of a list.
#[derive(Debug)]
pub struct Item {
    /// Whether it is ticked, where it is a task.
    pub done: Option<bool>,
    /// Whether it lies in another one.
    pub nested: bool,
    /// The link that it begins with.
    pub first_link: Option<usize>,
    /// Its words, without those of items in it.
    pub text: String,
    /// Its place, with the items in it.
    pub range: Range<usize>,
}

/// Words that belong together: a paragraph, or those of a list item.
#[derive(Debug)]
pub struct Statement {
    /// The words.
    pub text: String,
    /// Their place.
    pub range: Range<usize>,
}

/// A link or a picture.
#[derive(Debug)]
pub struct Link {
    /// Its words.
    pub text: String,
    /// Where it leads.
    pub target: String,
    /// Whether it is shown instead of followed.
    pub picture: bool,
    /// What its target is named by, where that is defined elsewhere.
    pub label: Option<String>,
    /// Its place.
    pub range: Range<usize>,
}

/// What links or mentions of notes refer to.
#[derive(Debug)]
pub struct Definition {
    /// What it is named by.
    pub label: String,
    /// Whether it is a note.
    pub note: bool,
    /// Its place.
    pub range: Range<usize>,
}

impl<'a> Outline<'a> {
    /// Reads `text`.
    pub fn of(text: &'a str) -> Self {
        let mut outline = read::read(text);
        outline.index();
        outline.task_lists = super::tasks::sections(&outline);
        outline
    }

    /// Notes what is looked up often, so that long lists take no longer for each of their datasets.
    fn index(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        self.below = vec![(self.text.len(), None); self.headings.len()];
        for (at, heading) in self.headings.iter().enumerate() {
            while let Some(last) = open.pop_if(|last| self.headings[*last].level >= heading.level) {
                self.below[last].0 = heading.range.start;
            }
            self.below[at].1 = open.last().copied();
            open.push(at);
            self.by_id.entry(heading.id.clone()).or_insert(at);
        }
        for (at, definition) in self.definitions.iter().enumerate() {
            let key = (definition.label.to_lowercase(), definition.note);
            self.by_label.entry(key).or_insert(at);
        }
        let breaks = self.text.match_indices('\n').map(|(at, _)| at + 1);
        self.lines = std::iter::once(0).chain(breaks).collect();
    }

    /// What belongs to a heading: all up to the next one that is not below it.
    pub fn whole(&self, heading: usize) -> Range<usize> {
        self.headings[heading].range.start..self.below[heading].0
    }

    /// The headings that the byte `at` is below of, the outermost one first.
    pub fn above(&self, at: usize) -> Vec<&Heading> {
        let mut found = Vec::new();
        let before = self
            .headings
            .partition_point(|heading| heading.range.start < at);
        let mut next = before.checked_sub(1);
        while let Some(heading) = next {
            if self.whole(heading).contains(&at) {
                found.push(&self.headings[heading]);
            }
            next = self.below[heading].1;
        }
        found.reverse();
        found
    }

    /// The heading of this identifier.
    pub fn heading(&self, id: &str) -> Option<&Heading> {
        self.by_id.get(id).map(|at| &self.headings[*at])
    }

    /// What a link or the mention of a note is defined by.
    pub fn definition(&self, label: &str, note: bool) -> Option<&Definition> {
        let at = self.by_label.get(&(label.to_lowercase(), note))?;
        Some(&self.definitions[*at])
    }

    /// The task list that the byte `at` is in.
    pub fn task_list(&self, at: usize) -> Option<&Range<usize>> {
        let after = self.task_lists.partition_point(|list| list.end <= at);
        self.task_lists.get(after).filter(|list| list.contains(&at))
    }

    /// The headings in `range`.
    pub fn headings_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Heading> {
        within(&self.headings, range, |heading| &heading.range)
    }

    /// The tables in `range`.
    pub fn tables_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Table> {
        within(&self.tables, range, |table| &table.range)
    }

    /// The statements in `range`.
    pub fn statements_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Statement> {
        within(&self.statements, range, |statement| &statement.range)
    }

    /// The links in `range`.
    pub fn links_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Link> {
        within(&self.links, range, |link| &link.range)
    }

    /// The mentions of notes in `range`.
    pub fn mentions_in(&self, range: &Range<usize>) -> impl Iterator<Item = &str> {
        let found = within(&self.mentions, range, |(_, place)| place);
        found.map(|(name, _)| name.as_str())
    }

    /// The items in `range`, an outer one before those in it.
    pub fn items_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Item> {
        let (start, end) = (range.start, range.end);
        let from = self.items.partition_point(|item| item.range.start < start);
        let items = self.items[from..].iter();
        items
            .take_while(move |item| item.range.start < end)
            .filter(move |item| item.range.end <= end)
    }

    /// Whether the words of a heading are all that there is in it: no link, no picture, no HTML.
    pub fn is_plain(&self, heading: &Heading) -> bool {
        let raw = self.text[heading.range.clone()].contains('<');
        !raw && self.links_in(&heading.range).next().is_none()
    }

    /// The line of the byte `at`, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|line| *line <= at)
    }
}

/// Those of `all`, which are in the order of their ends, that are within `range`.
fn within<'o, T>(
    all: &'o [T],
    range: &Range<usize>,
    place: impl Fn(&T) -> &Range<usize> + Copy,
) -> impl Iterator<Item = &'o T> {
    let (start, end) = (range.start, range.end);
    let from = all.partition_point(|one| place(one).end <= start);
    let up_to = all.partition_point(|one| place(one).end <= end);
    all[from..up_to.max(from)]
        .iter()
        .filter(move |one| place(one).start >= start)
}
