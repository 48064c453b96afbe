//! Footnotes: numbered in the order of their mentions, and listed behind the text.

use super::Writer;
use pulldown_cmark::{CowStr, Event};

impl<'a> Writer<'a> {
    pub(super) fn mention(&mut self, name: CowStr<'a>) {
        let known = self.notes.iter().position(|note| *note == name);
        let number = known.unwrap_or(self.notes.len()) + 1;
        // An identifier can stand only once: the way back leads to the first mention.
        let id = match known {
            None => format!(" id=\"Note-{number}-mention\""),
            Some(_) => String::new(),
        };
        if known.is_none() {
            self.notes.push(name);
        }
        self.inline(format!(
            "<sup class=\"footnote-reference\"{id}><a href=\"#Note-{number}\" aria-label=\"Footnote {number}\">{number}</a></sup>"
        ));
    }

    pub(super) fn end_note(&mut self, name: CowStr<'a>, words: Vec<Event<'a>>) {
        // A second note of one name goes on where the first one ended: each name has one number.
        match self.note_words.iter_mut().find(|(known, _)| *known == name) {
            Some((_, first)) => first.extend(words),
            None => self.note_words.push((name, words)),
        }
    }

    pub(super) fn append_notes(&mut self) {
        if self.note_words.is_empty() {
            return;
        }
        let mut words = std::mem::take(&mut self.note_words);
        let notes = std::mem::take(&mut self.notes);
        // A note that nobody mentions is kept, behind the others: nothing of a text is lost.
        words.sort_by_key(|(name, _)| notes.iter().position(|n| n == name).unwrap_or(usize::MAX));
        self.html("<div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\"><ol>\n");
        for (at, (name, events)) in words.into_iter().enumerate() {
            let number = at + 1;
            self.html(format!("<li id=\"Note-{number}\">"));
            self.out.extend(events);
            if notes.contains(&name) {
                self.html(format!(
                    "<a href=\"#Note-{number}-mention\" class=\"footnote-back\" aria-label=\"Back to the text\">↩</a>"
                ));
            }
            self.html("</li>\n");
        }
        self.html("</ol></div>\n");
    }
}
