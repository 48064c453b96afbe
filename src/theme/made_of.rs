//! What a page is made of, as a mark. Enters: its view and the theme. Leaves: a mark that is another one where the page may
//! be. Does not know which file has it.
//!
//! A template sees what is marked here and nothing else: no time, no chance, no other file. Making a view and its mark
//! takes a fifth of the time of making the page.

use super::Theme;
use crate::diagnostic::Mark;
use crate::site::{Content, Shown, Site};
use serde::Serialize;
use std::sync::OnceLock;

/// What the pages of one site have in common.
pub(super) struct MadeOf {
    theme: String,
    /// A list is made of rows that others share.
    rows: Vec<OnceLock<Option<Mark>>>,
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
            rows: vec![OnceLock::new(); site.order().len()],
        })
    }

    /// The mark of a page.
    pub(super) fn page(&self, site: &Site<'_>, shown: &Shown) -> Option<Mark> {
        let rows: Option<Vec<String>> = match &shown.content {
            Content::Home(_, rows) | Content::Facet(_, rows) => {
                rows.iter().map(|at| self.row(site, *at)).collect()
            }
            _ => Some(Vec::new()),
        };
        mark(&(&self.theme, shown, rows?))
    }

    fn row(&self, site: &Site<'_>, at: usize) -> Option<String> {
        let row = self.rows[at].get_or_init(|| mark(&site.row(at)));
        row.map(|mark| mark.to_string())
    }
}

/// The mark of all that a value holds; none where that cannot be said.
fn mark(value: &impl Serialize) -> Option<Mark> {
    serde_json::to_vec(value).ok().map(|bytes| Mark::of(&bytes))
}
