//! The same catalog for programs: data, citations, feeds, and what search engines read.
//!
//! Enters: the site, whose plan says which files there are and where they lie. Leaves: their bytes,
//! in the sink. One format a file; each writes into a stream, so that no file of the whole catalog
//! need be in memory. Does not know the disk, nor what pages look like.
//!
//! What programs read stays as it is: a file says of which version its format is, and
//! `tests/suite/exports/interface.rs` holds it against those of the versions before.

mod catalog;
mod citation_file;
mod citations;
mod croissant;
mod feed;
mod graph;
mod llms;
mod publication;
mod record;
mod robots;
mod schema;
mod sitemap;
mod tables;

use crate::output::{OutputError, Sink, whole};
use crate::site::{FileKey, Site};
use rayon::prelude::*;
use std::io::{self, Write};

/// How many small files a thread takes at once.
const RUN: usize = 32;

/// Writes every planned file into `sink`.
pub fn write(site: &Site<'_>, sink: &dyn Sink) -> Result<(), OutputError> {
    let is_small = |file: &FileKey| file.dataset().is_some();
    let large = site.files.iter().copied().filter(|file| !is_small(file));
    let large: Vec<FileKey> = large.collect();
    let (small, large) = rayon::join(
        || {
            // Not gathered: a list of them would be 2 MB at 100,000 datasets.
            let files = site.files.par_iter().with_max_len(RUN);
            files.filter(|file| is_small(file)).try_for_each(|file| {
                whole(sink, &site.file_path(*file), &|out| make(site, *file, out))
            })
        },
        || {
            // One at a time, so that no thread is left with two of them at the end.
            let files = large.par_iter().with_max_len(1);
            files.try_for_each(|file| {
                sink.stream(&site.file_path(*file), &|out| make(site, *file, out))
            })
        },
    );
    small.and(large)
}

fn make(site: &Site<'_>, file: FileKey, out: &mut dyn Write) -> io::Result<()> {
    match file {
        FileKey::Record(id) => record::write(site, id, out),
        FileKey::Croissant(id) => croissant::write(site, id, out),
        FileKey::Bibtex(id) => citations::write_bibtex(site, id, out),
        FileKey::Catalog => catalog::write(site, out),
        FileKey::Schema => schema::write(out),
        FileKey::DatasetsTable => tables::datasets::write(site, out),
        FileKey::LabelsTable => tables::labels::write(site, out),
        FileKey::MappingTable => tables::mapping::write(site, out),
        FileKey::DataPackage => tables::package::write(site, out),
        FileKey::GraphJson => graph::write_json(site, out),
        FileKey::GraphTurtle => graph::write_turtle(site, out),
        FileKey::AllBibtex => citations::write_all_bibtex(site, out),
        FileKey::AllCsl => citations::write_all_csl(site, out),
        FileKey::CitationFile => citation_file::write(site, out),
        FileKey::Sitemap => sitemap::write(site, out),
        FileKey::SitemapPart(number) => sitemap::write_part(site, number, out),
        FileKey::Robots => robots::write(site, out),
        FileKey::Feed => feed::write(site, out),
        FileKey::Llms => llms::write(site, out),
        FileKey::LlmsFull => llms::write_full(site, out),
        FileKey::NoJekyll => Ok(()),
        FileKey::DomainName => publication::write_domain(site, out),
    }
}
