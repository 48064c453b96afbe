//! The catalog and its datasets, in terms of DCAT 3.

use super::Take;
use super::node::Node;
use super::skos;
use crate::catalog::{DatasetId, Direction};
use crate::export::publication::address;
use crate::schema::values::{Match, RelationKind};
use crate::site::{FacetKind, FileKey, Site};
use std::io;

/// The files of the catalog that are a distribution of it, with their media types.
const DISTRIBUTIONS: [(FileKey, &str, &str); 8] = [
    (FileKey::DatasetsTable, "Datasets", "text/csv"),
    (FileKey::LabelsTable, "Label counts", "text/csv"),
    (FileKey::MappingTable, "Labels and concepts", "text/csv"),
    (
        FileKey::DataPackage,
        "What the tables hold",
        "application/json",
    ),
    (FileKey::Catalog, "Everything", "application/json"),
    (FileKey::GraphTurtle, "DCAT and SKOS", "text/turtle"),
    (FileKey::GraphJson, "DCAT and SKOS", "application/ld+json"),
    (FileKey::AllBibtex, "References", "application/x-bibtex"),
];

const MEDIA_TYPES: &str = "https://www.iana.org/assignments/media-types/";

pub fn catalog(site: &Site<'_>, take: Take<'_>) -> io::Result<()> {
    let config = site.config;
    let base = address(config, "");
    let language = config.language.as_str();
    let publisher = format!("{base}#publisher");
    let data = format!("{base}#data");
    let mut catalog = Node::new(&base, &["dcat:Catalog"]);
    let mut whole = Node::new(&data, &["dcat:Dataset"]);
    for node in [&mut catalog, &mut whole] {
        node.words("dct:title", &config.title, language);
        if let Some(description) = &config.description {
            node.words("dct:description", description, language);
        }
        node.thing("dct:publisher", &publisher);
        license(site, node);
    }
    catalog.thing("foaf:homepage", format!("{base}index.html"));
    catalog.thing("dcat:themeTaxonomy", skos::scheme(site));
    catalog.things_of_each(
        site,
        &[("dcat:dataset", dataset_id), ("dcat:record", record_id)],
    );
    catalog.thing("dcat:dataset", &data);
    let distribution = |at: usize| format!("{base}#data-{}", at + 1);
    for at in 0..DISTRIBUTIONS.len() {
        whole.thing("dcat:distribution", distribution(at));
    }
    take(catalog)?;
    take(whole)?;
    let mut agent = Node::new(&publisher, &["foaf:Agent"]);
    agent.words("foaf:name", &config.publisher(), language);
    take(agent)?;
    for (at, (key, title, media_type)) in DISTRIBUTIONS.iter().enumerate() {
        let url = address(config, &site.file_url(*key));
        let mut node = Node::new(distribution(at), &["dcat:Distribution"]);
        node.words("dct:title", title, "en");
        node.thing("dcat:accessURL", &url);
        node.thing("dcat:downloadURL", &url);
        node.thing("dcat:mediaType", format!("{MEDIA_TYPES}{media_type}"));
        license(site, &mut node);
        take(node)?;
    }
    match &config.license {
        Some(license) if license.url.is_none() => {
            let mut node = Node::new(own_license(site), &["dct:LicenseDocument"]);
            node.words("dct:title", &license.name, language);
            take(node)
        }
        _ => Ok(()),
    }
}

/// The licence of the content: of what the catalog says, not of the datasets.
fn license(site: &Site<'_>, node: &mut Node<'_>) {
    if let Some(license) = &site.config.license {
        let own = || own_license(site);
        node.thing("dct:license", license.url.clone().unwrap_or_else(own));
    }
}

fn own_license(site: &Site<'_>) -> String {
    address(site.config, "#license")
}

fn dataset_id(site: &Site<'_>, id: DatasetId) -> String {
    address(site.config, &site.dataset_url(id))
}

fn record_id(site: &Site<'_>, id: DatasetId) -> String {
    format!("{}#record", dataset_id(site, id))
}

pub fn dataset(site: &Site<'_>, id: DatasetId, take: Take<'_>) -> io::Result<()> {
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    let page = dataset.page();
    let language = site.config.language.as_str();
    let own = dataset_id(site, id);
    let mut node = Node::new(&own, &["dcat:Dataset"]);
    node.text("dct:identifier", &page.slug);
    node.words("dct:title", &page.title.value, language);
    node.words("dct:description", &site.description(id), language);
    for name in &fields.synonyms {
        node.words("dct:alternative", &name.value, language);
    }
    if let Some(released) = &fields.released {
        node.date("dct:issued", released);
    }
    let keywords = fields.modality.iter().chain(&fields.body_part);
    for keyword in keywords.chain(&fields.ml_tasks) {
        node.words("dcat:keyword", keyword, language);
    }
    if let Some(homepage) = &fields.homepage {
        node.thing("dcat:landingPage", homepage);
    }
    if let Some(release) = fields.releases.first() {
        if let Some(version) = &release.version {
            node.text("dcat:version", version);
        }
        if let Some(doi) = &release.doi {
            node.thing("adms:identifier", format!("https://doi.org/{doi}"));
        }
    }
    for (at, _) in fields.creator.iter().enumerate() {
        node.thing("dct:creator", format!("{own}#creator-{}", at + 1));
    }
    for (at, _) in fields.licenses.iter().enumerate() {
        node.thing("dct:license", format!("{own}#license-{}", at + 1));
    }
    let access = fields.access.as_ref();
    if let Some(list) =
        access.and_then(|access| site.facet_url(FacetKind::Access, access.level.value()))
    {
        node.thing("dct:accessRights", address(site.config, &list));
    }
    related(site, id, &mut node);
    for concept in site.cells.of_dataset(id) {
        let act = site.cells.get(*concept, id).and_then(|cell| cell.main());
        if act.is_some_and(|act| matches!(act.kind, Match::Exact | Match::Narrower)) {
            node.thing(
                "dcat:theme",
                address(site.config, &site.label_url(*concept)),
            );
        }
    }
    take(node)?;
    let mut record = Node::new(record_id(site, id), &["dcat:CatalogRecord"]);
    record.thing("foaf:primaryTopic", &own);
    if let Some(dates) = site.dates(id) {
        record.date("dct:modified", dates.last);
    }
    license(site, &mut record);
    take(record)?;
    for (at, name) in fields.creator.iter().enumerate() {
        let mut agent = Node::new(format!("{own}#creator-{}", at + 1), &["foaf:Agent"]);
        agent.words("foaf:name", name, language);
        take(agent)?;
    }
    for (at, license) in fields.licenses.iter().enumerate() {
        let id = format!("{own}#license-{}", at + 1);
        let mut node = Node::new(id, &["dct:LicenseDocument"]);
        node.words("dct:title", &license.name.value, language);
        if let Some(url) = &license.url {
            node.thing("foaf:page", url);
        }
        take(node)?;
    }
    Ok(())
}

/// What the dataset was made of, as its own file says.
fn related(site: &Site<'_>, id: DatasetId, node: &mut Node<'_>) {
    for other in &site.catalog.related[id.index()] {
        let there = dataset_id(site, other.other);
        if other.direction == Direction::Inferred {
            node.thing("dct:relation", there);
            continue;
        }
        let relation = &site.catalog.dataset(id).fields().related[other.relation];
        let is = |kind: RelationKind| relation.kinds.contains(&kind);
        if is(RelationKind::VersionOf) {
            node.thing("dcat:isVersionOf", &there);
        }
        if is(RelationKind::TakenFrom) || is(RelationKind::Relabels) {
            node.thing("prov:wasDerivedFrom", &there);
        }
        if !is(RelationKind::Disjoint) {
            node.thing("dct:relation", there);
        }
    }
}
