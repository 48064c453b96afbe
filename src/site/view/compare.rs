use serde::Serialize;

use super::Link;

/// The page on which datasets are compared and pooled in the browser.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Compare {
    /// What the page is, in a sentence; plain text.
    pub lead: Option<String>,
    /// Pairs with pages of their own, for readers without scripts and to begin with.
    pub pairs: Vec<Link>,
}
