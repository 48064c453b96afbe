//! `CITATION.cff`: how to cite the catalog itself.

use crate::site::Site;
use serde_json::{Value, json};
use std::io::{self, Write};

/// Licences that a citation file may name: it knows SPDX identifiers alone.
const SPDX: [(&str, &str); 5] = [
    ("CC BY 4.0", "CC-BY-4.0"),
    ("CC BY-SA 4.0", "CC-BY-SA-4.0"),
    ("CC0 1.0", "CC0-1.0"),
    ("CC BY-NC 4.0", "CC-BY-NC-4.0"),
    ("ODbL 1.0", "ODbL-1.0"),
];

/// Written as JSON, which is YAML too, so that a library escapes it.
pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let config = site.config;
    let mut file = json!({
        "cff-version": "1.2.0",
        "type": "dataset",
        "title": config.title,
        "message": "To cite this catalog, use these data; to cite a dataset, use those of its page.",
        "authors": [{ "name": config.publisher() }],
    });
    let mut set = |key: &str, value: Option<&str>| {
        if let Some(value) = value {
            file[key] = Value::from(value);
        }
    };
    let changes = site.catalog.datasets().filter_map(|(id, _)| site.dates(id));
    let newest = changes.map(|dates| dates.last).max();
    set("abstract", config.description.as_deref());
    set("url", config.base_url.as_deref());
    set("repository-code", config.repository.as_deref());
    set("date-released", newest.and_then(|date| date.get(..10)));
    let license = config.license.as_ref().map(|license| license.name.as_str());
    let named = |name: &str| {
        SPDX.iter()
            .find(|(words, id)| *words == name || *id == name)
    };
    set("license", license.and_then(named).map(|(_, id)| *id));
    serde_json::to_writer_pretty(&mut *out, &file)?;
    out.write_all(b"\n")
}
