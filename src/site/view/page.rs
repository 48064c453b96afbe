use serde::Serialize;

use super::Link;

/// What every page says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Page {
    /// Which template shows it; `page-KIND` is a class of `body`.
    pub kind: PageKind,
    /// The page's name; plain text. The window's title adds the site's.
    pub title: String,
    /// One or two sentences for search engines.
    pub description: Option<String>,
    /// Its path in the output: `datasets/chestx-ray14.html`.
    pub path: String,
    /// What leads from this page to the site's root: `""`, `"../"`, or an absolute path ending in `/` on the 404
    /// page, which is served at any depth. `None` where that is not known: the page then has no links and no style.
    pub root: Option<String>,
    /// The navigation entry that it belongs to.
    pub key: Option<String>,
    /// The way from the home page to here, both left out.
    pub breadcrumbs: Vec<Link>,
    /// Its absolute URL. `None` without a base URL.
    pub canonical: Option<String>,
    /// The same in other formats, for the page's head.
    pub alternates: Vec<Alternate>,
    /// The picture that stands for the site where a link to it is shown, absolute. `None` without a base URL.
    pub image: Option<String>,
    /// What it says as JSON-LD, in which nothing ends a script: printed `|safe` into a data block.
    pub json_ld: Option<String>,
    /// Where its source can be edited, absolute.
    pub edit_url: Option<String>,
    /// Where a mistake on it can be reported, absolute.
    pub report_url: Option<String>,
    /// Its source file, from the project's root: `content/datasets/chestx-ray14.md`.
    pub source_path: Option<String>,
    /// Day of the last change, `2026-11-23`. `None` where neither the file nor the history says.
    pub modified: Option<String>,
    /// Headings of the body, in order; empty where there is none worth a table.
    pub toc: Vec<TocEntry>,
    /// Set on every page of a list that has several.
    pub pager: Option<Pager>,
    /// The page before this one in its section, by title.
    pub previous: Option<Link>,
    /// The page after it.
    pub next: Option<Link>,
}

/// Kinds of page, one template each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// The catalog.
    Home,
    /// One dataset.
    Dataset,
    /// Concepts by datasets.
    Matrix,
    /// One concept.
    Label,
    /// Two datasets side by side.
    Pair,
    /// Any datasets, chosen in the browser.
    Compare,
    /// The to-do list.
    Progress,
    /// The datasets that share one value.
    Facet,
    /// The values to choose by.
    Facets,
    /// A page of words.
    Plain,
    /// An address that a page had before.
    Redirect,
    /// The 404 page.
    NotFound,
}

/// A page in another format.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Alternate {
    /// What it is: `BibTeX`.
    pub title: String,
    /// Its media type.
    pub media_type: String,
    /// Relative to the site's root.
    pub url: String,
}

/// A heading of a long page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct TocEntry {
    /// 2 for `##`, and so on.
    pub level: u32,
    /// The heading's id.
    pub id: String,
    /// Its text, without markup.
    pub title: String,
}

/// Where a page of a long list stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Pager {
    /// URL of the page before.
    pub previous: Option<String>,
    /// URL of the page after.
    pub next: Option<String>,
    /// Number of this page, from 1.
    pub current: u32,
    /// Number of pages.
    pub pages: u32,
    /// Number of entries on all of them.
    pub total: u64,
    /// Links to some or all pages, ascending; a gap between numbers is shown as one.
    pub links: Vec<PagerLink>,
}

/// A page of a long list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PagerLink {
    /// From 1.
    pub number: u32,
    /// Relative to the site's root.
    pub url: String,
}
