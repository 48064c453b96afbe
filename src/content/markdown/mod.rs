//! Markdown into HTML, with what other stages need to know of it.
//!
//! Enters: a file's Markdown. Leaves: a [`Body`]: headings, tasks and links with their places; and, when it is
//! asked for, HTML in which the targets of links are left open, because only the catalog knows where they lead.

mod control_characters;
mod fragment;
mod inline;
mod sanitize;
mod slug;
mod write;

pub use fragment::{Fragment, Piece};
pub use slug::slug;
pub use write::{EXTENSIONS, html, read};

use crate::diagnostic::Span;
use std::ops::Range;

/// A page's Markdown, read.
#[derive(Debug, Default)]
pub struct Body {
    /// Its HTML.
    pub html: Html,
    /// Where links and pictures lead, as written; slots of fragments are indices into this.
    pub links: Box<[Link]>,
    /// Headings, in order.
    pub headings: Box<[Heading]>,
    /// Task items, in order.
    pub tasks: Box<[Task]>,
    /// The words of all of them, one's behind the other's: one text for a page instead of one for each task spares
    /// 400,000 allocations at 100,000 datasets with five tasks each.
    pub(super) task_words: Fragment,
}

impl Body {
    /// The words of one of its tasks as HTML.
    pub fn task_html(&self, task: &Task) -> Piece<'_> {
        self.task_words.piece(task.words.clone())
    }
}

/// The HTML of a page's Markdown.
#[derive(Debug, Default)]
pub enum Html {
    /// Nothing of it is shown.
    #[default]
    None,
    /// It is made again by the page that shows it: at 100,000 datasets it would be 400 MB.
    Remade,
    /// It is there.
    Kept(Box<Fragment>),
}

/// A link or a picture.
#[derive(Debug)]
pub struct Link {
    /// The target as it is written.
    pub target: Box<str>,
    /// Whether it is shown instead of followed.
    pub picture: bool,
    /// Whether it is a picture that says in words what it shows; true of links.
    pub has_words: bool,
    /// Where it stands.
    pub span: Span,
}

/// A heading.
#[derive(Debug)]
pub struct Heading {
    /// 2 to 6: a page's title is the only heading of level 1.
    pub level: u8,
    /// What links name it by, as on GitHub.
    pub id: Box<str>,
    /// Its words.
    pub title: Box<str>,
    /// Where it stands.
    pub span: Span,
}

/// An item of a task list. Its words and links are stretches of lists that the whole page has, and its numbers are small
/// ones: at 100,000 datasets with five tasks each that spares 25 MB.
#[derive(Debug)]
pub struct Task {
    /// Whether it is ticked.
    pub done: bool,
    /// How many task items it lies in.
    pub depth: u16,
    /// Where its box stands.
    pub span: Span,
    /// The line of it, from 1.
    pub line: u32,
    /// Its words, as a stretch of those of all.
    words: Range<u32>,
    /// The links in its words, which follow each other.
    links: Range<u32>,
    /// How many headings stand above it.
    headings: u32,
}

impl Task {
    /// The indices of links in its words.
    pub fn links(&self) -> Range<usize> {
        self.links.start as usize..self.links.end as usize
    }

    /// The heading that it stands under, as an index into the page's.
    pub fn heading(&self) -> Option<usize> {
        (self.headings as usize).checked_sub(1)
    }
}

/// A number of things in a file, each of which takes a byte of it at least: files are at most 1 GiB, so that the
/// saturation never shows.
pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
