//! The site at one moment, and each of its files when it is asked for.
//!
//! Enters: what was understood of the project. Leaves: the bytes of pages and files, the same that
//! a build would write.

use crate::build::{self, Earlier, Planned};
use crate::catalog::{Catalog, PageRef};
use crate::diagnostic::{Diagnostic, FileId, SourceKind, Sources};
use crate::output::Memory;
use crate::project::{self, Config, History};
use crate::site::{Site, asset_path};
use crate::theme::{self, Renderer};
use foldhash::HashMap;
use self_cell::self_cell;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

/// What a site is planned from.
#[derive(Debug)]
pub(super) struct Inputs {
    pub root: PathBuf,
    pub config: Arc<Config>,
    pub sources: Sources,
    pub catalog: Catalog,
    pub history: Arc<History>,
    /// What is wrong so far.
    pub problems: Vec<Diagnostic>,
}

/// What is planned.
pub(super) struct Pages<'a> {
    pub planned: Planned<'a>,
    /// What is wrong with the plan or the templates.
    pub problems: Vec<Diagnostic>,
    /// Shared by all snapshots of the same files in which the same pages lie at the same places.
    by_path: Arc<HashMap<String, Place>>,
    /// The files that are written beside pages, made together when the first is asked for.
    made: OnceLock<BTreeMap<String, Vec<u8>>>,
}

/// What lies at a path.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// A page, by its place in the plan.
    Page(usize),
    /// A file of the project that is copied.
    File(FileId),
    /// A file of the shipped theme.
    Shipped,
    /// A file that is made of the catalog.
    Made,
}

self_cell!(
    /// The site at one moment. A plan borrows from what it was made of; here both live together.
    pub(super) struct Snapshot {
        owner: Inputs,

        #[covariant]
        dependent: Pages,
    }
);

/// What the site has at a path.
pub(super) enum Found {
    /// A page.
    Page(Vec<u8>),
    /// A file that is copied as it is.
    File(Cow<'static, [u8]>),
    /// A page that cannot be rendered.
    Broken,
    /// Nothing.
    Nothing,
}

impl Snapshot {
    /// Plans the site.
    pub(super) fn plan(inputs: Inputs) -> Self {
        Self::plan_after(None, inputs)
    }

    /// The same; the earlier snapshot is of the same files, configuration and history, and of its
    /// pages only those that come with it were linked anew.
    pub(super) fn plan_after(earlier: Option<(&Self, &BTreeSet<PageRef>)>, inputs: Inputs) -> Self {
        Self::new(inputs, |inputs| {
            let Inputs {
                config,
                sources,
                catalog,
                history,
                ..
            } = inputs;
            let before = earlier.map(|(snapshot, pages)| (snapshot.borrow_dependent(), pages));
            let earlier = before.map(|(before, pages)| Earlier {
                planned: &before.planned,
                pages,
            });
            let (planned, problems) = build::plan_after(earlier, catalog, config, sources, history);
            let site = &planned.site;
            let same = |before: &Pages<'_>| {
                let of = &before.planned.site;
                Arc::ptr_eq(&of.pages, &site.pages) && Arc::ptr_eq(&of.files, &site.files)
            };
            let before = before.map(|(before, _)| before).filter(|of| same(of));
            let by_path = match before {
                Some(before) => Arc::clone(&before.by_path),
                None => Arc::new(by_path(site)),
            };
            Pages {
                made: OnceLock::new(),
                planned,
                problems,
                by_path,
            }
        })
    }

    /// Whether nothing of the site may be shown.
    pub(super) fn is_broken(&self) -> bool {
        let pages = self.borrow_dependent();
        let mut problems = self.borrow_owner().problems.iter().chain(&pages.problems);
        pages.planned.theme.is_none() || problems.any(Diagnostic::is_error)
    }

    /// The path of the address that the site is published at, so that what has to be absolute, such
    /// as the links of the 404 page, leads somewhere here too.
    pub(super) fn mount(&self) -> String {
        let base_url = self.borrow_owner().config.base_url.as_deref();
        let url = base_url.and_then(|url| url::Url::parse(url).ok());
        url.map_or_else(|| "/".to_owned(), |url| url.path().to_owned())
    }

    /// Whether something lies at `path`.
    pub(super) fn has(&self, path: &str) -> bool {
        self.borrow_dependent().by_path.contains_key(path)
    }

    /// What lies at `path` below the site's root.
    pub(super) fn get(&self, path: &str) -> Found {
        let Pages {
            planned,
            by_path,
            made,
            ..
        } = self.borrow_dependent();
        match by_path.get(path) {
            None => Found::Nothing,
            Some(Place::Page(at)) => {
                let Some(theme) = &planned.theme else {
                    return Found::Broken;
                };
                let page = planned.site.pages[*at];
                match Renderer::new(&planned.site, theme).render(page) {
                    Ok(bytes) => Found::Page(bytes),
                    Err(_) => Found::Broken,
                }
            }
            Some(Place::Made) => {
                let files = made.get_or_init(|| {
                    let memory = Memory::default();
                    // Memory takes everything.
                    let _ = build::files(&planned.site, &&memory);
                    memory.into_files()
                });
                let bytes = files.get(path).cloned();
                bytes.map_or(Found::Nothing, |bytes| Found::File(Cow::Owned(bytes)))
            }
            Some(Place::File(id)) => self.file(*id).map_or(Found::Nothing, Found::File),
            Some(Place::Shipped) => theme::static_file(path)
                .map_or(Found::Nothing, |bytes| Found::File(Cow::Borrowed(bytes))),
        }
    }

    /// The bytes of a file as they are on the disk now.
    fn file(&self, id: FileId) -> Option<Cow<'static, [u8]>> {
        let Inputs { root, sources, .. } = self.borrow_owner();
        // Looked at again: since it was listed, a link may have taken its place.
        let found = project::look(root, &sources.get(id).path)?;
        found.bytes().map(Cow::Owned)
    }
}

/// What lies at each path. Of two owners of one, which are an error, the page stays.
fn by_path(site: &Site<'_>) -> HashMap<String, Place> {
    let pages = site.pages.iter().enumerate();
    let pages = pages.map(|(at, page)| (site.path(*page), Place::Page(at)));
    let files = site.sources.iter().filter_map(|(id, source)| {
        let place = Place::File(id);
        let (path, place) = match source.kind {
            SourceKind::Asset | SourceKind::Data => (asset_path(&source.path), place),
            SourceKind::Static => (source.path.as_str(), place),
            SourceKind::ShippedStatic => (shipped(&source.path), Place::Shipped),
            _ => return None,
        };
        Some((path.to_owned(), place))
    });
    let made = site.made_paths().map(|path| (path, Place::Made));
    files.chain(made).chain(pages).collect()
}

/// The path in a site of a file of the shipped theme.
fn shipped(path: &str) -> &str {
    path.split_once('/').map_or(path, |(_, path)| path)
}
