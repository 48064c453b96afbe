//! The records of datasets.

use super::interned::Interned;
use super::lists::Lists;
use crate::catalog::{self, Catalog, DatasetId, Label};
use crate::compare::{Allowed, allowed};
use crate::schema::fold;
use crate::schema::values::Permission;
use crate::site::Site;
use ecow::{EcoString, eco_format};
use serde::{Serialize, Serializer};

/// Title, slug, synonyms, publisher, summary, and the places of its values, concepts and other label names.
/// A list of one type only, so that it is short: the scripts give the fields their names.
#[derive(Serialize)]
struct Dataset<'a>(
    &'a str,
    &'a str,
    Vec<&'a str>,
    Option<&'a str>,
    Option<&'a str>,
    &'a [u32],
    &'a [u32],
    &'a [u32],
);

/// All datasets. Their texts are in the catalog, and each record is made when it is written: at 100,000 datasets the lists
/// alone are 16 MB, and all records would be some 50.
pub(super) struct Datasets<'a> {
    catalog: &'a Catalog,
    /// Three for each: the places of its values, of its concepts and of its other label names.
    lists: Lists,
}

impl<'a> Datasets<'a> {
    /// Gives everything its place that datasets share.
    pub(super) fn of(
        site: &Site<'a>,
        values: &mut Interned<EcoString>,
        names: &mut Interned<&'a str>,
    ) -> Self {
        let mut lists = Lists::default();
        for (id, dataset) in site.catalog.datasets() {
            let chosen_by = chosen_by(site, id).into_iter();
            lists.push(chosen_by.map(|value| values.place(value)).collect());
            let (mut concepts, mut others) = (Vec::new(), Vec::new());
            for label in dataset.sets.iter().flat_map(|set| &set.labels) {
                concepts.extend(label.concepts.iter().map(|of| of.concept.index()));
                if !is_concepts_name(site, label) {
                    others.push(names.place(&label.name));
                }
            }
            lists.push(concepts);
            lists.push(others);
        }
        Self {
            catalog: site.catalog,
            lists,
        }
    }

    fn one(&self, at: usize, dataset: &'a catalog::Dataset) -> Dataset<'_> {
        let page = dataset.page();
        let synonyms = dataset.fields().synonyms.iter();
        Dataset(
            &page.title.value,
            &page.slug,
            synonyms.map(|name| name.value.as_str()).collect(),
            dataset.fields().creator.first().map(EcoString::as_str),
            page.summary.as_deref(),
            self.lists.get(at * 3),
            self.lists.get(at * 3 + 1),
            self.lists.get(at * 3 + 2),
        )
    }
}

impl Serialize for Datasets<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let all = self.catalog.datasets().enumerate();
        serializer.collect_seq(all.map(|(at, (_, dataset))| self.one(at, dataset)))
    }
}

/// Whether a concept that the label reaches has its name already.
fn is_concepts_name(site: &Site<'_>, label: &Label) -> bool {
    let name = fold(&label.name);
    label.concepts.iter().any(|of| {
        let page = &site.catalog.concept(of.concept).linked.page;
        let synonyms = page.fields.synonyms.iter().map(|name| &name.value);
        std::iter::once(&page.title.value)
            .chain(synonyms)
            .any(|own| fold(own) == name)
    })
}

/// What it is chosen by, in the words of the fields and of their readers.
fn chosen_by(site: &Site<'_>, id: DatasetId) -> Vec<EcoString> {
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    let lists = [&fields.modality, &fields.body_part, &fields.ml_tasks];
    let mut all: Vec<EcoString> = lists.into_iter().flatten().cloned().collect();
    if let Some(access) = &fields.access {
        all.push(eco_format!(
            "{}, {}",
            access.level.value(),
            access.level.words()
        ));
    }
    for (origin, _) in fields.labels.iter().flat_map(|set| &set.origins) {
        all.push(eco_format!("{}, {}", origin.value(), origin.words()));
    }
    for permission in Permission::ALL {
        if allowed(fields, *permission) == Allowed::Yes {
            all.push(permission.words().into());
        }
    }
    all.extend(
        fields
            .licenses
            .iter()
            .map(|license| license.name.value.clone()),
    );
    all.extend(fields.released.clone());
    all.sort_unstable();
    all.dedup();
    all
}
