//! What search engines for datasets read in a page: schema.org as JSON-LD.
//!
//! It stands in a data block, which a browser does not run, so that the policy of every page lets
//! it be. It needs absolute addresses, and is left out without a base URL.

mod types;

use crate::catalog::{Dataset, DatasetId, Direction};
use crate::citation::{Author, Kind, Reference, references};
use crate::content::dataset::{License, Relation};
use crate::schema::values::{LeftOut, RelationKind};
use crate::site::plan::PageKey;
use crate::site::{Site, words};
use ecow::EcoString;
use serde::Serialize;
use std::borrow::Cow;
use types::{Catalog, Described, Identified, InCatalog, Maker, Named, Work};

const CONTEXT: &str = "https://schema.org/";

/// A schema.org `Dataset`.
pub(super) fn dataset(site: &Site<'_>, id: DatasetId) -> Option<String> {
    let base = base(site)?;
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    let references = references(dataset);
    let cited = references
        .iter()
        .filter(|cited| cited.kind != Kind::Dataset);
    let release = fields.releases.first();
    let doi = release.and_then(|release| release.doi.as_deref());
    let names = fields.synonyms.iter().map(|name| name.value.as_str());
    let url = format!("{base}{}", site.dataset_url(id));
    Some(script(&Described {
        context: CONTEXT,
        kind: "Dataset",
        id: &url,
        url: &url,
        name: &dataset.page().title.value,
        alternate_name: names.collect(),
        description: site.description(id),
        creator: fields.creator.iter().map(|name| body(name)).collect(),
        date_published: fields.released.as_deref(),
        temporal_coverage: fields.collected.as_deref(),
        version: release.and_then(|release| release.version.as_deref()),
        identifier: doi.map(doi_url),
        same_as: fields.homepage.as_deref(),
        license: fields.licenses.iter().map(license).collect(),
        conditions_of_access: conditions(dataset),
        citation: cited.map(work).collect(),
        keywords: keywords(dataset),
        measurement_technique: &fields.modality,
        variable_measured: variables(dataset),
        is_based_on: related(site, id, base, is_source),
        has_part: related(site, id, base, is_part),
        included_in_data_catalog: InCatalog {
            kind: "DataCatalog",
            id: base,
            name: &site.config.title,
        },
        license_of_data: license_of_catalog(site),
    }))
}

/// Where the site is published, if it has data for programs.
fn base<'a>(site: &Site<'a>) -> Option<&'a str> {
    let base = site.config.base_url.as_deref();
    base.filter(|_| site.config.has(LeftOut::Data))
}

/// The address of the licence of the catalog itself, or else its name.
fn license_of_catalog<'a>(site: &Site<'a>) -> Option<&'a str> {
    let license = site.config.license.as_ref()?;
    Some(license.url.as_ref().unwrap_or(&license.name))
}

/// The `DataCatalog` on the home page.
pub(super) fn catalog(site: &Site<'_>) -> Option<String> {
    let config = site.config;
    let base = base(site)?;
    let publisher = config.publisher();
    Some(script(&Catalog {
        context: CONTEXT,
        kind: "DataCatalog",
        id: base,
        url: format!("{base}{}", site.url(PageKey::Home(0))),
        name: &config.title,
        description: config.description.as_deref(),
        in_language: &config.language,
        license: license_of_catalog(site),
        publisher: body(&publisher),
        measurement_technique: values(site, crate::site::FacetKind::Modality),
    }))
}

fn values<'a>(site: &'a Site<'_>, kind: crate::site::FacetKind) -> Vec<&'a str> {
    let lists = site.facets.iter().filter(|list| list.kind == kind);
    lists.map(|list| list.value.as_str()).collect()
}

fn conditions(dataset: &Dataset) -> Option<String> {
    let access = dataset.fields().access.as_ref()?;
    let steps = access.steps.iter().map(|step| step.words().to_owned());
    let steps: Vec<String> = steps.collect();
    let level = words::capitalized(access.level.words());
    Some(match steps.is_empty() {
        true => level,
        false => format!("{level}: {}", steps.join(", ")),
    })
}

fn body(name: &str) -> Named<'_> {
    Named {
        kind: "Organization",
        name,
        url: None,
    }
}

fn license(license: &License) -> Named<'_> {
    Named {
        kind: "CreativeWork",
        name: &license.name.value,
        url: license.url.as_deref(),
    }
}

fn work<'a>(reference: &'a Reference<'_>) -> Work<'a> {
    let arxiv = reference
        .arxiv
        .map(|id| format!("https://arxiv.org/abs/{id}"));
    let identified = reference.doi.map(doi_url).or(arxiv);
    // Whoever knows the identifier knows who wrote it and where it appeared, and the page and its BibTeX say so.
    let known = identified.is_some();
    let authors = reference.authors.iter().filter(|_| !known);
    let url = reference.url.map(Cow::Borrowed);
    Work {
        kind: match reference.kind {
            Kind::Article | Kind::Paper | Kind::Preprint => "ScholarlyArticle",
            Kind::Dataset | Kind::Other => "CreativeWork",
        },
        name: reference.title,
        author: authors.filter_map(author).collect(),
        date_published: reference.date.as_deref(),
        is_part_of: reference.container.filter(|_| !known).map(|name| Named {
            kind: "CreativeWork",
            name,
            url: None,
        }),
        url: identified.map(Cow::Owned).or(url),
    }
}

fn author(author: &Author) -> Option<Maker<'_>> {
    match author {
        Author::Person {
            family,
            given,
            particle,
            ..
        } => Some(Maker::Person {
            given_name: given,
            family_name: match particle {
                Some(particle) => Cow::Owned(format!("{particle} {family}")),
                None => Cow::Borrowed(family),
            },
        }),
        Author::Body(name) => Some(Maker::Organization { name }),
        Author::Others => None,
    }
}

fn keywords(dataset: &Dataset) -> Vec<&str> {
    let fields = dataset.fields();
    let lists = [&fields.modality, &fields.body_part, &fields.ml_tasks];
    let mut keywords = vec!["medical imaging"];
    keywords.extend(lists.into_iter().flatten().map(EcoString::as_str));
    keywords
}

/// More labels than this make a page heavy that shows them anyway.
const MOST_LABELS: usize = 200;

/// The labels: what is measured of each image, study or patient.
fn variables(dataset: &Dataset) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for label in dataset.sets.iter().flat_map(|set| &set.labels) {
        if !names.contains(&label.name.as_str()) {
            names.push(&label.name);
        }
        if names.len() == MOST_LABELS {
            break;
        }
    }
    names
}

/// Whether the other dataset, seen from the one that declares the relation or from the other one,
/// is what this one was made of.
fn is_source(direction: Direction, relation: &Relation) -> bool {
    let made_of = |kind: &RelationKind| {
        matches!(
            kind,
            RelationKind::TakenFrom | RelationKind::Relabels | RelationKind::VersionOf
        )
    };
    direction == Direction::Declared && relation.kinds.iter().any(made_of)
}

/// Whether all of the other dataset lies in this one.
fn is_part(direction: Direction, relation: &Relation) -> bool {
    direction == Direction::Inferred
        && relation.complete == Some(true)
        && relation.kinds.contains(&RelationKind::TakenFrom)
}

fn related(
    site: &Site<'_>,
    id: DatasetId,
    base: &str,
    wanted: fn(Direction, &Relation) -> bool,
) -> Vec<Identified> {
    let related = site.catalog.related[id.index()].iter();
    related
        .filter(|other| {
            let relation = super::dataset::relations::declaration(site, id, **other);
            wanted(other.direction, relation)
        })
        // Its identifier is enough, and light: its own page says the rest.
        .map(|other| Identified {
            id: format!("{base}{}", site.dataset_url(other.other)),
        })
        .collect()
}

fn doi_url(doi: &str) -> String {
    super::dataset::doi_url(doi)
}

/// The text of a data block, in which nothing ends a script. Of what has names and texts alone, JSON can always be made.
fn script(value: &impl Serialize) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    text.replace('<', "\\u003c")
}
