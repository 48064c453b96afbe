//! How many different things there are in several datasets together.

use crate::catalog::{Catalog, DatasetId, Direction};
use crate::content::dataset::{Amount, Overlap, Relation};
use crate::schema::values::{RelationHow, RelationKind, Unit};

/// A pooled number and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pooled {
    /// At least so many different ones.
    pub low: u64,
    /// At most so many; none where a dataset only says "at least".
    pub high: Option<u64>,
    /// Whether a dataset only says "about", so that the bounds are no surer than that.
    pub about: bool,
    /// How many datasets say how many they hold.
    pub counted: usize,
    /// How many do not, and so are not in it.
    pub uncounted: usize,
    /// How many pairs are known to overlap, or may.
    pub overlaps: usize,
}

/// What a pair shares: at least and at most.
struct Shared {
    a: DatasetId,
    b: DatasetId,
    low: u64,
    high: u64,
}

/// The pooled number of `unit` over the whole catalog.
///
/// High: the sum less a maximum spanning forest of what pairs share for certain: along a forest
/// each overlap takes something off that no other has taken off. Low: the sum less all that pairs
/// may share (Bonferroni), never below the largest member. Pairs that nobody declares count as
/// disjoint.
pub fn pooled(catalog: &Catalog, unit: Unit) -> Pooled {
    let amounts = || {
        let datasets = catalog.datasets.iter();
        datasets.map(|dataset| dataset.fields().size.get(unit).map(|figure| figure.amount))
    };
    let sizes: Vec<Option<Size>> = amounts().map(|amount| amount.map(range)).collect();
    let known = || sizes.iter().flatten();
    let shared = shared(catalog, unit, &sizes);
    let sum_high: Option<u64> = known().map(|(_, high)| *high).sum();
    let sum_low: u64 = known().map(|(low, _)| low).sum();
    let possible: u64 = shared.iter().map(|pair| pair.high).sum();
    let largest = known().map(|(low, _)| *low).max().unwrap_or(0);
    let counted = known().count();
    Pooled {
        low: sum_low.saturating_sub(possible).max(largest),
        high: sum_high.map(|sum| sum.saturating_sub(forest(&shared, sizes.len()))),
        about: amounts()
            .flatten()
            .any(|amount| matches!(amount, Amount::About(_))),
        counted,
        uncounted: sizes.len() - counted,
        overlaps: shared.len(),
    }
}

/// At least so many, and at most, where that is known.
type Size = (u64, Option<u64>);

fn range(amount: Amount) -> Size {
    match amount {
        Amount::Exact(number) | Amount::About(number) => (number, Some(number)),
        Amount::Between(low, high) => (low.unwrap_or(0), high),
    }
}

/// More than the smaller of two sets they cannot share.
fn smaller(a: Size, b: Size) -> u64 {
    let most = |size: Size| size.1.unwrap_or(u64::MAX);
    most(a).min(most(b))
}

fn shared(catalog: &Catalog, unit: Unit, sizes: &[Option<Size>]) -> Vec<Shared> {
    let mut pairs = Vec::new();
    for (a, dataset) in catalog.datasets() {
        for related in &catalog.related[a.index()] {
            if related.direction != Direction::Declared {
                continue;
            }
            let (Some(here), Some(there)) = (sizes[a.index()], sizes[related.other.index()]) else {
                continue;
            };
            let relation = &dataset.fields().related[related.relation];
            if relation.kinds == [RelationKind::Disjoint] {
                continue;
            }
            let smaller = smaller(here, there);
            let (low, high) = overlap(relation, unit, here.0, smaller);
            pairs.push(Shared {
                a,
                b: related.other,
                low: low.min(smaller),
                high: high.min(smaller),
            });
        }
    }
    pairs
}

/// What a relation says is shared; with no number, or only suspected, anything up to the smaller.
fn overlap(relation: &Relation, unit: Unit, here: u64, smaller: u64) -> (u64, u64) {
    let certain = relation.how != Some(RelationHow::Suspected);
    let stated = relation.shared.iter().find(|(of, _)| *of == unit);
    let (low, high) = match stated.map(|(_, overlap)| overlap) {
        Some(Overlap {
            here: Some(amount),
            there,
            ..
        }) => {
            let (low, high) = match *amount {
                Amount::Between(low, high) => (low.unwrap_or(0), high.unwrap_or(smaller)),
                Amount::Exact(number) => (number, number),
                Amount::About(_) => (0, smaller),
            };
            // Several of one side can be one and the same of the other: that many are certain.
            (there.map_or(low, |there| low.min(there)), high)
        }
        Some(Overlap {
            here: None,
            there: Some(there),
            ..
        }) => (*there, smaller),
        _ if relation.complete == Some(true) => (here, smaller),
        _ => (0, smaller),
    };
    if certain { (low, high) } else { (0, high) }
}

/// The weight of a maximum spanning forest over what pairs share for certain (Kruskal).
fn forest(shared: &[Shared], datasets: usize) -> u64 {
    let mut pairs: Vec<&Shared> = shared.iter().collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.low));
    let mut parents: Vec<usize> = (0..datasets).collect();
    let mut weight = 0;
    for pair in pairs {
        let a = root(&mut parents, pair.a.index());
        let b = root(&mut parents, pair.b.index());
        if a != b {
            parents[a] = b;
            weight += pair.low;
        }
    }
    weight
}

fn root(parents: &mut [usize], mut at: usize) -> usize {
    while parents[at] != at {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    at
}
