//! A cell: one dataset and one concept.

use super::act::{Act, Sets, nearness};
use super::tally::Tally;
use crate::catalog::{Catalog, ConceptId, Dataset, DatasetId};
use crate::schema::values::Match;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What a dataset has for a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The dataset.
    pub dataset: DatasetId,
    /// Its acts of labelling, the one to compare with first.
    pub acts: Vec<Act>,
}

impl Cell {
    /// The act to compare with.
    pub fn main(&self) -> Option<&Act> {
        self.acts.first()
    }

    /// Whether the dataset has a label for the concept itself, and not only for something below it.
    pub fn is_labelled(&self) -> bool {
        self.acts.iter().any(|act| !act.rolled_up)
    }

    /// The figures to compare with.
    pub fn tally(&self) -> Option<&Tally> {
        self.main().and_then(|act| act.tallies.first())
    }
}

/// All cells of a catalog that are not empty, computed once.
#[derive(Debug)]
pub struct Cells {
    by_concept: Vec<Vec<Cell>>,
    by_dataset: Vec<Vec<ConceptId>>,
    reached: Vec<Vec<ConceptId>>,
}

/// The labels of a dataset for one concept.
#[derive(Default)]
struct Reaching {
    /// Those for the concept itself, with what they are beside it: set and label.
    direct: Vec<(usize, usize, Match)>,
    /// Those that are exact or narrower to it or to something below it: set and label.
    within: Vec<(usize, usize)>,
}

impl Cells {
    /// Computes every cell: one pass over the labels of each dataset.
    pub fn of(catalog: &Catalog) -> Self {
        let above: Vec<Vec<ConceptId>> = catalog
            .vocabulary
            .iter()
            .map(|(concept, _)| catalog.vocabulary.with_broader(concept))
            .collect();
        let by_dataset: Vec<Vec<(ConceptId, Cell)>> = catalog
            .datasets
            .par_iter()
            .enumerate()
            .map(|(at, dataset)| cells(DatasetId::new(at), dataset, &above))
            .collect();
        let mut cells = Self {
            by_concept: vec![Vec::new(); catalog.vocabulary.len()],
            by_dataset: Vec::with_capacity(by_dataset.len()),
            reached: Vec::with_capacity(by_dataset.len()),
        };
        for row in by_dataset {
            let labelled = row.iter().filter(|(_, cell)| cell.is_labelled());
            cells
                .by_dataset
                .push(labelled.map(|(concept, _)| *concept).collect());
            cells
                .reached
                .push(row.iter().map(|(concept, _)| *concept).collect());
            for (concept, cell) in row {
                cells.by_concept[concept.index()].push(cell);
            }
        }
        cells
    }

    /// The cells of a concept, in the order of the datasets: of those that label it, and of those
    /// that label only something below it.
    pub fn of_concept(&self, concept: ConceptId) -> &[Cell] {
        &self.by_concept[concept.index()]
    }

    /// The concepts that a dataset has labels for, in their order; those above them left out.
    pub fn of_dataset(&self, dataset: DatasetId) -> &[ConceptId] {
        &self.by_dataset[dataset.index()]
    }

    /// The concepts that a dataset has a cell for, those above what it labels included, in their order.
    pub fn reached_by(&self, dataset: DatasetId) -> &[ConceptId] {
        &self.reached[dataset.index()]
    }

    /// One cell.
    pub fn get(&self, concept: ConceptId, dataset: DatasetId) -> Option<&Cell> {
        let cells = self.of_concept(concept);
        let at = cells
            .binary_search_by_key(&dataset, |cell| cell.dataset)
            .ok()?;
        Some(&cells[at])
    }
}

fn cells(id: DatasetId, dataset: &Dataset, above: &[Vec<ConceptId>]) -> Vec<(ConceptId, Cell)> {
    let mut reached: BTreeMap<ConceptId, Reaching> = BTreeMap::new();
    for (set, labels) in dataset.sets.iter().enumerate() {
        for (label, of) in labels.labels.iter().enumerate() {
            for found in &of.concepts {
                let own = reached.entry(found.concept).or_default();
                own.direct.push((set, label, found.kind));
                if matches!(found.kind, Match::Exact | Match::Narrower) {
                    for concept in &above[found.concept.index()] {
                        reached
                            .entry(*concept)
                            .or_default()
                            .within
                            .push((set, label));
                    }
                }
            }
        }
    }
    let sets = Sets::new(id, dataset);
    reached
        .into_iter()
        .map(|(concept, reaching)| {
            let mut acts = acts(&sets, reaching);
            acts.sort_by_cached_key(|act| {
                let rank = act.tallies.first().map(|tally| tally.rank(dataset));
                // Labels of the concept's own come before those below it, counted ones before others,
                // the nearest first, then by the table that would be shown.
                let kind = (act.rolled_up, rank.is_none(), nearness(act.kind));
                (kind, rank, act.set)
            });
            (concept, Cell { dataset: id, acts })
        })
        .collect()
}

fn acts(sets: &Sets<'_>, reaching: Reaching) -> Vec<Act> {
    let Reaching { direct, mut within } = reaching;
    let mut acts: Vec<Act> = direct
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|of_set| {
            let matches: Vec<(usize, Match)> = of_set.iter().map(|m| (m.1, m.2)).collect();
            sets.direct(of_set[0].0, &matches)
        })
        .collect();
    within.sort_unstable();
    within.dedup();
    for of_set in within.chunk_by(|a, b| a.0 == b.0) {
        let set = of_set[0].0;
        let labels: Vec<usize> = of_set.iter().map(|(_, label)| *label).collect();
        // What is said already need not be said again.
        if !acts
            .iter()
            .any(|act| act.set == set && act.labels == labels)
        {
            acts.push(sets.rolled_up(set, labels));
        }
    }
    acts
}
