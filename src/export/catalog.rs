//! `catalog.json`: all records and all concepts. A dataset stands in one line, so that versions
//! can be compared and the file is never in memory.

use super::publication::{FORMAT, LicenseOut, license};
use super::record;
use crate::catalog::DatasetId;
use crate::citation::references;
use crate::site::Site;
use ecow::EcoString;
use rayon::prelude::*;
use serde::Serialize;
use std::io::{self, Write};

/// How many datasets are made at once, in parallel.
const CHUNK: usize = 256;

/// What stands before the lists.
#[derive(Debug, Serialize)]
struct Head<'a> {
    format: &'static str,
    version: &'static str,
    title: &'a str,
    description: Option<&'a str>,
    license: Option<LicenseOut<'a>>,
    url: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ConceptOut<'a> {
    id: &'a str,
    page: String,
    title: &'a str,
    summary: Option<&'a str>,
    synonyms: Vec<&'a str>,
    body_part: &'a [EcoString],
    broader: Vec<&'a str>,
    codes: Vec<CodeOut<'a>>,
}

#[derive(Debug, Serialize)]
struct CodeOut<'a> {
    system: &'a str,
    code: &'a str,
    #[serde(rename = "match")]
    kind: &'static str,
}

pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let config = site.config;
    let head = Head {
        format: "catscan-catalog",
        version: FORMAT,
        title: &config.title,
        description: config.description.as_deref(),
        license: license(config),
        url: config.base_url.as_deref(),
    };
    let head = serde_json::to_string(&head)?;
    // The lists follow before its bracket closes.
    out.write_all(&head.as_bytes()[..head.len() - 1])?;
    out.write_all(b",\n\"concepts\": [")?;
    for (at, line) in concepts(site).enumerate() {
        out.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &line)?;
    }
    out.write_all(b"\n],\n\"datasets\": [")?;
    let ids: Vec<DatasetId> = site.catalog.datasets().map(|(id, _)| id).collect();
    for (at, chunk) in ids.chunks(CHUNK).enumerate() {
        let lines: Vec<Vec<u8>> = chunk
            .par_iter()
            .map(|id| {
                let references = references(site.catalog.dataset(*id));
                serde_json::to_vec(&record::dataset(site, *id, &references))
            })
            .collect::<Result<_, _>>()?;
        for (line, within) in lines.iter().zip(0..) {
            out.write_all(if at == 0 && within == 0 {
                b"\n"
            } else {
                b",\n"
            })?;
            out.write_all(line)?;
        }
    }
    out.write_all(b"\n]\n}\n")
}

fn concepts<'a>(site: &Site<'a>) -> impl Iterator<Item = ConceptOut<'a>> {
    let slug = |id| site.catalog.concept(id).linked.page.slug.as_str();
    site.catalog.vocabulary.iter().map(move |(id, concept)| {
        let page = &concept.linked.page;
        ConceptOut {
            id: &page.slug,
            page: site.label_url(id),
            title: &page.title.value,
            summary: page.summary.as_deref(),
            synonyms: page
                .fields
                .synonyms
                .iter()
                .map(|name| name.value.as_str())
                .collect(),
            body_part: &page.fields.body_part,
            broader: concept.broader.iter().map(|parent| slug(*parent)).collect(),
            codes: page
                .fields
                .codes
                .iter()
                .map(|code| CodeOut {
                    system: &code.system,
                    code: &code.code.value,
                    kind: code.kind.value(),
                })
                .collect(),
        }
    })
}
