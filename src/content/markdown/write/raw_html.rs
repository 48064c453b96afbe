//! HTML that is written in the Markdown.

use super::Writer;
use crate::content::markdown::{Link, sanitize};

impl Writer<'_> {
    /// Cleans HTML, and takes in the links that are written in it.
    pub(super) fn clean(&mut self, html: &str) -> String {
        let (html, targets) = sanitize::clean(html, self.links.len());
        for raw in targets {
            // The library does not say where a target stood: the first attribute with it, else the first
            // place where it is written, is the best guess.
            let attribute = self.text.find(&format!("=\"{}\"", raw.target));
            let place = attribute
                .map(|at| at + 2)
                .or_else(|| self.text.find(&raw.target));
            let place = place.map_or(0..0, |at| at..at + raw.target.len());
            let span = self.span(place);
            self.links.push(Link {
                target: raw.target.into(),
                picture: raw.picture,
                has_words: raw.has_words,
                span,
            });
        }
        html
    }
}
