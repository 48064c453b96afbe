//! One act of labelling as it bears on one concept.

use super::ledger::{Account, accounts};
use super::rollup::any_of_accounts;
use super::tally::Tally;
use crate::catalog::{Dataset, DatasetId};
use crate::schema::values::Match;
use std::cell::OnceCell;

/// What one label set of a dataset has for a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The label set, as an index into the dataset's.
    pub set: usize,
    /// What its labels are beside the concept: the nearest kind that it has.
    pub kind: Match,
    /// The labels of that kind; of a roll-up, all that are exact or narrower.
    pub labels: Vec<usize>,
    /// Labels of other kinds, which stand beside and are never summed.
    pub beside: Vec<(usize, Match)>,
    /// Whether labels for something below the concept are taken together with its own.
    pub rolled_up: bool,
    /// What its tables say of the labels, the preferred table first.
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
    pub fn direct(&self, set: usize, matches: &[(usize, Match)]) -> Option<Act> {
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
        Some(Act {
            set,
            kind,
            beside: matches.iter().filter(|m| !of_kind(m)).copied().collect(),
            rolled_up: false,
            tallies: self.tallies(set, &labels),
            labels,
        })
    }

    /// What the set `set` says of any of `labels`, which are those for a concept and all below it.
    pub fn rolled_up(&self, set: usize, labels: Vec<usize>) -> Act {
        Act {
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
                .filter(|tally| tally.positive.is_some())
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
