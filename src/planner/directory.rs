//! What is there to choose from: the concepts, and the names of the datasets.

use crate::catalog::DatasetId;
use crate::schema::fold;
use crate::schema::values::{Demand, Permission, Unit};
use crate::site::{Site, group_of};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// The concepts, in the order in which a reader meets them, and the words of fixed values.
#[derive(Serialize)]
pub(super) struct Vocabulary<'a> {
    concepts: Vec<Concept<'a>>,
    /// Written and plural.
    units: BTreeMap<&'static str, &'static str>,
    /// In the order in which they are shown.
    permissions: Vec<(&'static str, &'static str)>,
    demands: Vec<(&'static str, &'static str)>,
}

#[derive(Serialize)]
struct Concept<'a> {
    slug: &'a str,
    title: &'a str,
    url: String,
    depth: usize,
    broader: Vec<&'a str>,
}

pub(super) fn vocabulary<'a>(site: &Site<'a>) -> Vocabulary<'a> {
    let catalog = site.catalog;
    let slug = |id| catalog.concept(id).linked.page.slug.as_str();
    let mut seen = vec![false; catalog.vocabulary.len()];
    let concepts = catalog.vocabulary.in_order().into_iter();
    Vocabulary {
        concepts: concepts
            // One with two parents stands below the first.
            .filter(|(id, _)| !std::mem::replace(&mut seen[id.index()], true))
            .map(|(id, depth)| Concept {
                slug: slug(id),
                title: catalog.concept(id).title(),
                url: site.label_url(id),
                depth,
                broader: catalog
                    .concept(id)
                    .broader
                    .iter()
                    .map(|id| slug(*id))
                    .collect(),
            })
            .collect(),
        units: Unit::ALL
            .iter()
            .map(|unit| (unit.value(), unit.plural()))
            .collect(),
        permissions: Permission::ALL
            .iter()
            .map(|of| (of.value(), of.words()))
            .collect(),
        demands: Demand::ALL
            .iter()
            .map(|of| (of.value(), of.words()))
            .collect(),
    }
}

/// A dataset to choose: its slug, its title, and what tells it from others.
#[derive(Serialize)]
struct Entry<'a>(&'a str, &'a str, String);

/// All datasets, by title. Each entry is made when it is written: together they would be 10 MB at 100,000 datasets.
pub(super) struct Directory<'a> {
    site: &'a Site<'a>,
    by_title: Vec<DatasetId>,
}

pub(super) fn datasets<'a>(site: &'a Site<'a>) -> Directory<'a> {
    let title = |id: &DatasetId| fold(&site.catalog.dataset(*id).page().title.value);
    let mut by_title: Vec<DatasetId> = site.catalog.datasets().map(|(id, _)| id).collect();
    by_title.sort_by_cached_key(|id| (title(id), *id));
    Directory { site, by_title }
}

impl Serialize for Directory<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let catalog = self.site.catalog;
        serializer.collect_seq(self.by_title.iter().map(|id| {
            let page = catalog.dataset(*id).page();
            Entry(&page.slug, &page.title.value, group_of(catalog, *id))
        }))
    }
}
