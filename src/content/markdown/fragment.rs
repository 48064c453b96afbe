//! HTML with open places for the targets of links.

use std::borrow::Cow;

/// Stands around the index of a link in HTML that is being made. Text cannot contain it:
/// control characters are refused in files, and taken out of entities.
pub(super) const MARK: char = '\u{1}';

/// A piece of HTML in which link targets are left open.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Fragment {
    html: Box<str>,
    slots: Box<[(usize, usize)]>,
}

impl Fragment {
    /// Takes HTML with marked link indices.
    pub(super) fn from_marked(marked: &str) -> Self {
        if !marked.contains(MARK) {
            return Self {
                html: marked.into(),
                slots: Box::default(),
            };
        }
        let mut html = String::with_capacity(marked.len());
        let mut slots = Vec::new();
        for (at, piece) in marked.split(MARK).enumerate() {
            // Marks come in pairs, so that every second piece is an index.
            match piece.parse() {
                Ok(link) if at % 2 == 1 => slots.push((html.len(), link)),
                _ => html.push_str(piece),
            }
        }
        Self {
            html: html.into(),
            slots: slots.into(),
        }
    }

    /// How many bytes of HTML it is, without its links' targets.
    pub fn size(&self) -> usize {
        self.html.len()
    }

    /// The HTML with every link's target from `resolve`, which is given the index of the link.
    pub fn fill<'a>(&'a self, resolve: impl Fn(usize) -> Cow<'a, str>) -> Cow<'a, str> {
        if self.slots.is_empty() {
            return Cow::Borrowed(&self.html);
        }
        let mut html = String::with_capacity(self.html.len() + self.slots.len() * 32);
        let mut from = 0;
        for (at, link) in &*self.slots {
            html.push_str(&self.html[from..*at]);
            // Writing to a string cannot fail.
            let _ = pulldown_cmark_escape::escape_href(&mut html, &resolve(*link));
            from = *at;
        }
        html.push_str(&self.html[from..]);
        Cow::Owned(html)
    }
}
