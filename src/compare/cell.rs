//! A cell: one dataset and one concept.

use super::act::{Act, NewAct, Sets, nearness};
use super::row::Row;
use super::tally::Tally;
use crate::catalog::{Catalog, ConceptId, Dataset, DatasetId};
use crate::schema::values::Match;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// What a dataset has for a concept.
#[derive(Debug, Clone)]
pub struct Cell<'c> {
    /// The concept.
    pub concept: ConceptId,
    pub(super) row: &'c Row,
    pub(super) acts: Range<usize>,
}

impl<'c> Cell<'c> {
    /// The dataset.
    pub fn dataset(&self) -> DatasetId {
        self.row.dataset
    }

    /// Its acts of labelling, the one to compare with first.
    pub fn acts(&self) -> impl Iterator<Item = Act<'c>> + use<'c> {
        let row = self.row;
        self.acts.clone().map(|at| row.act(at))
    }

    /// The act to compare with.
    pub fn main(&self) -> Option<Act<'c>> {
        self.acts().next()
    }

    /// Whether the dataset has a label for the concept itself, and not only for something below it.
    pub fn is_labelled(&self) -> bool {
        self.acts.clone().any(|at| !self.row.is_rolled_up(at))
    }

    /// The figures to compare with.
    pub fn tally(&self) -> Option<&'c Tally> {
        self.main().and_then(|act| act.tallies.first())
    }
}

/// All cells of a catalog that are not empty, computed once.
#[derive(Debug)]
pub struct Cells {
    /// In the order of the concepts. Rows are shared with the cells of a catalog that was linked
    /// after this one.
    by_dataset: Vec<Arc<Row>>,
    index: Arc<Index>,
}

/// Which cells there are.
#[derive(Debug)]
struct Index {
    labelled: Vec<Box<[ConceptId]>>,
    by_concept: Vec<Vec<DatasetId>>,
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
        let above = above(catalog);
        let by_dataset: Vec<Arc<Row>> = catalog
            .datasets
            .par_iter()
            .enumerate()
            .map(|(at, dataset)| cells(DatasetId::new(at), dataset, &above))
            .collect();
        let index = Arc::new(Index::of(&by_dataset, catalog));
        Self { by_dataset, index }
    }

    /// The cells of a catalog that differs from that of these cells in `changed` alone.
    pub fn after(&self, catalog: &Catalog, changed: impl Iterator<Item = DatasetId>) -> Self {
        let above = above(catalog);
        let mut by_dataset = self.by_dataset.clone();
        let mut same = true;
        for id in changed {
            let row = cells(id, catalog.dataset(id), &above);
            let is = |cell: Cell<'_>| (cell.concept, cell.is_labelled());
            same &= row.cells().map(is).eq(self.row(id).map(is));
            by_dataset[id.index()] = row;
        }
        let index = match same {
            true => Arc::clone(&self.index),
            false => Arc::new(Index::of(&by_dataset, catalog)),
        };
        Self { by_dataset, index }
    }

    /// Whether both were computed after each other and have the same cells, whatever is in them.
    pub fn are_those_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.index, &other.index)
    }

    /// The datasets that have a cell for a concept, in their order: those that label it, and those
    /// that label only something below it.
    pub fn of_concept(&self, concept: ConceptId) -> &[DatasetId] {
        &self.index.by_concept[concept.index()]
    }

    /// The concepts that a dataset has labels for, in their order; those above them left out.
    pub fn of_dataset(&self, dataset: DatasetId) -> &[ConceptId] {
        &self.index.labelled[dataset.index()]
    }

    /// The cells of a dataset, of those above what it labels too, in the order of the concepts.
    pub fn row(&self, dataset: DatasetId) -> impl Iterator<Item = Cell<'_>> {
        self.by_dataset[dataset.index()].cells()
    }

    /// One cell.
    pub fn get(&self, concept: ConceptId, dataset: DatasetId) -> Option<Cell<'_>> {
        self.by_dataset[dataset.index()].of_concept(concept)
    }
}

impl Index {
    fn of(by_dataset: &[Arc<Row>], catalog: &Catalog) -> Self {
        let mut by_concept = vec![Vec::new(); catalog.vocabulary.len()];
        for cell in by_dataset.iter().flat_map(|row| row.cells()) {
            by_concept[cell.concept.index()].push(cell.dataset());
        }
        let labelled = by_dataset.iter().map(|row| {
            let labelled = row.cells().filter(Cell::is_labelled);
            labelled.map(|cell| cell.concept).collect()
        });
        Self {
            labelled: labelled.collect(),
            by_concept,
        }
    }
}

/// For each concept those above it, and itself.
fn above(catalog: &Catalog) -> Vec<Vec<ConceptId>> {
    let concepts = catalog.vocabulary.iter();
    concepts
        .map(|(concept, _)| catalog.vocabulary.with_broader(concept))
        .collect()
}

fn cells(id: DatasetId, dataset: &Dataset, above: &[Vec<ConceptId>]) -> Arc<Row> {
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
    let acts_of = reached.into_iter().map(|(concept, reaching)| {
        let mut acts = acts(&sets, reaching);
        acts.sort_by_cached_key(|act| {
            let rank = act.tallies.first().map(|tally| tally.rank(dataset));
            // Labels of the concept's own come before those below it, counted ones before others,
            // the nearest first, then by the table that would be shown.
            let kind = (act.rolled_up, rank.is_none(), nearness(act.kind));
            (kind, rank, act.set)
        });
        (concept, acts)
    });
    Arc::new(Row::new(id, acts_of))
}

fn acts(sets: &Sets<'_>, reaching: Reaching) -> Vec<NewAct> {
    let Reaching { direct, mut within } = reaching;
    let mut acts: Vec<NewAct> = direct
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
