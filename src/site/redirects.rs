//! Old addresses of pages, which lead to where they are now.

use super::Site;
use super::since::Since;
use crate::catalog::{Catalog, PageRef};
use crate::diagnostic::{Diagnostic, Span};
use crate::schema::Spanned;
use ecow::EcoString;
use std::sync::Arc;

/// An address that a page had before.
#[derive(Debug)]
pub struct Redirect {
    /// Where it lies below the output folder.
    pub path: String,
    /// The page that was there.
    pub to: PageRef,
    /// Where the page's file says so.
    pub span: Span,
}

/// Every alias of every page; those of an earlier plan, where no page that changed has one or had one.
pub(super) fn of(
    since: Option<Since<'_>>,
    catalog: &Catalog,
) -> (Arc<[Redirect]>, Vec<Diagnostic>) {
    let none = |since: &Since<'_>| {
        let before = since.site;
        let had = |page: &PageRef| !aliases_of(before.catalog, *page).is_empty();
        let has = |page: &PageRef| !aliases_of(catalog, *page).is_empty();
        before.is_sound && !since.pages.iter().any(|page| had(page) || has(page))
    };
    match since.filter(none) {
        Some(since) => (Arc::clone(&since.site.redirects), Vec::new()),
        None => {
            let (redirects, problems) = gather(catalog);
            (redirects.into(), problems)
        }
    }
}

fn aliases_of(catalog: &Catalog, page: PageRef) -> &[Spanned<EcoString>] {
    match page {
        PageRef::Dataset(id) => &catalog.dataset(id).page().aliases,
        PageRef::Concept(id) => &catalog.concept(id).linked.page.aliases,
        _ => catalog.plain(page).map_or(&[], |of| &of.page.aliases),
    }
}

/// Every alias; one that is no address below the site's root is an error.
fn gather(catalog: &Catalog) -> (Vec<Redirect>, Vec<Diagnostic>) {
    let mut redirects = Vec::new();
    let mut problems = Vec::new();
    let datasets = catalog.datasets().map(|(id, _)| PageRef::Dataset(id));
    let concepts = catalog.vocabulary.iter();
    let concepts = concepts.map(|(id, _)| PageRef::Concept(id));
    let plain = (0..catalog.pages.len()).map(PageRef::Plain);
    let plain = plain.chain([PageRef::Home, PageRef::Tasks]);
    for to in datasets.chain(concepts).chain(plain) {
        for alias in aliases_of(catalog, to) {
            match path(&alias.value) {
                Some(path) => redirects.push(Redirect {
                    path,
                    to,
                    span: alias.span,
                }),
                None => problems.push(not_an_address(alias)),
            }
        }
    }
    (redirects, problems)
}

/// Where a server looks for an address: `old/` is `old/index.html` and `old` is `old.html`.
fn path(alias: &str) -> Option<String> {
    let alias = alias.strip_prefix('/').unwrap_or(alias);
    let parts: Vec<&str> = alias.split('/').collect();
    let (last, folders) = parts.split_last()?;
    let odd = |part: &&str| part.is_empty() || part.starts_with('.') || part.contains("..");
    if folders.iter().any(odd)
        || last.starts_with('.')
        || alias.contains(['?', '#', ':', '\\', '%'])
        || alias.chars().any(|c| c.is_control() || c.is_whitespace())
        || alias.is_empty()
    {
        return None;
    }
    Some(match last.rsplit_once('.') {
        _ if last.is_empty() => format!("{alias}index.html"),
        Some((_, "html")) => alias.to_owned(),
        Some(_) => return None,
        None => format!("{alias}.html"),
    })
}

fn not_an_address(alias: &Spanned<EcoString>) -> Diagnostic {
    Diagnostic::error(
        "bad-alias",
        alias.span,
        format!("`{}` is no address of a page of this site", alias.value),
    )
    .help("write it from the site's root, such as `datasets/old-name.html`")
}

impl Site<'_> {
    /// The address of a redirect's page from the site's root.
    pub(super) fn redirect_target(&self, redirect: &Redirect) -> String {
        self.page_url(redirect.to)
    }
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn an_alias_is_where_a_server_looks_for_it() {
        let cases = [
            ("datasets/old.html", Some("datasets/old.html")),
            ("/datasets/old.html", Some("datasets/old.html")),
            ("old", Some("old.html")),
            ("old/", Some("old/index.html")),
            ("", None),
            ("/", None),
            ("..", None),
            ("../up.html", None),
            ("a//b.html", None),
            ("https://example.org/a.html", None),
            ("a.html#Top", None),
            ("a b.html", None),
            ("picture.png", None),
            (".nojekyll", None),
        ];
        for (alias, expected) in cases {
            assert_eq!(path(alias).as_deref(), expected, "{alias}");
        }
    }
}
