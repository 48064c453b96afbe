//! The few datasets that are worth comparing with one.

use super::cell::Cells;
use crate::catalog::{Catalog, ConceptId, Dataset, DatasetId, Direction, Related};
use crate::content::dataset::Amount;
use crate::schema::values::{RelationKind, Unit};
use ecow::EcoString;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// How many are chosen.
const CHOSEN: usize = 3;

/// How many are looked at on each side of a dataset in its group: with a fixed number the search
/// grows with the number of datasets, not with its square.
const REACH: usize = 12;

/// A dataset worth comparing with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Neighbour {
    /// The other one.
    pub dataset: DatasetId,
    /// How many concepts both label.
    pub shared: usize,
}

/// What of a dataset decides whose neighbour it is, and nothing else does: where all datasets have
/// the same traits as before, they have the same neighbours.
#[derive(Debug, PartialEq, Eq)]
pub struct Traits<'a> {
    modality: &'a [EcoString],
    body_part: &'a [EcoString],
    concepts: &'a [ConceptId],
    size: u32,
    /// Those that it shares something with, as is declared: first those that it is made of, which
    /// say more of it than what was made of it.
    related: Vec<DatasetId>,
}

impl<'a> Traits<'a> {
    /// The traits of one dataset.
    pub fn of(id: DatasetId, catalog: &'a Catalog, cells: &'a Cells) -> Self {
        let dataset = catalog.dataset(id);
        let own = |related: &&Related| related.direction == Direction::Declared;
        let related = &catalog.related[id.index()];
        let related = related
            .iter()
            .filter(own)
            .chain(related.iter().filter(|of| !own(of)));
        let related = related.filter(|of| !is_disjoint(catalog, id, **of));
        Self {
            modality: &dataset.fields().modality,
            body_part: &dataset.fields().body_part,
            concepts: cells.of_dataset(id),
            size: size(dataset),
            related: related.map(|of| of.other).collect(),
        }
    }
}

/// For each dataset at most three others: those that it declares a relation with, then the nearest
/// of its modality and body part by shared concepts, then by size.
pub fn neighbours(datasets: &[Traits<'_>]) -> Vec<Vec<Neighbour>> {
    let groups = groups(datasets);
    (0..datasets.len())
        .into_par_iter()
        .map(|at| of_one(DatasetId::new(at), datasets, &groups))
        .collect()
}

/// Datasets by modality and body part, each group in the order of what its datasets label most,
/// so that alike ones stand near each other.
struct Groups {
    members: Vec<Vec<DatasetId>>,
    /// For each dataset, the groups it is in and its place there.
    places: Vec<Vec<(usize, usize)>>,
}

fn groups(datasets: &[Traits<'_>]) -> Groups {
    let mut by_key: BTreeMap<(&str, &str), Vec<DatasetId>> = BTreeMap::new();
    for (id, dataset) in DatasetId::all(datasets.len()).zip(datasets) {
        for modality in dataset.modality {
            for part in dataset.body_part {
                by_key.entry((modality, part)).or_default().push(id);
            }
        }
    }
    let mut places = vec![Vec::new(); datasets.len()];
    let mut members: Vec<Vec<DatasetId>> = by_key.into_values().collect();
    for (group, ids) in members.iter_mut().enumerate() {
        ids.sort_by_key(|id| {
            let Traits { concepts, size, .. } = datasets[id.index()];
            (std::cmp::Reverse(concepts.len()), concepts, size)
        });
        for (place, id) in ids.iter().enumerate() {
            places[id.index()].push((group, place));
        }
    }
    Groups { members, places }
}

fn of_one(id: DatasetId, datasets: &[Traits<'_>], groups: &Groups) -> Vec<Neighbour> {
    let own = &datasets[id.index()];
    let shared = |other: DatasetId| common(own.concepts, datasets[other.index()].concepts);
    let mut chosen: Vec<Neighbour> = Vec::with_capacity(CHOSEN);
    for related in &own.related {
        if chosen.len() < CHOSEN && !chosen.iter().any(|n| n.dataset == *related) {
            chosen.push(Neighbour {
                dataset: *related,
                shared: shared(*related),
            });
        }
    }
    let mut candidates: Vec<DatasetId> = groups.places[id.index()]
        .iter()
        .flat_map(|(group, place)| {
            let members = &groups.members[*group];
            let from = place.saturating_sub(REACH);
            let to = (place + REACH + 1).min(members.len());
            members[from..to].iter().copied()
        })
        .filter(|other| *other != id && !chosen.iter().any(|n| n.dataset == *other))
        .collect();
    candidates.sort_unstable();
    candidates.dedup();
    candidates.sort_by_cached_key(|other| {
        let distance = datasets[other.index()].size.abs_diff(own.size);
        (std::cmp::Reverse(shared(*other)), distance, *other)
    });
    let nearest = candidates
        .into_iter()
        .map(|dataset| Neighbour {
            dataset,
            shared: shared(dataset),
        })
        // Without a label in common there is nothing to compare.
        .take_while(|neighbour| neighbour.shared > 0);
    chosen.extend(nearest.take(CHOSEN - chosen.len()));
    chosen
}

/// Whether the two only declare that they share nothing.
fn is_disjoint(catalog: &Catalog, id: DatasetId, related: Related) -> bool {
    let declaring = match related.direction {
        Direction::Declared => id,
        Direction::Inferred => related.other,
    };
    let relation = &catalog.dataset(declaring).fields().related[related.relation];
    *relation.kinds == [RelationKind::Disjoint]
}

/// How many concepts stand in both of two sorted lists.
fn common(a: &[ConceptId], b: &[ConceptId]) -> usize {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut both = 0;
    while let (Some(left), Some(right)) = (a.peek(), b.peek()) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => drop(a.next()),
            std::cmp::Ordering::Greater => drop(b.next()),
            std::cmp::Ordering::Equal => {
                both += 1;
                a.next();
                b.next();
            }
        }
    }
    both
}

/// How many images, on a scale of doublings; good enough to tell what is alike.
fn size(dataset: &Dataset) -> u32 {
    let figure = dataset.fields().size.get(Unit::Image);
    let number = figure.map_or(0, |figure| match figure.amount {
        Amount::Exact(number) | Amount::About(number) => number,
        Amount::Between(low, high) => low.or(high).unwrap_or(0),
    });
    number.checked_ilog2().unwrap_or(0)
}
