//! The records that the search box reads.
//!
//! Enters: the planned site. Leaves: one script that hands over a compact record of every dataset, concept
//! and page when it is loaded. What many of them share, such as a modality or the name of a label, stands there once and
//! is referred to by its place. Does not know how the scripts of the theme search it.

mod dataset;
mod interned;
mod lists;

use crate::output::{OutputError, Sink, script};
use crate::project::url_path;
use crate::schema::values::LeftOut;
use crate::site::{PageKey, SEARCH_PATH, Site};
use dataset::Datasets;
use ecow::EcoString;
use interned::Interned;
use serde::Serialize;

/// Everything that can be found.
#[derive(Serialize)]
struct Records<'a> {
    /// What datasets are chosen by: modalities, ways of access …
    values: Vec<EcoString>,
    /// Names of labels that are not those of a concept.
    names: Vec<&'a str>,
    labels: Vec<Label<'a>>,
    pages: Vec<Page<'a>>,
    datasets: Datasets<'a>,
}

/// A concept: title, slug, synonyms, and the places of those above it.
#[derive(Serialize)]
struct Label<'a>(&'a str, &'a str, Vec<&'a str>, Vec<usize>);

/// Any other page: title, address, and what is on it.
#[derive(Serialize)]
struct Page<'a>(String, String, Option<&'a str>);

/// Writes the script, if the site can be searched.
pub fn write(site: &Site<'_>, sink: &dyn Sink) -> Result<(), OutputError> {
    if !site.config.has(LeftOut::Search) {
        return Ok(());
    }
    let (mut values, mut names) = (Interned::default(), Interned::default());
    let datasets = Datasets::of(site, &mut values, &mut names);
    let records = Records {
        labels: labels(site),
        pages: pages(site),
        datasets,
        values: values.into_texts(),
        names: names.into_texts(),
    };
    sink.stream(SEARCH_PATH, &|out| script(out, "searchRecords", &records))
}

/// In the order of their ids, by which datasets refer to them.
fn labels<'a>(site: &Site<'a>) -> Vec<Label<'a>> {
    let concepts = site.catalog.vocabulary.iter();
    concepts
        .map(|(_, concept)| {
            let page = &concept.linked.page;
            let synonyms = page.fields.synonyms.iter();
            Label(
                &page.title.value,
                &page.slug,
                synonyms.map(|name| name.value.as_str()).collect(),
                concept.broader.iter().map(|id| id.index()).collect(),
            )
        })
        .collect()
}

/// What the navigation leads to, the pages of words, and the lists of one value.
fn pages<'a>(site: &Site<'a>) -> Vec<Page<'a>> {
    let catalog = site.catalog;
    let mut pages: Vec<Page<'a>> = Vec::new();
    for (at, linked) in catalog.pages.iter().enumerate() {
        let page = &linked.page;
        let url = site.url(PageKey::Plain(at));
        pages.push(Page(
            page.title.value.as_str().to_owned(),
            url,
            page.summary.as_deref(),
        ));
    }
    for item in site.shared().nav {
        if pages.iter().all(|page| page.1 != item.url) {
            pages.push(Page(item.title, item.url, None));
        }
    }
    for list in site.facets.iter() {
        let title = format!("{}: {}", list.kind.title(), list.title);
        pages.push(Page(title, url_path(list.path()), None));
    }
    pages
}
