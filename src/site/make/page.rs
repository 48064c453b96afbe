//! What every page says about itself, and how its Markdown gets its links.

use crate::catalog::{Catalog, PageRef};
use crate::content::Page;
use crate::content::markdown::{Body, Piece};
use crate::site::plan::{PageKey, Planned};
use crate::site::{Site, root_of, view};
use std::borrow::Cow;

/// A text of so many bytes of HTML is longer than two screens, and gets a table of contents.
const LONG: usize = 4_000;

/// Fewer entries than this are no table.
const TOC_FROM: usize = 3;

/// The picture of the site for those who show links with one.
const PICTURE: &str = "static/picture.png";

/// The Markdown of a page.
pub(super) struct Text {
    /// As HTML.
    pub html: String,
    /// Whether it is longer than a reader sees at once.
    pub is_long: bool,
}

/// A page that is being made.
pub(super) struct Frame<'s, 'a> {
    pub site: &'s Site<'a>,
    pub planned: &'s Planned,
    /// What leads to the site's root; none on a 404 page that does not know where it will live.
    pub root: Option<String>,
}

impl<'s, 'a> Frame<'s, 'a> {
    pub fn new(site: &'s Site<'a>, planned: &'s Planned) -> Self {
        let root = match planned.key {
            PageKey::NotFound => site.config.base_url.as_deref().map(path_of_url),
            _ => Some(root_of(&planned.path)),
        };
        Self {
            site,
            planned,
            root,
        }
    }

    pub fn catalog(&self) -> &'a Catalog {
        self.site.catalog
    }

    /// The frame of a page without a file of its own.
    pub fn page(
        &self,
        kind: view::PageKind,
        title: &str,
        description: Option<String>,
    ) -> view::Page {
        let path = &self.planned.path;
        let base = self.site.config.base_url.as_ref();
        view::Page {
            kind,
            title: title.to_owned(),
            description,
            root: self.root.clone(),
            key: None,
            breadcrumbs: Vec::new(),
            canonical: base
                .filter(|_| self.planned.key != PageKey::NotFound)
                .map(|base| format!("{base}{}", crate::project::url_path(path))),
            alternates: Vec::new(),
            image: base.map(|base| format!("{base}{PICTURE}")),
            json_ld: None,
            edit_url: None,
            report_url: None,
            source_path: None,
            modified: None,
            toc: Vec::new(),
            pager: None,
            previous: None,
            next: None,
            path: path.clone(),
        }
    }

    /// Adds where the page's file can be edited.
    pub fn with_source(&self, mut page: view::Page, source: &str) -> view::Page {
        page.edit_url = self.site.config.edit_url(source);
        let repository = self.site.config.repository.as_ref();
        page.report_url = repository.map(|url| format!("{url}/issues/new"));
        page.source_path = Some(source.to_owned());
        page.modified = self.site.changed(source).map(str::to_owned);
        page
    }

    /// Adds where a page of a long list stands: page `number`, from 0, of lists of `size`.
    pub fn with_pager(
        &self,
        mut page: view::Page,
        number: usize,
        total: usize,
        size: usize,
        key: impl Fn(usize) -> PageKey,
    ) -> view::Page {
        let pages = total.div_ceil(size);
        if pages < 2 {
            return page;
        }
        let url = |at: usize| self.site.url(key(at));
        // The first, the last, and those around this one; gaps are shown as such.
        let near = number.saturating_sub(2)..(number + 3).min(pages);
        let first = (near.start > 0).then_some(0);
        let last = (near.end < pages).then(|| pages - 1);
        page.pager = Some(view::Pager {
            previous: number.checked_sub(1).map(url),
            next: (number + 1 < pages).then(|| url(number + 1)),
            current: number_of(number),
            pages: number_of(pages - 1),
            total: total as u64,
            links: first
                .into_iter()
                .chain(near)
                .chain(last)
                .map(|at| view::PagerLink {
                    number: number_of(at),
                    url: url(at),
                })
                .collect(),
        });
        page
    }

    /// A page's Markdown as HTML, its links leading from this page.
    pub fn text<Fields>(&self, of: PageRef, source: &Page<Fields>) -> Text {
        let fragment = source.html(|| self.site.sources.text(source.file));
        Text {
            html: self.html(of, fragment.whole()),
            is_long: fragment.size() >= LONG,
        }
    }

    /// A piece of a page's Markdown, its links leading from this page.
    pub fn html(&self, of: PageRef, piece: Piece<'_>) -> String {
        let destinations = self.catalog().destinations(of);
        let root = self.root.as_deref().unwrap_or("");
        piece
            .fill(|link| {
                let destination = destinations.get(link);
                Cow::Owned(destination.map_or_else(String::new, |d| self.site.href(d, root)))
            })
            .into_owned()
    }
}

/// The table of contents of a page that shows nothing else; none where its text is short.
pub(super) fn contents(text: &Text, body: &Body) -> Vec<view::TocEntry> {
    if text.is_long && body.headings.len() >= TOC_FROM {
        headings(body).collect()
    } else {
        Vec::new()
    }
}

/// The headings of a text, as a table of contents lists them.
pub(super) fn headings(body: &Body) -> impl Iterator<Item = view::TocEntry> {
    body.headings.iter().map(|heading| view::TocEntry {
        level: u32::from(heading.level),
        id: heading.id.to_string(),
        title: heading.title.to_string(),
    })
}

/// The number of a page that readers see, from 1.
fn number_of(at: usize) -> u32 {
    u32::try_from(at + 1).unwrap_or(u32::MAX)
}

/// `/repository/` of `https://owner.github.io/repository/`.
fn path_of_url(url: &str) -> String {
    url::Url::parse(url).map_or_else(|_| "/".to_owned(), |url| url.path().to_owned())
}
