//! A cell: one dataset and one concept.

use super::act::Act;
use super::tally::Tally;
use crate::catalog::{Catalog, ConceptId, Dataset, DatasetId};
use crate::schema::values::Match;
use rayon::prelude::*;

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
}

impl Cells {
    /// Computes every cell: one pass over the labels of each dataset.
    pub fn of(catalog: &Catalog) -> Self {
        let by_dataset: Vec<Vec<(ConceptId, Cell)>> = catalog
            .datasets
            .par_iter()
            .enumerate()
            .map(|(at, dataset)| cells(DatasetId::new(at), dataset))
            .collect();
        let mut cells = Self {
            by_concept: vec![Vec::new(); catalog.vocabulary.len()],
            by_dataset: Vec::with_capacity(by_dataset.len()),
        };
        for row in by_dataset {
            cells
                .by_dataset
                .push(row.iter().map(|(concept, _)| *concept).collect());
            for (concept, cell) in row {
                cells.by_concept[concept.index()].push(cell);
            }
        }
        cells
    }

    /// The cells of a concept, in the order of the datasets.
    pub fn of_concept(&self, concept: ConceptId) -> &[Cell] {
        &self.by_concept[concept.index()]
    }

    /// The concepts that a dataset has labels for, in their order.
    pub fn of_dataset(&self, dataset: DatasetId) -> &[ConceptId] {
        &self.by_dataset[dataset.index()]
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

fn cells(id: DatasetId, dataset: &Dataset) -> Vec<(ConceptId, Cell)> {
    let mut matches: Vec<(ConceptId, usize, usize, Match)> = Vec::new();
    for (set, labels) in dataset.sets.iter().enumerate() {
        for (label, of) in labels.labels.iter().enumerate() {
            for found in &of.concepts {
                matches.push((found.concept, set, label, found.kind));
            }
        }
    }
    matches.sort_by_key(|(concept, set, ..)| (*concept, *set));
    matches
        .chunk_by(|a, b| a.0 == b.0)
        .map(|of_concept| {
            let mut acts: Vec<Act> = of_concept
                .chunk_by(|a, b| a.1 == b.1)
                .filter_map(|of_set| {
                    let labels: Vec<(usize, Match)> = of_set.iter().map(|m| (m.2, m.3)).collect();
                    Act::new(dataset, of_set[0].1, &labels)
                })
                .collect();
            // Counted acts come first, by the table that would be shown.
            acts.sort_by_key(|act| {
                let rank = act.tallies.first().map(|tally| tally.rank(dataset));
                (rank.is_none(), rank, act.set)
            });
            (of_concept[0].0, Cell { dataset: id, acts })
        })
        .collect()
}
