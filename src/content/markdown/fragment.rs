//! HTML with open places for the targets of links.

use std::borrow::Cow;
use std::ops::Range;

/// Stands around the index of a link in HTML that is being made. Text cannot contain it:
/// control characters are refused in files, and taken out of entities.
pub(super) const MARK: char = '\u{1}';

/// A piece of HTML in which link targets are left open.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Fragment {
    html: Box<str>,
    /// Where the target of which link belongs, in order.
    slots: Box<[(usize, usize)]>,
}

impl Fragment {
    /// Takes HTML with marked link indices.
    pub(super) fn from_marked(marked: &str) -> Self {
        let mut joined = Joined::default();
        joined.add(marked);
        joined.finish()
    }

    /// How many bytes of HTML it is, without its links' targets.
    pub fn size(&self) -> usize {
        self.html.len()
    }

    /// All of it.
    pub fn whole(&self) -> Piece<'_> {
        Piece {
            html: &self.html,
            slots: &self.slots,
            from: 0,
        }
    }

    /// The bytes `range` of its HTML, with the slots that lie there.
    pub(super) fn piece(&self, range: Range<u32>) -> Piece<'_> {
        let (from, to) = (range.start as usize, range.end as usize);
        let Some(html) = self.html.get(from..to) else {
            return Piece::default();
        };
        let before = |end: usize| self.slots.partition_point(|(at, _)| *at < end);
        Piece {
            html,
            slots: &self.slots[before(from)..before(to)],
            from,
        }
    }
}

/// A stretch of a [`Fragment`].
#[derive(Debug, Default, Clone, Copy)]
pub struct Piece<'a> {
    html: &'a str,
    /// As those of the fragment.
    slots: &'a [(usize, usize)],
    /// Where it begins in the fragment.
    from: usize,
}

impl<'a> Piece<'a> {
    /// The HTML with every link's target from `resolve`, which is given the index of the link.
    pub fn fill<'t>(self, resolve: impl Fn(usize) -> Cow<'t, str>) -> Cow<'a, str> {
        if self.slots.is_empty() {
            return Cow::Borrowed(self.html);
        }
        let mut html = String::with_capacity(self.html.len() + self.slots.len() * 32);
        let mut from = 0;
        for (at, link) in self.slots {
            let at = at - self.from;
            html.push_str(&self.html[from..at]);
            // Writing to a string cannot fail.
            let _ = pulldown_cmark_escape::escape_href(&mut html, &resolve(*link));
            from = at;
        }
        html.push_str(&self.html[from..]);
        Cow::Owned(html)
    }
}

/// A [`Fragment`] that is put together.
#[derive(Debug, Default)]
pub(super) struct Joined {
    html: String,
    slots: Vec<(usize, usize)>,
}

impl Joined {
    /// Takes in HTML with marked link indices, and gives where it stands.
    pub(super) fn add(&mut self, marked: &str) -> Range<u32> {
        let from = self.html.len();
        self.html.reserve(marked.len());
        for (at, piece) in marked.split(MARK).enumerate() {
            // Marks come in pairs, so that every second piece is an index.
            match piece.parse() {
                Ok(link) if at % 2 == 1 => self.slots.push((self.html.len(), link)),
                _ => self.html.push_str(piece),
            }
        }
        small(from)..small(self.html.len())
    }

    pub(super) fn finish(self) -> Fragment {
        Fragment {
            html: self.html.into(),
            slots: self.slots.into(),
        }
    }
}

/// A place in HTML of which pieces are taken. A file of 1 GiB can become more than 4 GiB where it is all quotation
/// marks: what lies beyond is left out.
fn small(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
