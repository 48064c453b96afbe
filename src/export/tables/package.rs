//! `datapackage.json`: what the tables hold, as a Frictionless data package.

use super::{Column, datasets, labels, mapping};
use crate::export::publication::FORMAT;
use crate::site::{FileKey, Site};
use serde_json::{Value, json};
use std::io::{self, Write};

pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let config = site.config;
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": "catalog",
        "title": config.title,
        "version": FORMAT,
        "resources": [
            resource(site, FileKey::DatasetsTable, "datasets", datasets::COLUMNS, &["dataset"]),
            resource(site, FileKey::LabelsTable, "labels", labels::COLUMNS, &[
                "dataset", "table", "label_set", "label", "part", "view", "readers", "state",
                "own_state", "unit",
            ]),
            resource(site, FileKey::MappingTable, "mapping", mapping::COLUMNS, &[
                "dataset", "label_set", "label", "concept", "match",
            ]),
        ],
    });
    let mut set = |key: &str, value: Option<&String>| {
        if let Some(value) = value {
            package[key] = Value::from(value.as_str());
        }
    };
    set("description", config.description.as_ref());
    set("homepage", config.base_url.as_ref());
    if let Some(license) = &config.license {
        let name = license.name.replace(' ', "-");
        package["licenses"] = match &license.url {
            Some(url) => json!([{ "name": name, "title": license.name, "path": url }]),
            None => json!([{ "name": name, "title": license.name }]),
        };
    }
    serde_json::to_writer_pretty(&mut *out, &package)?;
    out.write_all(b"\n")
}

fn resource(site: &Site<'_>, key: FileKey, name: &str, columns: &[Column], of: &[&str]) -> Value {
    let path = site.file_path(key);
    let fields: Vec<Value> = columns
        .iter()
        .map(|column| {
            json!({
                "name": column.name,
                "type": column.kind,
                "description": column.about,
            })
        })
        .collect();
    let mut schema = json!({ "fields": fields, "primaryKey": of });
    if name != "datasets" {
        schema["foreignKeys"] = json!([{
            "fields": "dataset",
            "reference": { "resource": "datasets", "fields": "dataset" },
        }]);
    }
    json!({
        "profile": "tabular-data-resource",
        "name": name,
        // Beside the package.
        "path": path.rsplit('/').next(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    })
}
