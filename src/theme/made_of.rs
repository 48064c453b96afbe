//! What a page is made of, as a mark. Enters: its view and the theme. Leaves: a mark that is another one where the page may
//! be. Does not know which file has it.
//!
//! A template sees what is marked here and nothing else: no time, no chance, no other file. Making a view and its mark
//! takes a quarter of the time of making the page.

use super::Theme;
use crate::diagnostic::Mark;
use crate::site::{Shown, Site};

/// What the pages of one site have in common.
pub(super) struct MadeOf {
    theme: Mark,
}

impl MadeOf {
    /// Looks at the texts of the templates, and at what every page shows of the site.
    pub(super) fn new(site: &Site<'_>, theme: &Theme) -> Self {
        let mut texts: Vec<(&str, &str)> = theme
            .files
            .iter()
            .map(|(name, file)| (name.as_str(), site.sources.get(*file).text.as_str()))
            .collect();
        texts.sort_unstable();
        Self {
            theme: Mark::of(&(texts, &theme.shared)),
        }
    }

    /// The mark of a page and of the rows that it shares with other lists.
    pub(super) fn page(&self, shown: &Shown, rows: impl Iterator<Item = Mark>) -> Mark {
        let rows: Vec<Mark> = rows.collect();
        Mark::of(&(self.theme, shown, rows))
    }
}
