//! What to cite, for one dataset and for all.

use crate::catalog::DatasetId;
use crate::citation::{bibtex, csl, references};
use crate::site::Site;
use std::io::{self, Write};

pub fn write_bibtex(site: &Site<'_>, id: DatasetId, out: &mut dyn Write) -> io::Result<()> {
    let references = references(site.catalog.dataset(id));
    out.write_all(bibtex(&references).as_bytes())
}

pub fn write_all_bibtex(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut ids = site.catalog.datasets().map(|(id, _)| id);
    ids.try_for_each(|id| write_bibtex(site, id, out))
}

/// An item a line.
pub fn write_all_csl(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut before: &[u8] = b"[\n";
    for (_, dataset) in site.catalog.datasets() {
        for reference in &references(dataset) {
            out.write_all(before)?;
            serde_json::to_writer(&mut *out, &csl(reference))?;
            before = b",\n";
        }
    }
    out.write_all(if before == b"[\n" { b"[]\n" } else { b"\n]\n" })
}
