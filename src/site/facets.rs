//! The values that datasets are chosen by.

use super::Site;
use super::order::Order;
use super::since::Since;
use super::words::amount_value;
use crate::catalog::{Catalog, Dataset, DatasetId};
use crate::compare::{Allowed, allowed};
use crate::content::markdown::slug;
use crate::schema::values::{Permission, Unit};
use ecow::EcoString;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

/// What a value says of a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetKind {
    /// The kind of imaging.
    Modality,
    /// The part of the body.
    BodyPart,
    /// What it is used for.
    Task,
    /// How free it is to get.
    Access,
    /// Who or what made its labels.
    Origin,
    /// What its terms allow.
    Terms,
    /// How many images it holds.
    Size,
}

impl FacetKind {
    /// All kinds, in the order of the home page.
    pub const ALL: [Self; 7] = [
        Self::Modality,
        Self::BodyPart,
        Self::Task,
        Self::Access,
        Self::Origin,
        Self::Terms,
        Self::Size,
    ];

    /// The folder of its lists.
    pub fn key(self) -> &'static str {
        match self {
            Self::Modality => "modality",
            Self::BodyPart => "body-part",
            Self::Task => "task",
            Self::Access => "access",
            Self::Origin => "origin",
            Self::Terms => "terms",
            Self::Size => "size",
        }
    }

    /// What readers call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Modality => "Modality",
            Self::BodyPart => "Body part",
            Self::Task => "Task",
            Self::Access => "Access",
            Self::Origin => "Origin of labels",
            Self::Terms => "Terms allow",
            Self::Size => "Size",
        }
    }

    /// The values of a dataset, in the order of its file, each once.
    pub fn values(self, dataset: &Dataset) -> Vec<FacetValue<'_>> {
        let fields = dataset.fields();
        let mut values: Vec<FacetValue<'_>> = match self {
            Self::Modality => named(&fields.modality),
            Self::BodyPart => named(&fields.body_part),
            Self::Task => named(&fields.ml_tasks),
            Self::Access => {
                let access = fields.access.iter();
                let levels = access.map(|access| access.level.value());
                levels.map(|level| FacetValue::new(level, level)).collect()
            }
            Self::Origin => {
                let origins = fields.labels.iter().flat_map(|set| &set.origins);
                let origins = origins.map(|(of, _)| FacetValue::new(of.value(), of.words()));
                origins.collect()
            }
            Self::Terms => {
                let allows = |of: &&Permission| allowed(fields, **of) == Allowed::Yes;
                let permissions = Permission::ALL.iter().filter(allows);
                let permissions = permissions.map(|of| FacetValue::new(of.value(), of.words()));
                permissions.collect()
            }
            Self::Size => {
                let images = fields.size.get(Unit::Image);
                let images = images.and_then(|figure| amount_value(figure.amount));
                images.map(size).into_iter().collect()
            }
        };
        let mut at = 1;
        while at < values.len() {
            if values[..at].iter().any(|of| of.key == values[at].key) {
                values.remove(at);
            } else {
                at += 1;
            }
        }
        values
    }
}

/// Up to how many images, the end left out, and what that is called.
const SIZES: [(u64, &str, &str); 4] = [
    (1_000, "under-1000", "under 1,000 images"),
    (10_000, "from-1000", "1,000 to 9,999 images"),
    (100_000, "from-10000", "10,000 to 99,999 images"),
    (1_000_000, "from-100000", "100,000 to 999,999 images"),
];

/// The class of a size. A number that a source only bounds stands where its bound does, as in the order of lists.
fn size(images: u64) -> FacetValue<'static> {
    let class = SIZES.iter().find(|(end, ..)| images < *end);
    class.map_or_else(
        || FacetValue::new("from-1000000", "1,000,000 images or more"),
        |(_, key, title)| FacetValue::new(key, title),
    )
}

/// A value that datasets are chosen by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FacetValue<'a> {
    /// As files have it.
    pub key: &'a str,
    /// As readers see it.
    pub title: &'a str,
}

impl<'a> FacetValue<'a> {
    fn new(key: &'a str, title: &'a str) -> Self {
        Self { key, title }
    }
}

/// Values that readers see as files have them.
fn named(names: &[EcoString]) -> Vec<FacetValue<'_>> {
    let names = names.iter();
    names.map(|name| FacetValue::new(name, name)).collect()
}

/// The datasets that share a value.
#[derive(Debug)]
pub struct FacetList {
    /// What the value says.
    pub kind: FacetKind,
    /// The value, as files have it.
    pub value: String,
    /// The same as readers see it.
    pub title: String,
    /// The datasets, as places in the order of lists.
    pub members: Vec<usize>,
}

impl FacetList {
    /// The value in addresses.
    pub fn slug(&self) -> String {
        slug(&self.value)
    }

    /// The same list, where its datasets are in another order.
    fn moved(&self, before: &[DatasetId], order: &Order) -> Self {
        let members = self.members.iter();
        let mut members: Vec<usize> = members
            .map(|place| order.places[before[*place].index()])
            .collect();
        members.sort_unstable();
        Self {
            kind: self.kind,
            value: self.value.clone(),
            title: self.title.clone(),
            members,
        }
    }

    /// Where its list lies.
    pub fn path(&self) -> String {
        format!("{}/{}.html", self.kind.key(), self.slug())
    }
}

/// Every value that occurs. Where the datasets have the values that they had in an earlier plan, its
/// lists are taken; where only the order is another one, each with its datasets in that order.
pub(super) fn of(since: Option<Since<'_>>, catalog: &Catalog, order: &Order) -> Arc<[FacetList]> {
    let alike = |site: &Site<'_>, id| {
        let mut kinds = FacetKind::ALL.into_iter();
        kinds.all(|kind| kind.values(site.catalog.dataset(id)) == kind.values(catalog.dataset(id)))
    };
    let Some(kept) = since.and_then(|since| since.keep(|site| &site.facets, alike)) else {
        return gather(catalog, &order.datasets).into();
    };
    let before = since.map(|since| &since.site.order.datasets);
    match before.filter(|before| !Arc::ptr_eq(before, &order.datasets)) {
        Some(before) => kept.iter().map(|list| list.moved(before, order)).collect(),
        None => kept,
    }
}

/// Lists by kind and value.
type Found<'a> = BTreeMap<(FacetKind, &'a str), FacetList>;

/// So many datasets are looked through at once.
const RUN: usize = 512;

/// Every value that occurs, by kind, the most frequent first; sizes in their order.
fn gather(catalog: &Catalog, order: &[DatasetId]) -> Vec<FacetList> {
    let runs: Vec<Found<'_>> = order
        .par_chunks(RUN)
        .enumerate()
        .map(|(run, datasets)| of_run(catalog, run * RUN, datasets))
        .collect();
    let mut found = Found::new();
    for (of, list) in runs.into_iter().flatten() {
        match found.entry(of) {
            Entry::Vacant(new) => {
                new.insert(list);
            }
            Entry::Occupied(mut known) => known.get_mut().members.extend(list.members),
        }
    }
    let class = |list: &FacetList| {
        let of = |class: &(u64, &str, &str)| class.1 == list.value;
        let place = || SIZES.iter().position(of).unwrap_or(SIZES.len());
        (list.kind == FacetKind::Size).then(place)
    };
    let mut lists: Vec<FacetList> = found.into_values().collect();
    lists.sort_by(|a, b| {
        let key = |list: &FacetList| {
            let number = std::cmp::Reverse(list.members.len());
            (list.kind, class(list), number)
        };
        key(a).cmp(&key(b)).then_with(|| a.value.cmp(&b.value))
    });
    lists
}

/// The values of `datasets`, the first of which has the place `from`.
fn of_run<'a>(catalog: &'a Catalog, from: usize, datasets: &[DatasetId]) -> Found<'a> {
    let mut found = Found::new();
    for (place, id) in (from..).zip(datasets) {
        let dataset = catalog.dataset(*id);
        for kind in FacetKind::ALL {
            for FacetValue { key, title } in kind.values(dataset) {
                let list = found.entry((kind, key)).or_insert_with(|| FacetList {
                    kind,
                    value: key.to_owned(),
                    title: title.to_owned(),
                    members: Vec::new(),
                });
                list.members.push(place);
            }
        }
    }
    found
}
