//! What the tests of the comparisons share: a catalog out of texts in memory.
#![allow(dead_code, reason = "each test uses what it needs")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what cannot be set up fails the test"
)]

pub mod publish;
pub mod rng;
pub mod world;

use catscan::catalog::{Catalog, ConceptId, DatasetId};
use catscan::content;
use catscan::diagnostic::{Diagnostic, Severity, Source, SourceKind, Sources};
use catscan::schema::Vocabularies;

/// Parses and links files, given as path below `content/` and text; errors in them fail the test.
pub fn catalog(files: &[(String, String)]) -> Catalog {
    linked(files).0
}

/// The same with the texts, for what needs the lines at which things stand.
pub fn linked(files: &[(String, String)]) -> (Catalog, Sources) {
    let mut sources = Sources::default();
    for (path, text) in files {
        sources.add(Source {
            path: format!("content/{path}"),
            kind: SourceKind::Markdown,
            text: text.clone(),
        });
    }
    let (documents, mut problems) = content::parse(&sources, &Vocabularies::default());
    let (catalog, found) = Catalog::link(documents, &sources);
    problems.extend(found);
    // A test may take only some of the datasets that name each other.
    let counts = |p: &&Diagnostic| p.severity == Severity::Error && p.rule != "unknown-dataset";
    let error = problems.iter().find(counts);
    if let Some(error) = error {
        let texts: Vec<&String> = files.iter().map(|(_, text)| text).collect();
        panic!("{error:?}\n{texts:#?}");
    }
    (catalog, sources)
}

/// The fixtures of this folder: all concepts, and the datasets named.
pub fn fixtures(datasets: &[&str]) -> Catalog {
    catalog(&fixture_files(datasets))
}

/// The texts of the same.
pub fn fixture_files(datasets: &[&str]) -> Vec<(String, String)> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/compare");
    let read = |path: String| {
        let text = std::fs::read_to_string(format!("{root}/{path}")).unwrap();
        (path, text)
    };
    let mut files: Vec<(String, String)> = std::fs::read_dir(format!("{root}/concepts"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .map(|name| read(format!("concepts/{name}")))
        .collect();
    files.sort();
    files.extend(
        datasets
            .iter()
            .map(|slug| read(format!("datasets/{slug}.md"))),
    );
    files
}

pub fn dataset(catalog: &Catalog, slug: &str) -> DatasetId {
    let mut all = catalog.datasets();
    all.find(|(_, dataset)| dataset.page().slug == slug)
        .unwrap()
        .0
}

pub fn concept(catalog: &Catalog, slug: &str) -> ConceptId {
    catalog.vocabulary.by_slug(slug).unwrap()
}

/// Labels of the first set that has them all.
pub fn chosen(catalog: &Catalog, slug: &str, names: &[&str]) -> catscan::compare::Chosen {
    let id = dataset(catalog, slug);
    let sets = &catalog.dataset(id).sets;
    sets.iter()
        .enumerate()
        .find_map(|(set, of)| {
            let labels: Option<Vec<usize>> = names.iter().map(|name| of.find(name)).collect();
            Some(catscan::compare::Chosen {
                part: None,
                dataset: id,
                set,
                labels: labels?,
            })
        })
        .unwrap()
}
