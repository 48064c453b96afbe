//! One act of labelling as it bears on one concept.

use super::tally::Tally;
use crate::catalog::Dataset;
use crate::schema::values::Match;

/// What one label set of a dataset has for a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The label set, as an index into the dataset's.
    pub set: usize,
    /// What its labels are beside the concept: the nearest kind that it has.
    pub kind: Match,
    /// The labels of that kind.
    pub labels: Vec<usize>,
    /// Labels of other kinds, which stand beside and are never summed.
    pub beside: Vec<(usize, Match)>,
    /// What its tables say of the labels, the preferred table first.
    pub tallies: Vec<Tally>,
}

impl Act {
    /// Gathers what the set `set` says of `matches`, its labels for one concept.
    pub(super) fn new(dataset: &Dataset, set: usize, matches: &[(usize, Match)]) -> Option<Self> {
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
        let beside = matches.iter().filter(|m| !of_kind(m)).copied().collect();
        let mut tallies: Vec<Tally> = (0..dataset.tables.len())
            .filter(|table| dataset.tables[*table].set == set)
            .flat_map(|table| together(dataset, table, &labels))
            .collect();
        tallies.sort_by_key(|tally| tally.rank(dataset));
        Some(Self {
            set,
            kind,
            labels,
            beside,
            tallies,
        })
    }
}

/// What a table says of any of `labels`: one tally for each unit. Labels that the table leaves out
/// would make an upper bound a lie, so that it then says nothing.
fn together(dataset: &Dataset, table: usize, labels: &[usize]) -> Vec<Tally> {
    let each: Vec<Vec<Tally>> = labels
        .iter()
        .map(|label| Tally::of_label(dataset, table, *label))
        .collect();
    if each.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let units = each.iter().map(Vec::len).min().unwrap_or(0);
    (0..units)
        .filter_map(|unit| {
            let tallies: Vec<Tally> = each.iter().map(|of| of[unit].clone()).collect();
            Tally::any_of(&tallies)
        })
        .filter(|tally| tally.positive.is_some())
        .collect()
}

/// Exact labels come first, then those whose counts bound the concept from below.
fn nearness(kind: Match) -> u8 {
    match kind {
        Match::Exact => 0,
        Match::Narrower => 1,
        Match::Close => 2,
        Match::Broader => 3,
    }
}
