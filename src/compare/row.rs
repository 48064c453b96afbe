//! The cells of one dataset, in lists of their own length and not each in pieces of its own.
//!
//! There are more cells than of anything else, and with their acts, labels and tallies they were four pieces of memory each: in
//! five lists for a dataset they take a kilobyte less, at 100,000 datasets 100 MB.

use super::act::{Act, NewAct};
use super::cell::Cell;
use super::tally::Tally;
use crate::catalog::{ConceptId, DatasetId, small};
use crate::schema::values::Match;
use std::ops::Range;

/// All cells of one dataset, in the order of the concepts. What belongs to an entry of one list begins in the next one where that of the entry
/// before it ends.
#[derive(Debug)]
pub(super) struct Row {
    pub dataset: DatasetId,
    cells: Box<[CellEntry]>,
    acts: Box<[ActEntry]>,
    labels: Box<[u32]>,
    /// Labels of other kinds, each behind the act that it stands beside.
    beside: Box<[(u32, u32, Match)]>,
    tallies: Box<[Tally]>,
}

#[derive(Debug)]
struct CellEntry {
    concept: ConceptId,
    acts_end: u32,
}

#[derive(Debug)]
struct ActEntry {
    set: u32,
    labels_end: u32,
    tallies_end: u32,
    kind: Match,
    rolled_up: bool,
}

impl Row {
    /// Of the acts for each concept, the one to compare with first.
    pub fn new(
        dataset: DatasetId,
        acts_of: impl Iterator<Item = (ConceptId, Vec<NewAct>)>,
    ) -> Self {
        let (mut cells, mut acts) = (Vec::new(), Vec::new());
        let (mut labels, mut beside, mut tallies) = (Vec::new(), Vec::new(), Vec::new());
        for (concept, new) in acts_of {
            for act in new {
                let place = small(acts.len());
                labels.extend(act.labels.iter().map(|label| small(*label)));
                let others = act.beside.iter();
                beside.extend(others.map(|(label, kind)| (place, small(*label), *kind)));
                tallies.extend(act.tallies);
                acts.push(ActEntry {
                    set: small(act.set),
                    labels_end: small(labels.len()),
                    tallies_end: small(tallies.len()),
                    kind: act.kind,
                    rolled_up: act.rolled_up,
                });
            }
            cells.push(CellEntry {
                concept,
                acts_end: small(acts.len()),
            });
        }
        Self {
            dataset,
            cells: cells.into(),
            acts: acts.into(),
            labels: labels.into(),
            beside: beside.into(),
            tallies: tallies.into(),
        }
    }

    /// Every cell.
    pub fn cells(&self) -> impl Iterator<Item = Cell<'_>> {
        (0..self.cells.len()).map(|at| self.cell(at))
    }

    /// The cell for a concept, if there is one.
    pub fn of_concept(&self, concept: ConceptId) -> Option<Cell<'_>> {
        let found = self
            .cells
            .binary_search_by_key(&concept, |cell| cell.concept);
        Some(self.cell(found.ok()?))
    }

    fn cell(&self, at: usize) -> Cell<'_> {
        let cell = &self.cells[at];
        Cell {
            concept: cell.concept,
            row: self,
            acts: between(&self.cells, at, |cell| cell.acts_end),
        }
    }

    /// The act at this place among all of the dataset.
    pub fn act(&self, at: usize) -> Act<'_> {
        let act = &self.acts[at];
        let place = small(at);
        let from = self.beside.partition_point(|(of, ..)| *of < place);
        let to = self.beside.partition_point(|(of, ..)| *of <= place);
        Act {
            set: act.set as usize,
            kind: act.kind,
            rolled_up: act.rolled_up,
            labels: &self.labels[between(&self.acts, at, |act| act.labels_end)],
            beside: &self.beside[from..to],
            tallies: &self.tallies[between(&self.acts, at, |act| act.tallies_end)],
        }
    }

    /// Whether an act is of labels for something below its concept alone.
    pub fn is_rolled_up(&self, at: usize) -> bool {
        self.acts[at].rolled_up
    }
}

/// Where that lies which belongs to the entry at `at`.
fn between<T>(entries: &[T], at: usize, end: impl Fn(&T) -> u32) -> Range<usize> {
    let start = at.checked_sub(1).map_or(0, |before| end(&entries[before]));
    start as usize..end(&entries[at]) as usize
}
