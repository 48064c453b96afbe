//! Who owns which path, for the message about a clash.

use super::registry::Claim;
use super::{FileKey, PageKey, Site};
use crate::diagnostic::{FileId, Span};

impl Site<'_> {
    /// The claim of what is in no file of the project.
    pub(super) fn made(&self, owner: &str) -> Claim {
        Claim {
            owner: owner.to_owned(),
            span: self.sources.configuration(),
            fixed: true,
        }
    }

    /// Who a page belongs to, for the message about a clash.
    pub(super) fn claim(&self, key: PageKey) -> Claim {
        let catalog = self.catalog;
        let of_file = |file: FileId| file_claim(&self.sources.get(file).path, file);
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
            PageKey::Facet(at, _) => made(&format!("the list of `{}`", self.facets[at].value)),
            PageKey::Home(_) => made("the home page"),
            PageKey::Matrix(_) => made("the label matrix"),
            PageKey::Compare => made("the page to compare and to pool datasets"),
            PageKey::Progress(_) => made("the progress page"),
            PageKey::FacetIndex => made("the page of all facets"),
            PageKey::NotFound => made("the page for addresses that lead nowhere"),
        }
    }

    /// Who a file for programs belongs to, for the message about a clash.
    pub(super) fn file_claim(&self, key: FileKey) -> Claim {
        match key.dataset() {
            Some(id) => {
                let file = self.catalog.dataset(id).page().file;
                file_claim(&self.sources.get(file).path, file)
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
pub(super) fn file_claim(path: &str, file: FileId) -> Claim {
    Claim {
        owner: format!("`{path}`"),
        span: Span::start_of(file),
        // Shipped files lie in no folder of the project.
        fixed: path.starts_with("default/"),
    }
}
