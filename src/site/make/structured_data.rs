//! What search engines for datasets read in a page: schema.org as JSON-LD.
//!
//! It stands in a data block, which a browser does not run, so that the policy of every page lets
//! it be. It needs absolute addresses, and is left out without a base URL.

use crate::catalog::{Dataset, DatasetId, Direction};
use crate::citation::{Author, Kind, Reference, references};
use crate::content::dataset::{License, Relation};
use crate::schema::values::{LeftOut, RelationKind};
use crate::site::plan::PageKey;
use crate::site::{Site, words};
use serde_json::{Value, json};

/// A schema.org `Dataset`.
pub(super) fn dataset(site: &Site<'_>, id: DatasetId) -> Option<String> {
    let base = base(site)?;
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    let page = dataset.page();
    let references = references(dataset);
    let cited = references
        .iter()
        .filter(|cited| cited.kind != Kind::Dataset);
    let release = fields.releases.first();
    let doi = release.and_then(|release| release.doi.as_deref());
    let names = fields.synonyms.iter().map(|name| name.value.as_str());
    let bodies = |name: &String| json!({ "@type": "Organization", "name": name });
    Some(script(json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": format!("{base}{}", site.dataset_url(id)),
        "url": format!("{base}{}", site.dataset_url(id)),
        "name": page.title.value,
        "alternateName": names.collect::<Vec<&str>>(),
        "description": site.description(id),
        "creator": fields.creator.iter().map(bodies).collect::<Vec<Value>>(),
        "datePublished": fields.released,
        "temporalCoverage": fields.collected,
        "version": release.and_then(|release| release.version.as_deref()),
        "identifier": doi.map(doi_url),
        "sameAs": fields.homepage,
        "license": fields.licenses.iter().map(license).collect::<Vec<Value>>(),
        "conditionsOfAccess": conditions(dataset),
        "citation": cited.map(work).collect::<Vec<Value>>(),
        "keywords": keywords(dataset),
        "measurementTechnique": fields.modality,
        "variableMeasured": variables(dataset),
        "isBasedOn": related(site, id, base, is_source),
        "hasPart": related(site, id, base, is_part),
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "@id": base,
            "name": site.config.title,
        },
        "sdLicense": site.config.license.as_ref().map(|l| l.url.as_ref().unwrap_or(&l.name)),
    })))
}

/// Where the site is published, if it has data for programs.
fn base<'a>(site: &Site<'a>) -> Option<&'a str> {
    let base = site.config.base_url.as_deref();
    base.filter(|_| site.config.has(LeftOut::Data))
}

/// The `DataCatalog` on the home page.
pub(super) fn catalog(site: &Site<'_>) -> Option<String> {
    let config = site.config;
    let base = base(site)?;
    Some(script(json!({
        "@context": "https://schema.org/",
        "@type": "DataCatalog",
        "@id": base,
        "url": format!("{base}{}", site.url(PageKey::Home(0))),
        "name": config.title,
        "description": config.description,
        "inLanguage": config.language,
        "license": config.license.as_ref().map(|l| l.url.as_ref().unwrap_or(&l.name)),
        "publisher": { "@type": "Organization", "name": config.publisher() },
        "measurementTechnique": values(site, crate::site::FacetKind::Modality),
    })))
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

fn license(license: &License) -> Value {
    match &license.url {
        Some(url) => json!({ "@type": "CreativeWork", "name": license.name.value, "url": url }),
        None => json!({ "@type": "CreativeWork", "name": license.name.value }),
    }
}

fn work(reference: &Reference<'_>) -> Value {
    let author = |author: &Author| match author {
        Author::Person {
            family,
            given,
            particle,
            ..
        } => Some(json!({
            "@type": "Person",
            "givenName": given,
            "familyName": match particle {
                Some(particle) => format!("{particle} {family}"),
                None => family.clone(),
            },
        })),
        Author::Body(name) => Some(json!({ "@type": "Organization", "name": name })),
        Author::Others => None,
    };
    let arxiv = reference
        .arxiv
        .map(|id| format!("https://arxiv.org/abs/{id}"));
    let identified = reference.doi.map(doi_url).or(arxiv);
    // Whoever knows the identifier knows who wrote it and where it appeared, and the page and its BibTeX say so.
    let known = identified.is_some();
    let authors = reference.authors.iter().filter(|_| !known);
    json!({
        "@type": match reference.kind {
            Kind::Article | Kind::Paper | Kind::Preprint => "ScholarlyArticle",
            Kind::Dataset | Kind::Other => "CreativeWork",
        },
        "name": reference.title,
        "author": authors.filter_map(author).collect::<Vec<Value>>(),
        "datePublished": reference.date,
        "isPartOf": reference.container.filter(|_| !known).map(|name| json!({ "@type": "CreativeWork", "name": name })),
        "url": identified.or_else(|| reference.url.map(str::to_owned)),
    })
}

fn keywords(dataset: &Dataset) -> Vec<&str> {
    let fields = dataset.fields();
    let lists = [&fields.modality, &fields.body_part, &fields.ml_tasks];
    let mut keywords = vec!["medical imaging"];
    keywords.extend(lists.into_iter().flatten().map(String::as_str));
    keywords
}

/// More labels than this make a page heavy that shows them anyway.
const MOST_LABELS: usize = 200;

/// The labels: what is measured of each image, study or patient.
fn variables(dataset: &Dataset) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for label in dataset.sets.iter().flat_map(|set| &set.labels) {
        if !names.contains(&label.name.value.as_str()) {
            names.push(&label.name.value);
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
) -> Vec<Value> {
    let related = site.catalog.related[id.index()].iter();
    related
        .filter(|other| {
            let relation = super::dataset::relations::declaration(site, id, **other);
            wanted(other.direction, relation)
        })
        // Its identifier is enough, and light: its own page says the rest.
        .map(|other| json!({ "@id": format!("{base}{}", site.dataset_url(other.other)) }))
        .collect()
}

fn doi_url(doi: &str) -> String {
    super::dataset::doi_url(doi)
}

/// The text of a data block: nothing unknown in it, and nothing that ends a script.
fn script(value: Value) -> String {
    without_gaps(value).to_string().replace('<', "\\u003c")
}

/// Takes out what is not known: an empty value says something else than none.
fn without_gaps(value: Value) -> Value {
    let gap = |value: &Value| {
        value.is_null() || value.as_array().is_some_and(Vec::is_empty) || value == &json!("")
    };
    match value {
        Value::Object(map) => {
            let known = map
                .into_iter()
                .map(|(key, value)| (key, without_gaps(value)));
            Value::Object(known.filter(|(_, value)| !gap(value)).collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(without_gaps).collect()),
        other => other,
    }
}
