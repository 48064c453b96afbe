//! `CITATION.cff`: how to cite the catalog itself.

use crate::site::Site;
use serde_json::Value;
use std::io::{self, Write};

const MESSAGE: &str =
    "To cite this catalog, use these data; to cite a dataset, use those of its page.";

/// Licences that a citation file may name: it knows SPDX identifiers alone.
const SPDX: [(&str, &str); 5] = [
    ("CC BY 4.0", "CC-BY-4.0"),
    ("CC BY-SA 4.0", "CC-BY-SA-4.0"),
    ("CC0 1.0", "CC0-1.0"),
    ("CC BY-NC 4.0", "CC-BY-NC-4.0"),
    ("ODbL 1.0", "ODbL-1.0"),
];

/// YAML, each value as JSON, which is YAML too, so that a library escapes it.
pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let config = site.config;
    let mut line = |key: &str, value: Option<&str>| match value {
        Some(value) => writeln!(out, "{key}: {}", Value::from(value)),
        None => Ok(()),
    };
    line("cff-version", Some("1.2.0"))?;
    line("type", Some("dataset"))?;
    line("title", Some(&config.title))?;
    line("message", Some(MESSAGE))?;
    line("abstract", config.description.as_deref())?;
    line("url", config.base_url.as_deref())?;
    line("repository-code", config.repository.as_deref())?;
    let changes = site.catalog.datasets();
    let newest = changes
        .filter_map(|(id, _)| site.dates(id))
        .map(|dates| dates.last);
    line(
        "date-released",
        newest.max().and_then(|date| date.get(..10)),
    )?;
    let license = config.license.as_ref().map(|license| license.name.as_str());
    let named = |name: &str| {
        SPDX.iter()
            .find(|(words, id)| *words == name || *id == name)
    };
    line("license", license.and_then(named).map(|(_, id)| *id))?;
    writeln!(
        out,
        "authors:\n  - name: {}",
        Value::from(config.publisher())
    )
}
