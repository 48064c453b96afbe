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

pub use fragment::Fragment;
pub use slug::slug;
pub use write::{EXTENSIONS, html, read};

use crate::diagnostic::Span;

/// A page's Markdown, read.
#[derive(Debug, Default)]
pub struct Body {
    /// Whether it is shown: as HTML, which is made by the page that shows it, because at 10,000 datasets it would be 40 MB.
    pub is_shown: bool,
    /// Where links and pictures lead, as written; slots of fragments are indices into this.
    pub links: Box<[Link]>,
    /// Headings, in order.
    pub headings: Box<[Heading]>,
    /// Task items, in order.
    pub tasks: Box<[Task]>,
}

/// A link or a picture.
#[derive(Debug)]
pub struct Link {
    /// The target as it is written.
    pub target: String,
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
    pub id: String,
    /// Its words.
    pub title: String,
    /// Where it stands.
    pub span: Span,
}

/// An item of a task list.
#[derive(Debug)]
pub struct Task {
    /// Whether it is ticked.
    pub done: bool,
    /// How many task items it lies in.
    pub depth: usize,
    /// Its words as HTML.
    pub html: Fragment,
    /// The indices of links in its words.
    pub links: Box<[usize]>,
    /// The heading that it stands under.
    pub heading: Option<usize>,
    /// Where its box stands.
    pub span: Span,
    /// The line of it, from 1.
    pub line: usize,
}
