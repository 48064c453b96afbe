//! One act of labelling as it bears on one concept.

use super::ledger::{Account, accounts};
use super::rollup::any_of_accounts;
use super::tally::Tally;
use crate::catalog::{Dataset, DatasetId};
use crate::schema::values::Match;
use std::cell::OnceCell;

/// What one label set of a dataset has for a concept.
#[derive(Debug, Clone, Copy)]
pub struct Act<'c> {
    /// The label set, as an index into the dataset's.
    pub set: usize,
    /// What its labels are beside the concept: the nearest kind that it has.
    pub kind: Match,
    /// Whether labels for something below the concept are taken together with its own.
    pub rolled_up: bool,
    /// What its tables say of the labels, the preferred table first.
    pub tallies: &'c [Tally],
    pub(super) labels: &'c [u32],
    pub(super) beside: &'c [(u32, u32, Match)],
}

impl<'c> Act<'c> {
    /// The labels of its kind; of a roll-up, all that are exact or narrower.
    pub fn labels(self) -> impl ExactSizeIterator<Item = usize> + Clone + 'c {
        self.labels.iter().map(|label| *label as usize)
    }

    /// The label, where there is only one.
    pub fn only_label(self) -> Option<usize> {
        match self.labels {
            [only] => Some(*only as usize),
            _ => None,
        }
    }

    /// Labels of other kinds, which stand beside and are never summed.
    pub fn beside(self) -> impl Iterator<Item = (usize, Match)> + 'c {
        self.beside
            .iter()
            .map(|(_, label, kind)| (*label as usize, *kind))
    }
}

/// The same before it is laid into the row of its dataset.
pub(super) struct NewAct {
    pub set: usize,
    pub kind: Match,
    pub labels: Vec<usize>,
    pub beside: Vec<(usize, Match)>,
    pub rolled_up: bool,
    pub tallies: Vec<Tally>,
}

/// The label sets of one dataset, each with its accounts once they are asked for: most labels stand
/// alone and need none.
pub(super) struct Sets<'a> {
    id: DatasetId,
    dataset: &'a Dataset,
    accounts: Vec<OnceCell<Vec<Account>>>,
}

impl<'a> Sets<'a> {
    pub fn new(id: DatasetId, dataset: &'a Dataset) -> Self {
        Self {
            id,
            dataset,
            accounts: dataset.sets.iter().map(|_| OnceCell::new()).collect(),
        }
    }

    /// What the set `set` says of `matches`, its labels for one concept.
    pub fn direct(&self, set: usize, matches: &[(usize, Match)]) -> Option<NewAct> {
        let kind = matches
            .iter()
            .map(|(_, kind)| *kind)
            .min_by_key(|kind| nearness(*kind))?;
        let of_kind = |(_, other): &&(usize, Match)| *other == kind;
        let labels: Vec<usize> = matches
            .iter()
            .filter(of_kind)
            .map(|(label, _)| *label)
            .collect();
        Some(NewAct {
            set,
            kind,
            beside: matches.iter().filter(|m| !of_kind(m)).copied().collect(),
            rolled_up: false,
            tallies: self.tallies(set, &labels),
            labels,
        })
    }

    /// What the set `set` says of any of `labels`, which are those for a concept and all below it.
    pub fn rolled_up(&self, set: usize, labels: Vec<usize>) -> NewAct {
        NewAct {
            set,
            kind: Match::Narrower,
            beside: Vec::new(),
            rolled_up: true,
            tallies: self.tallies(set, &labels),
            labels,
        }
    }

    fn tallies(&self, set: usize, labels: &[usize]) -> Vec<Tally> {
        let mut tallies: Vec<Tally> = if let [only] = labels {
            (0..self.dataset.tables.len())
                .filter(|table| self.dataset.tables[*table].set == set)
                .flat_map(|table| Tally::of_label(self.dataset, table, *only))
                .filter(|tally| tally.positive().is_some())
                .collect()
        } else {
            let accounts = self.accounts[set].get_or_init(|| accounts(self.dataset, set));
            any_of_accounts(self.id, self.dataset, set, labels, accounts)
                .into_iter()
                .map(Tally::of_roll_up)
                .collect()
        };
        tallies.sort_by_key(|tally| tally.rank(self.dataset));
        tallies
    }
}

/// Exact labels come first, then those whose counts bound the concept from below.
pub(super) fn nearness(kind: Match) -> u8 {
    match kind {
        Match::Exact => 0,
        Match::Narrower => 1,
        Match::Close => 2,
        Match::Broader => 3,
    }
}
