//! The catalog as linked data: DCAT for the catalog and its datasets, SKOS for the vocabulary, for
//! each dataset's own labels, and for what leads from one to the other.
//!
//! One list of [`Node`]s is written in two ways. Nothing is without a name, so that both files,
//! and two builds, say the same.

mod dcat;
mod jsonld;
mod node;
mod skos;
mod turtle;

pub use skos::match_property;

use crate::site::Site;
use node::Node;
use std::io::{self, Write};

/// Takes nodes, one after the other.
type Take<'t> = &'t mut dyn FnMut(Node<'_>) -> io::Result<()>;

pub fn write_json(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut json = jsonld::Writer::begin(out)?;
    nodes(site, &mut |node| json.node(&node))?;
    json.finish()
}

pub fn write_turtle(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    turtle::begin(out)?;
    nodes(site, &mut |node| turtle::node(&node, out))
}

fn nodes(site: &Site<'_>, take: Take<'_>) -> io::Result<()> {
    dcat::catalog(site, take)?;
    skos::vocabulary(site, take)?;
    for (id, _) in site.catalog.datasets() {
        dcat::dataset(site, id, take)?;
        skos::labels(site, id, take)?;
    }
    Ok(())
}
