//! Small catalogs for unit tests, made of text by the real reader and linker.

use crate::catalog::Catalog;
use crate::content;
use crate::diagnostic::{Diagnostic, Source, SourceKind, Sources};
use crate::schema::Vocabularies;

/// Links `files`, each a path below the project's folder and its text.
pub fn catalog(files: &[(&str, &str)]) -> (Catalog, Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let configuration = ("catscan.toml", "title = \"Test\"\n");
    for (path, text) in std::iter::once(&configuration).chain(files) {
        sources.add(Source {
            path: (*path).to_owned(),
            kind: kind(path),
            text: (*text).to_owned(),
        });
    }
    let (documents, mut problems) = content::parse(&sources, &Vocabularies::default());
    let (catalog, found) = Catalog::link(documents, &sources);
    problems.extend(found);
    (catalog, sources, problems)
}

fn kind(path: &str) -> SourceKind {
    if path.ends_with(".md") {
        SourceKind::Markdown
    } else if path.starts_with("content/datasets/") {
        SourceKind::Data
    } else if path.starts_with("content/") {
        SourceKind::Asset
    } else {
        SourceKind::Config
    }
}

/// A page with only a title and this Markdown.
pub fn page(title: &str, body: &str) -> String {
    format!("+++\ntitle = \"{title}\"\n+++\n{body}")
}
