//! The catalog for language models: `llms.txt`, a list of what is here, and `llms-full.txt`, all
//! of it as Markdown.

use super::publication::address;
use crate::catalog::{Dataset, DatasetId, PageRef, Table};
use crate::content;
use crate::content::markdown::Body;
use crate::diagnostic::FileId;
use crate::schema::values::Unit;
use crate::site::{FileKey, Site, words};
use std::io::{self, Write};

pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let config = site.config;
    head(site, out)?;
    let link = |out: &mut dyn Write, title: &str, url: &str, words: &str| {
        let colon = if words.is_empty() { "" } else { ": " };
        writeln!(out, "- [{title}]({}){colon}{words}", address(config, url))
    };
    writeln!(out, "\n## Data\n")?;
    for (key, title, words) in [
        (
            FileKey::LlmsFull,
            "All pages",
            "the whole catalog as Markdown",
        ),
        (
            FileKey::DatasetsTable,
            "datasets.csv",
            "a row for each dataset",
        ),
        (
            FileKey::LabelsTable,
            "labels.csv",
            "a row for each published count of a label",
        ),
        (
            FileKey::MappingTable,
            "mapping.csv",
            "which label of which dataset means what",
        ),
        (FileKey::Catalog, "catalog.json", "everything, with sources"),
    ] {
        link(out, title, &site.file_url(key), words)?;
    }
    writeln!(out, "\n## Datasets\n")?;
    for id in site.order() {
        let title = &site.catalog.dataset(*id).page().title.value;
        link(out, title, &site.dataset_url(*id), &site.description(*id))?;
    }
    writeln!(out, "\n## Labels\n")?;
    for (id, concept) in site.catalog.vocabulary.iter() {
        let page = &concept.linked.page;
        let summary = page.summary.as_deref().unwrap_or_default();
        link(out, &page.title.value, &site.label_url(id), summary)?;
    }
    Ok(())
}

fn head(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let config = site.config;
    writeln!(out, "# {}", config.title)?;
    if let Some(description) = &config.description {
        writeln!(out, "\n> {description}")?;
    }
    match &config.license {
        Some(license) => writeln!(out, "\nLicence of this text: {}", license.name),
        None => Ok(()),
    }
}

pub fn write_full(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    head(site, out)?;
    for (at, linked) in site.catalog.pages.iter().enumerate() {
        writeln!(out, "\n# {}\n", linked.page.title.value)?;
        body(
            site,
            PageRef::Plain(at),
            linked.page.file,
            &linked.page.body,
            out,
        )?;
    }
    for id in site.order() {
        dataset(site, *id, out)?;
    }
    for (id, concept) in site.catalog.vocabulary.iter() {
        let page = &concept.linked.page;
        writeln!(out, "\n# Label: {}\n", page.title.value)?;
        body(site, PageRef::Concept(id), page.file, &page.body, out)?;
    }
    Ok(())
}

fn dataset(site: &Site<'_>, id: DatasetId, out: &mut dyn Write) -> io::Result<()> {
    let dataset = site.catalog.dataset(id);
    let page = dataset.page();
    let fields = dataset.fields();
    writeln!(out, "\n# Dataset: {}\n", page.title.value)?;
    writeln!(out, "{}\n", site.description(id))?;
    let mut fact = |name: &str, words: String| match words.is_empty() {
        true => Ok(()),
        false => writeln!(out, "- {name}: {words}"),
    };
    fact("Page", address(site.config, &site.dataset_url(id)))?;
    fact("Made by", fields.creator.join("; "))?;
    fact(
        "Released",
        fields.released.as_deref().unwrap_or_default().to_owned(),
    )?;
    fact("Modality", fields.modality.join(", "))?;
    fact("Body part", fields.body_part.join(", "))?;
    for (unit, figure) in &fields.size.by_unit {
        fact(
            &words::capitalized(unit.plural()),
            words::amount(figure.amount),
        )?;
    }
    let access = fields.access.as_ref().map(|access| access.level.words());
    fact("Access", access.unwrap_or_default().to_owned())?;
    let licenses: Vec<&str> = fields
        .licenses
        .iter()
        .map(|l| l.name.value.as_str())
        .collect();
    fact("Terms", licenses.join("; "))?;
    fact(
        "Homepage",
        fields.homepage.as_deref().unwrap_or_default().to_owned(),
    )?;
    for of in &dataset.tables {
        table(dataset, of, out)?;
    }
    writeln!(out)?;
    body(site, PageRef::Dataset(id), page.file, &page.body, out)
}

fn table(dataset: &Dataset, table: &Table, out: &mut dyn Write) -> io::Result<()> {
    let fields = dataset.fields();
    let set = &dataset.sets[table.set];
    let title = fields.counts[table.fields].title.as_deref();
    let unit = table.unit.map_or("", Unit::plural);
    let source = table
        .source
        .map_or("", |at| fields.sources[at].title.as_str());
    let cell = |text: &str| text.replace('|', "\\|");
    writeln!(out, "\nLabel counts, {}", title.unwrap_or("as published"))?;
    writeln!(out, "(unit: {unit}; source: {source}):\n")?;
    let heads: Vec<String> = table
        .columns
        .iter()
        .map(|column| cell(&column.name))
        .collect();
    writeln!(out, "| label | {} |", heads.join(" | "))?;
    writeln!(out, "|---|{}", "---|".repeat(heads.len()))?;
    for row in table.rows() {
        let counts = row.cells();
        let counts = counts.map(|count| count.map_or_else(String::new, |count| count.to_string()));
        let counts: Vec<String> = counts.collect();
        let label = cell(&set.labels[row.label].name);
        writeln!(out, "| {label} | {} |", counts.join(" | "))?;
    }
    Ok(())
}

/// A file's Markdown, its links leading to the pages of the site.
fn body(
    site: &Site<'_>,
    of: PageRef,
    file: FileId,
    body: &Body,
    out: &mut dyn Write,
) -> io::Result<()> {
    let text = site.sources.text(file);
    let text = text.as_ref();
    let start = content::body_at(text);
    let root = address(site.config, "");
    let destinations = site.catalog.destinations(of);
    let mut links: Vec<_> = body.links.iter().zip(destinations).collect();
    links.sort_by_key(|(link, _)| link.span.start);
    let mut from = start;
    for (link, destination) in links {
        let range = link.span.range();
        // Links that are named elsewhere keep what is written there.
        let found = text
            .get(range.clone())
            .and_then(|within| within.rfind(&*link.target));
        let Some(at) = found.map(|at| range.start + at).filter(|at| *at >= from) else {
            continue;
        };
        out.write_all(&text.as_bytes()[from..at])?;
        out.write_all(site.href(destination, &root).as_bytes())?;
        from = at + link.target.len();
    }
    let rest = &text[from.min(text.len())..];
    writeln!(out, "{}", rest.trim_end())
}
