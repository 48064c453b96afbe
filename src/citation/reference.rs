//! What to cite for a dataset.

use super::author::Author;
use crate::catalog::Dataset;
use crate::content::dataset::Source;

/// A work that can be cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference<'a> {
    /// What citations name it by: the dataset's slug, with the source's id behind a `-`.
    pub key: String,
    /// What it is.
    pub kind: Kind,
    /// Its title.
    pub title: &'a str,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// The journal, conference or site that it is part of.
    pub container: Option<&'a str>,
    /// A year, a month or a day.
    pub date: Option<String>,
    /// Its version.
    pub version: Option<&'a str>,
    /// Its DOI.
    pub doi: Option<&'a str>,
    /// Its arXiv identifier.
    pub arxiv: Option<&'a str>,
    /// Where it is.
    pub url: Option<&'a str>,
}

/// What a work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The dataset itself.
    Dataset,
    /// Part of a journal.
    Article,
    /// Part of a conference's proceedings.
    Paper,
    /// A manuscript on arXiv.
    Preprint,
    /// Anything else: a file, a site.
    Other,
}

/// The dataset itself, and what its makers ask to cite.
pub fn references(dataset: &Dataset) -> Vec<Reference<'_>> {
    let slug = key(&dataset.page().slug);
    let sources = dataset.fields().sources.iter();
    let cited = sources
        .filter(|source| source.cite)
        .map(|source| of_source(&slug, source));
    std::iter::once(of_dataset(&slug, dataset))
        .chain(cited)
        .collect()
}

fn of_dataset<'a>(slug: &str, dataset: &'a Dataset) -> Reference<'a> {
    let fields = dataset.fields();
    let newest = fields.releases.first();
    let access = || {
        fields
            .access
            .as_ref()
            .and_then(|access| access.url.as_deref())
    };
    Reference {
        key: slug.to_owned(),
        kind: Kind::Dataset,
        title: &dataset.page().title.value,
        // Who makes a dataset is named as a body, whatever stands in its name.
        authors: fields
            .creator
            .iter()
            .map(|name| Author::Body(name.as_str().to_owned()))
            .collect(),
        container: None,
        date: fields.released.as_deref().map(str::to_owned),
        version: newest.and_then(|release| release.version.as_deref()),
        doi: newest.and_then(|release| release.doi.as_deref()),
        arxiv: None,
        url: fields.homepage.as_deref().or_else(access),
    }
}

fn of_source<'a>(slug: &str, source: &'a Source) -> Reference<'a> {
    Reference {
        key: format!("{slug}-{}", key(&source.id.value)),
        kind: kind(source),
        title: &source.title,
        authors: source
            .authors
            .iter()
            .map(|name| Author::parse(name))
            .collect(),
        container: source.container.as_deref(),
        date: source.year.map(|year| year.to_string()),
        version: None,
        doi: source.doi.as_deref(),
        arxiv: source.arxiv.as_deref(),
        url: source.url.as_deref(),
    }
}

/// Words in the name of a conference; a file does not say of what kind its container is.
const CONFERENCE: [&str; 6] = [
    "conference",
    "proceedings",
    "workshop",
    "symposium",
    "eccv",
    "miccai",
];

fn kind(source: &Source) -> Kind {
    let Some(container) = source.container.as_ref() else {
        return match source.arxiv {
            Some(_) => Kind::Preprint,
            None => Kind::Other,
        };
    };
    let name = container.to_lowercase();
    if name == "arxiv" {
        Kind::Preprint
    } else if CONFERENCE.iter().any(|word| name.contains(word)) {
        Kind::Paper
    } else if source.authors.is_empty() {
        Kind::Other
    } else {
        Kind::Article
    }
}

/// A name as a BibTeX key: every reader takes ASCII letters, digits, `-`, `_` and `.`; of other
/// characters the number is given, so that two names stay two.
fn key(name: &str) -> String {
    name.chars().fold(String::new(), |mut key, c| {
        if c.is_ascii_alphanumeric() || "-_.".contains(c) {
            key.push(c);
        } else {
            key.push_str(&format!("u{:x}", u32::from(c)));
        }
        key
    })
}
