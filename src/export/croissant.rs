//! Croissant 1.1: a dataset's metadata, and its label counts as an inline record set, for machine
//! learning libraries. Figures of the images are elsewhere: nothing is hosted here.

use super::publication::address;
use super::tables::names;
use crate::catalog::{Dataset, DatasetId, Table};
use crate::citation::{bibtex, references};
use crate::schema::values::{Axis, State, Unit};
use crate::site::Site;
use ecow::EcoString;
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{self, Write};
use std::sync::LazyLock;

/// The version of the format.
const CONFORMS_TO: &str = "http://mlcommons.org/croissant/1.1";

/// The file of a dataset.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    #[serde(rename = "@context")]
    context: Context<'a>,
    #[serde(rename = "@type")]
    kind: &'static str,
    conforms_to: &'static str,
    name: &'a str,
    description: String,
    url: String,
    cite_as: &'a str,
    keywords: Vec<&'a EcoString>,
    creator: Vec<Creator<'a>>,
    license: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    same_as: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sd_license: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record_set: Option<[RecordSet<'a>; 1]>,
}

#[derive(Serialize)]
struct Context<'a> {
    #[serde(rename = "@language")]
    language: &'a str,
    #[serde(flatten)]
    terms: &'static Value,
}

#[derive(Serialize)]
struct Creator<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct RecordSet<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: &'static str,
    name: &'static str,
    description: &'static str,
    field: &'static Value,
    data: Vec<Count<'a>>,
}

/// A published count, as [`FIELDS`] describe it.
#[derive(Serialize)]
struct Count<'a> {
    #[serde(rename = "counts/table")]
    table: &'a str,
    #[serde(rename = "counts/label_set")]
    set: &'a str,
    #[serde(rename = "counts/label")]
    label: &'a str,
    #[serde(rename = "counts/column")]
    column: &'a str,
    #[serde(rename = "counts/state")]
    state: &'static str,
    #[serde(rename = "counts/unit")]
    unit: &'static str,
    #[serde(rename = "counts/count")]
    count: u64,
    #[serde(rename = "counts/of")]
    of: String,
}

pub fn write(site: &Site<'_>, id: DatasetId, out: &mut dyn Write) -> io::Result<()> {
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    let page = dataset.page();
    let release = fields.releases.first();
    let licenses = fields.licenses.iter();
    let content_license = site.config.license.as_ref();
    let dates = site.dates(id);
    let citation = bibtex(&references(dataset));
    let names: Vec<Names> = dataset
        .tables
        .iter()
        .map(|table| Names::of(dataset, table))
        .collect();
    let counts = counts(dataset, &names);
    let file = File {
        context: Context {
            language: &site.config.language,
            terms: &CONTEXT,
        },
        kind: "sc:Dataset",
        conforms_to: CONFORMS_TO,
        name: &page.title.value,
        description: site.description(id),
        url: address(site.config, &site.dataset_url(id)),
        cite_as: citation.trim_end(),
        keywords: fields
            .modality
            .iter()
            .chain(&fields.body_part)
            .chain(&fields.ml_tasks)
            .collect(),
        creator: fields
            .creator
            .iter()
            .map(|name| Creator {
                kind: "sc:Organization",
                name,
            })
            .collect(),
        license: licenses
            .map(|license| license.url.as_deref().unwrap_or(&license.name.value))
            .collect(),
        date_published: fields.released.as_deref(),
        date_modified: dates.as_ref().and_then(|dates| dates.last.get(..10)),
        version: release.and_then(|release| release.version.as_deref()),
        same_as: fields.homepage.as_deref(),
        sd_license: content_license.map(|l| l.url.as_deref().unwrap_or(&l.name)),
        record_set: (!counts.is_empty()).then(|| [record_set(counts)]),
    };
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

/// The same as the format wants them.
static FIELD_LIST: LazyLock<Value> = LazyLock::new(|| {
    let fields = FIELDS.iter().map(|(name, kind, about)| {
        json!({
            "@type": "cr:Field",
            "@id": format!("counts/{name}"),
            "name": name,
            "description": about,
            "dataType": kind,
        })
    });
    fields.collect()
});

fn record_set(data: Vec<Count<'_>>) -> RecordSet<'_> {
    RecordSet {
        kind: "cr:RecordSet",
        id: "counts",
        name: "counts",
        description: "What published tables count for each label.",
        field: &FIELD_LIST,
        data,
    }
}

/// What the records of one table call it, its label set and the part that it counts.
struct Names {
    table: String,
    set: String,
    part: String,
}

impl Names {
    fn of(dataset: &Dataset, table: &Table) -> Self {
        let set = &dataset.sets[table.set];
        let part = table.scope.map(|part| names::part(dataset, part));
        Self {
            table: names::table(dataset, table),
            set: names::set(dataset, set.fields),
            part: part.unwrap_or_default(),
        }
    }
}

/// Every published count as a record; `names` has those of each table.
fn counts<'a>(dataset: &'a Dataset, names: &'a [Names]) -> Vec<Count<'a>> {
    let mut records = Vec::new();
    for (table, names) in dataset.tables.iter().zip(names) {
        let set = &dataset.sets[table.set];
        for row in table.rows() {
            let label = &set.labels[row.label];
            for (column, count) in table.columns.iter().zip(row.cells()) {
                let Some(count) = count else { continue };
                let state = match table.axis {
                    Some(Axis::State) => label.state(&column.name),
                    _ => Some(State::Positive),
                };
                records.push(Count {
                    table: &names.table,
                    set: &names.set,
                    label: &label.name,
                    column: match table.axis {
                        Some(_) => &column.name,
                        None => &names.part,
                    },
                    state: state.map_or("", State::value),
                    unit: column.unit.map_or("", Unit::value),
                    count,
                    of: column.of.map_or_else(String::new, |of| of.to_string()),
                });
            }
        }
    }
    records
}

/// The context that the specification gives, but for the language.
static CONTEXT: LazyLock<Value> = LazyLock::new(|| {
    json!({
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
});
