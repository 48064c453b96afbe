use serde::Serialize;

use super::Link;

/// What every page shows of the site. One value for all pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Site {
    /// The catalog's name.
    pub title: String,
    /// What it is, in one sentence.
    pub description: Option<String>,
    /// BCP 47 tag of the language of the content: `en`.
    pub language: String,
    /// Where it is published, ending in `/`. `None` where unknown.
    pub base_url: Option<String>,
    /// The feed of new and changed datasets, relative to the site's root. `None` without a base URL or dates.
    pub feed: Option<String>,
    /// Whether it can be searched.
    pub search: bool,
    /// Where its files are edited, an absolute URL.
    pub repository: Option<String>,
    /// Licence of the content; leads out of the site.
    pub license: Option<Link>,
    /// Version of Catscan that made the page: `0.1.0`.
    pub version: String,
    /// Version of this API.
    pub theme_api: u32,
    /// The main navigation, in order.
    pub nav: Vec<NavItem>,
    /// How much there is.
    pub counts: Counts,
}

/// An entry of the main navigation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct NavItem {
    /// What it is called.
    pub title: String,
    /// Relative to the site's root.
    pub url: String,
    /// Equals `page.key` on the pages that belong to it: `datasets`, `labels`, `progress`.
    pub key: String,
}

/// How much the catalog holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Counts {
    /// Dataset pages.
    pub datasets: u64,
    /// Concepts, which readers see as label pages.
    pub concepts: u64,
}
