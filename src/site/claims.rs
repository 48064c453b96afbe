//! Who owns which path, and what is said where two own one.

use super::registry::{Claim, Registry, clash, in_the_way};
use super::{FileKey, PageKey, Site, address};
use crate::diagnostic::{Diagnostic, FileId, SourceKind, Span};
use rayon::prelude::*;
use std::borrow::Cow;

/// So many paths are made at once, by all threads, before one thread claims them: at 10,000 datasets that one took 11 ms to make them.
const RUN: usize = 4096;

/// What a path is of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Owner {
    /// A page.
    Page(PageKey),
    /// A file for programs.
    File(FileKey),
    /// The data of the scripts.
    Scripts,
    /// A file that is copied.
    Copied(FileId),
}

impl Site<'_> {
    /// What is wrong with the paths of the plan: two owners of one, or a file where a folder is needed.
    pub(super) fn clashes(&self) -> Vec<Diagnostic> {
        let scripts = self.data_paths();
        let number = self.pages.len() + self.files.len() + scripts.len();
        let mut registry = Registry::for_paths(number);
        let mut found = Vec::new();
        let mut claim = |path, owner| {
            let Err((path, first)) = registry.claim(path, owner) else {
                return false;
            };
            found.push(clash(&path, &self.claim(first), &self.claim(owner)));
            true
        };
        let mut clashing = Vec::new();
        for pages in self.pages.chunks(RUN) {
            let paths: Vec<String> = pages.par_iter().map(|key| self.path(*key)).collect();
            for (key, path) in pages.iter().zip(paths) {
                let clashes = claim(Cow::from(path), Owner::Page(*key));
                if let (true, PageKey::Dataset(id)) = (clashes, *key) {
                    clashing.push(id);
                }
            }
        }
        for key in self.files.iter() {
            // The files of a page that clashes would only say so again.
            if !key.dataset().is_some_and(|id| clashing.contains(&id)) {
                claim(self.file_path(*key).into(), Owner::File(*key));
            }
        }
        for path in &scripts {
            claim(path.into(), Owner::Scripts);
        }
        for (file, source) in self.sources.iter() {
            let path = match source.kind {
                SourceKind::Asset | SourceKind::Data => address::asset_path(&source.path),
                SourceKind::Static => &source.path,
                SourceKind::ShippedStatic => {
                    let path = source.path.split_once('/');
                    path.map_or(source.path.as_str(), |(_, path)| path)
                }
                _ => continue,
            };
            claim(path.into(), Owner::Copied(file));
        }
        let folders = registry.folders_in_the_way().into_iter();
        found.extend(folders.map(|(owner, folder, file)| {
            in_the_way(&self.claim(owner), folder, &self.claim(file))
        }));
        found
    }

    fn claim(&self, owner: Owner) -> Claim {
        match owner {
            Owner::Page(key) => self.page_claim(key),
            Owner::File(key) => self.file_claim(key),
            Owner::Scripts => self.made("the data of the scripts"),
            Owner::Copied(file) => claim_of(&self.sources.get(file).path, file),
        }
    }

    /// The claim of what is in no file of the project.
    fn made(&self, owner: &str) -> Claim {
        Claim {
            owner: owner.to_owned(),
            span: self.sources.configuration(),
            fixed: true,
        }
    }

    fn page_claim(&self, key: PageKey) -> Claim {
        let catalog = self.catalog;
        let of_file = |file: FileId| claim_of(&self.sources.get(file).path, file);
        let made = |owner: &str| self.made(owner);
        match key {
            PageKey::Dataset(id) => of_file(catalog.dataset(id).page().file),
            PageKey::Label(id, _) => of_file(catalog.concept(id).linked.page.file),
            PageKey::Plain(at) => of_file(catalog.pages[at].page.file),
            PageKey::Redirect(at) => {
                let span = self.redirects[at].span;
                let path = &self.sources.get(span.file).path;
                Claim {
                    owner: format!("an alias in `{path}`"),
                    span,
                    fixed: false,
                }
            }
            PageKey::Pair(a, _) => of_file(catalog.dataset(a).page().file),
            PageKey::Facet(at, _) => {
                made(&format!("the list of `{}`", self.facets[at as usize].value))
            }
            PageKey::Home(_) => made("the home page"),
            PageKey::Matrix(_) => made("the label matrix"),
            PageKey::Compare => made("the page to compare and to pool datasets"),
            PageKey::Progress(_) => made("the progress page"),
            PageKey::FacetIndex => made("the page of all facets"),
            PageKey::NotFound => made("the page for addresses that lead nowhere"),
        }
    }

    fn file_claim(&self, key: FileKey) -> Claim {
        match key.dataset() {
            Some(id) => {
                let file = self.catalog.dataset(id).page().file;
                claim_of(&self.sources.get(file).path, file)
            }
            None => Claim {
                owner: format!("catscan's own `{}`", self.file_path(key)),
                span: self.sources.configuration(),
                fixed: true,
            },
        }
    }
}

/// The claim of a file of the project, or of the shipped theme.
fn claim_of(path: &str, file: FileId) -> Claim {
    Claim {
        owner: format!("`{path}`"),
        span: Span::start_of(file),
        // Shipped files lie in no folder of the project.
        fixed: path.starts_with("default/"),
    }
}
