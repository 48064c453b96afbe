//! What a page is made of, as a mark. Enters: its view and the theme. Leaves: a mark that is another one where the page may
//! be. Does not know which file has it.
//!
//! A template sees what is marked here and nothing else: no time, no chance, no other file. Making a view and its mark
//! takes a fifth of the time of making the page.

use super::Theme;
use crate::diagnostic::Mark;
use crate::site::{Shown, Site};
use serde::Serialize;

/// What the pages of one site have in common.
pub(super) struct MadeOf {
    theme: String,
}

impl MadeOf {
    /// Looks at the texts of the templates, and at what every page shows of the site.
    pub(super) fn new(site: &Site<'_>, theme: &Theme) -> Option<Self> {
        let mut texts: Vec<(&str, &str)> = theme
            .files
            .iter()
            .map(|(name, file)| (name.as_str(), site.sources.get(*file).text.as_str()))
            .collect();
        texts.sort_unstable();
        Some(Self {
            theme: mark(&(texts, &theme.shared))?.to_string(),
        })
    }

    /// The mark of a page and of the rows that it shares with other lists.
    pub(super) fn page(
        &self,
        shown: &Shown,
        rows: impl Iterator<Item = Option<Mark>>,
    ) -> Option<Mark> {
        let rows: Option<Vec<String>> = rows.map(|row| Some(row?.to_string())).collect();
        mark(&(&self.theme, shown, rows?))
    }
}

/// The mark of all that a value holds; none where that cannot be said.
pub(super) fn mark(value: &impl Serialize) -> Option<Mark> {
    let mut bytes = Vec::with_capacity(16 * 1024);
    serde_json::to_writer(&mut bytes, value).ok()?;
    Some(Mark::of(&bytes))
}
