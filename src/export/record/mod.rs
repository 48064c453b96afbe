//! A dataset's record: everything that its file says, linked, its citation included.
//!
//! Every key is always there: what is not known is `null`, or an empty list or map.

mod figures;
mod labels;
mod parts;
mod relations;
mod sources;
mod terms;

use super::publication::{FORMAT, LicenseOut, license};
use crate::catalog::{Catalog, DatasetId};
use crate::citation::{CslItem, Reference, csl, references};
use crate::content::dataset::{Image, Reports};
use crate::site::Site;
use ecow::EcoString;
use figures::{ByName, FigureOut, text, texts};
use serde::Serialize;
use std::io::{self, Write};

/// The file of one dataset.
#[derive(Debug, Serialize)]
struct Record<'a> {
    format: &'static str,
    version: &'static str,
    license: Option<LicenseOut<'a>>,
    dataset: DatasetOut<'a>,
}

/// A dataset.
#[derive(Debug, Serialize)]
pub struct DatasetOut<'a> {
    id: &'a str,
    page: String,
    title: &'a str,
    summary: Option<&'a str>,
    synonyms: Vec<&'a str>,
    creator: &'a [EcoString],
    released: Option<&'a str>,
    modified: Option<&'a str>,
    collected: Option<&'a str>,
    homepage: Option<&'a str>,
    modality: &'a [EcoString],
    body_part: &'a [EcoString],
    ml_tasks: &'a [EcoString],
    site: &'a [EcoString],
    confidence: Option<&'static str>,
    access: Option<terms::AccessOut<'a>>,
    licenses: Vec<terms::LicenseOut<'a>>,
    releases: Vec<terms::ReleaseOut<'a>>,
    size: ByName<'a, FigureOut<'a>>,
    image: Option<ImageOut<'a>>,
    reports: Option<ReportsOut<'a>>,
    splits: Vec<parts::SplitOut<'a>>,
    views: Vec<parts::ViewOut<'a>>,
    label_sets: Vec<labels::LabelSetOut<'a>>,
    tables: Vec<labels::TableOut<'a>>,
    joint: Vec<labels::JointOut<'a>>,
    conflicts: Vec<sources::ConflictOut<'a>>,
    related: Vec<relations::RelationOut<'a>>,
    sources: Vec<sources::SourceOut<'a>>,
    citation: Vec<CslItem<'a>>,
}

#[derive(Debug, Serialize)]
struct ImageOut<'a> {
    format: &'a [EcoString],
    width: Option<u64>,
    height: Option<u64>,
    bit_depth: Option<u64>,
    pixel_spacing: Option<f64>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ReportsOut<'a> {
    language: Option<&'a str>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

pub fn write(site: &Site<'_>, id: DatasetId, out: &mut dyn Write) -> io::Result<()> {
    let references = references(site.catalog.dataset(id));
    let record = Record {
        format: "catscan-dataset",
        version: FORMAT,
        license: license(site.config),
        dataset: dataset(site, id, &references),
    };
    // Without line breaks and indents, which would double the size of ten thousand of them.
    serde_json::to_writer(&mut *out, &record)?;
    out.write_all(b"\n")
}

/// A dataset with its references.
pub fn dataset<'a>(
    site: &Site<'a>,
    id: DatasetId,
    references: &'a [Reference<'a>],
) -> DatasetOut<'a> {
    let catalog: &'a Catalog = site.catalog;
    let dataset = catalog.dataset(id);
    let page = dataset.page();
    let fields = dataset.fields();
    let related = catalog.related[id.index()].iter();
    DatasetOut {
        id: &page.slug,
        page: site.dataset_url(id),
        title: &page.title.value,
        summary: page.summary.as_deref(),
        synonyms: texts(&fields.synonyms),
        creator: &fields.creator,
        released: fields.released.as_deref(),
        modified: site.dates(id).map(|dates| dates.last),
        collected: fields.collected.as_deref(),
        homepage: fields.homepage.as_deref(),
        modality: &fields.modality,
        body_part: &fields.body_part,
        ml_tasks: &fields.ml_tasks,
        site: &fields.site,
        confidence: fields.confidence.map(|sure| sure.value()),
        access: fields.access.as_ref().map(terms::access),
        licenses: fields.licenses.iter().map(terms::license).collect(),
        releases: fields.releases.iter().map(terms::release).collect(),
        size: figures::figures(&fields.size),
        image: fields.image.as_deref().map(image),
        reports: fields.reports.as_deref().map(reports),
        splits: fields.splits.iter().map(parts::split).collect(),
        views: fields.views.iter().map(parts::view).collect(),
        label_sets: dataset
            .sets
            .iter()
            .map(|set| labels::set(catalog, dataset, set))
            .collect(),
        tables: dataset
            .tables
            .iter()
            .map(|table| labels::table(dataset, table))
            .collect(),
        joint: fields.joint.iter().map(labels::joint).collect(),
        conflicts: fields.conflicts.iter().map(sources::conflict).collect(),
        related: related
            .map(|other| relations::relation(catalog, id, *other))
            .collect(),
        sources: fields.sources.iter().map(sources::source).collect(),
        citation: references.iter().map(csl).collect(),
    }
}

fn image(image: &Image) -> ImageOut<'_> {
    ImageOut {
        format: &image.format,
        width: image.width,
        height: image.height,
        bit_depth: image.bit_depth,
        pixel_spacing: image.pixel_spacing,
        source: text(image.source.as_ref()),
        note: image.note.as_deref(),
    }
}

fn reports(reports: &Reports) -> ReportsOut<'_> {
    ReportsOut {
        language: reports.language.as_deref(),
        source: text(reports.source.as_ref()),
        note: reports.note.as_deref(),
    }
}
