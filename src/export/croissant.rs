//! Croissant 1.1: a dataset's metadata, and its label counts as an inline record set, for machine
//! learning libraries. Figures of the images are elsewhere: nothing is hosted here.

use super::publication::address;
use super::tables::names;
use crate::catalog::{Dataset, DatasetId};
use crate::citation::{bibtex, references};
use crate::schema::values::{Axis, State, Unit};
use crate::site::Site;
use serde_json::{Value, json};
use std::io::{self, Write};

/// The version of the format.
const CONFORMS_TO: &str = "http://mlcommons.org/croissant/1.1";

pub fn write(site: &Site<'_>, id: DatasetId, out: &mut dyn Write) -> io::Result<()> {
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    let page = dataset.page();
    let release = fields.releases.first();
    let creators = fields.creator.iter();
    let creators: Vec<Value> = creators
        .map(|name| json!({ "@type": "sc:Organization", "name": name }))
        .collect();
    let licenses = fields.licenses.iter();
    let licenses: Vec<&str> = licenses
        .map(|license| license.url.as_deref().unwrap_or(&license.name.value))
        .collect();
    let mut file = json!({
        "@context": context(&site.config.language),
        "@type": "sc:Dataset",
        "conformsTo": CONFORMS_TO,
        "name": page.title.value,
        "description": site.description(id),
        "url": address(site.config, &site.dataset_url(id)),
        "citeAs": bibtex(&references(dataset)).trim_end(),
        "keywords": fields.modality.iter().chain(&fields.body_part).chain(&fields.ml_tasks)
            .collect::<Vec<&String>>(),
        "creator": creators,
        "license": licenses,
    });
    let mut set = |key: &str, value: Option<&str>| {
        if let Some(value) = value {
            file[key] = Value::from(value);
        }
    };
    set("datePublished", fields.released.as_deref());
    set(
        "dateModified",
        site.dates(id).and_then(|dates| dates.last.get(..10)),
    );
    set(
        "version",
        release.and_then(|release| release.version.as_deref()),
    );
    set("sameAs", fields.homepage.as_deref());
    let licence = site.config.license.as_ref();
    set(
        "sdLicense",
        licence.map(|l| l.url.as_deref().unwrap_or(&l.name)),
    );
    let counts = counts(dataset);
    if !counts.is_empty() {
        file["recordSet"] = json!([record_set(&counts)]);
    }
    serde_json::to_writer(&mut *out, &file)?;
    out.write_all(b"\n")
}

/// The fields of a count, with their types.
const FIELDS: [(&str, &str, &str); 8] = [
    ("table", "sc:Text", "the published table"),
    ("label_set", "sc:Text", "the act of labelling"),
    ("label", "sc:Text", "the name that the dataset gives"),
    (
        "column",
        "sc:Text",
        "the part, view, readers or state, where the table has such columns",
    ),
    (
        "state",
        "sc:Text",
        "positive, negative, uncertain or blank (not mentioned)",
    ),
    ("unit", "sc:Text", "what is counted"),
    ("count", "sc:Integer", "how many"),
    ("of", "sc:Text", "out of how many, where that is known"),
];

fn record_set(counts: &[Value]) -> Value {
    let fields: Vec<Value> = FIELDS
        .iter()
        .map(|(name, kind, about)| {
            json!({
                "@type": "cr:Field",
                "@id": format!("counts/{name}"),
                "name": name,
                "description": about,
                "dataType": kind,
            })
        })
        .collect();
    json!({
        "@type": "cr:RecordSet",
        "@id": "counts",
        "name": "counts",
        "description": "What published tables count for each label.",
        "field": fields,
        "data": counts,
    })
}

/// Every published count as a record.
fn counts(dataset: &Dataset) -> Vec<Value> {
    let mut records = Vec::new();
    for table in &dataset.tables {
        let set = &dataset.sets[table.set];
        let id = names::table(dataset, table);
        let set_id = names::set(dataset, set.fields);
        for row in &table.rows {
            let label = &set.labels[row.label];
            for (column, count) in table.columns.iter().zip(&row.cells) {
                let Some(count) = count else { continue };
                let state = match table.axis {
                    Some(Axis::State) => label.state(&column.name),
                    _ => Some(State::Positive),
                };
                let part = table.scope.map(|part| names::part(dataset, part));
                records.push(json!({
                    "counts/table": id,
                    "counts/label_set": set_id,
                    "counts/label": label.name.value,
                    "counts/column": match table.axis {
                        Some(_) => column.name.clone(),
                        None => part.unwrap_or_default(),
                    },
                    "counts/state": state.map_or("", State::value),
                    "counts/unit": column.unit.map_or("", Unit::value),
                    "counts/count": count,
                    "counts/of": column.of.map_or_else(String::new, |of| of.to_string()),
                }));
            }
        }
    }
    records
}

/// The context that the specification gives.
fn context(language: &str) -> Value {
    json!({
        "@language": language,
        "@vocab": "https://schema.org/",
        "arrayShape": "cr:arrayShape",
        "citeAs": "cr:citeAs",
        "column": "cr:column",
        "conformsTo": "dct:conformsTo",
        "containedIn": "cr:containedIn",
        "cr": "http://mlcommons.org/croissant/",
        "rai": "http://mlcommons.org/croissant/RAI/",
        "data": { "@id": "cr:data", "@type": "@json" },
        "dataType": { "@id": "cr:dataType", "@type": "@vocab" },
        "dct": "http://purl.org/dc/terms/",
        "description": { "@container": "@language" },
        "equivalentProperty": "cr:equivalentProperty",
        "examples": { "@id": "cr:examples", "@type": "@json" },
        "extract": "cr:extract",
        "field": "cr:field",
        "fileObject": "cr:fileObject",
        "fileProperty": "cr:fileProperty",
        "fileSet": "cr:fileSet",
        "format": "cr:format",
        "includes": "cr:includes",
        "isArray": "cr:isArray",
        "isLiveDataset": "cr:isLiveDataset",
        "jsonPath": "cr:jsonPath",
        "key": "cr:key",
        "md5": "cr:md5",
        "name": { "@container": "@language" },
        "parentField": "cr:parentField",
        "path": "cr:path",
        "recordSet": "cr:recordSet",
        "references": "cr:references",
        "regex": "cr:regex",
        "repeated": "cr:repeated",
        "replace": "cr:replace",
        "samplingRate": "cr:samplingRate",
        "sc": "https://schema.org/",
        "separator": "cr:separator",
        "source": "cr:source",
        "subField": "cr:subField",
        "transform": "cr:transform",
    })
}
