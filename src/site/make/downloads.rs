//! Links to the files for programs.

use super::facet::link;
use crate::catalog::DatasetId;
use crate::site::{FileKey, Site, view};

const DATASETS: &str = "Datasets (CSV)";
const COUNTS: &str = "Label counts (CSV)";

/// The table that lists of datasets are made of.
pub(super) fn table(site: &Site<'_>) -> Option<view::Link> {
    file(site, DATASETS, FileKey::DatasetsTable)
}

/// The table in which the counts of a dataset are.
pub(super) fn counts(site: &Site<'_>) -> Option<view::Link> {
    file(site, COUNTS, FileKey::LabelsTable)
}

pub(super) fn of_dataset(site: &Site<'_>, id: DatasetId) -> Vec<view::Link> {
    alternates(site, id)
        .into_iter()
        .map(|file| link(&file.title, file.url))
        .collect()
}

/// The same for the head of a dataset's page.
pub(super) fn alternates(site: &Site<'_>, id: DatasetId) -> Vec<view::Alternate> {
    let file = |title: &str, media_type: &str, key| {
        site.has_file(key).then(|| view::Alternate {
            title: title.to_owned(),
            media_type: media_type.to_owned(),
            url: site.file_url(key),
        })
    };
    let all = [
        file("Record (JSON)", "application/json", FileKey::Record(id)),
        file("Croissant", "application/ld+json", FileKey::Croissant(id)),
        file("BibTeX", "application/x-bibtex", FileKey::Bibtex(id)),
    ];
    all.into_iter().flatten().collect()
}

pub(super) fn of_catalog(site: &Site<'_>) -> Vec<view::Link> {
    let all = [
        (DATASETS, FileKey::DatasetsTable),
        (COUNTS, FileKey::LabelsTable),
        ("Labels and concepts (CSV)", FileKey::MappingTable),
        ("What the tables hold", FileKey::DataPackage),
        ("Everything (JSON)", FileKey::Catalog),
        ("DCAT and SKOS (Turtle)", FileKey::GraphTurtle),
        ("DCAT and SKOS (JSON-LD)", FileKey::GraphJson),
        ("BibTeX", FileKey::AllBibtex),
        ("CSL-JSON", FileKey::AllCsl),
        ("How to cite the catalog", FileKey::CitationFile),
        ("News (Atom)", FileKey::Feed),
    ];
    files(site, &all)
}

/// The tables that label pages and the matrix are made of.
pub(super) fn of_labels(site: &Site<'_>) -> Vec<view::Link> {
    let tables = [
        (COUNTS, FileKey::LabelsTable),
        ("Labels and concepts (CSV)", FileKey::MappingTable),
    ];
    files(site, &tables)
}

/// Those of the files that the site has.
fn files(site: &Site<'_>, files: &[(&str, FileKey)]) -> Vec<view::Link> {
    let files = files.iter();
    files
        .filter_map(|(title, key)| file(site, title, *key))
        .collect()
}

fn file(site: &Site<'_>, title: &str, key: FileKey) -> Option<view::Link> {
    site.has_file(key).then(|| link(title, site.file_url(key)))
}
