//! How many different things there are in several datasets together.
//!
//! Enters: the catalog and a choice of datasets. Leaves: bounds, with every pair that they rest on.
//! Things of one dataset count as different from each other, unless they match one and the same thing
//! of another chosen one. A dataset that does not say how many it holds is left out, and named.

use super::extent::Extent;
use super::interval::Interval;
use super::overlap::{Basis, Shared, Side, shared};
use super::union::{Sets, Unnamed};
use crate::catalog::{Catalog, DatasetId};
use crate::schema::values::Unit;
use foldhash::HashMap;
use std::collections::BTreeSet;

/// A pooled number over the whole catalog, and what it rests on.
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

/// How many different things chosen datasets hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pool {
    /// What is counted.
    pub unit: Unit,
    /// How many different ones.
    pub bounds: Interval,
    /// Whether a dataset only says "about", so that the bounds are no surer than that.
    pub about: bool,
    /// What is in it, with its size, in the order of the choice.
    pub sides: Vec<Side>,
    /// Chosen datasets that do not say how many they hold: they are not in it.
    pub uncounted: Vec<DatasetId>,
    /// Pairs that share, or may; all others do not.
    pub overlaps: Vec<Shared>,
}

impl Pool {
    /// Pairs that are taken to share nothing because nobody says anything of them.
    pub fn assumed_disjoint(&self, catalog: &Catalog) -> Vec<(DatasetId, DatasetId)> {
        assumed(catalog, &self.sides, self.unit)
    }
}

/// The pooled number of `unit` over the whole catalog.
pub fn pooled(catalog: &Catalog, unit: Unit) -> Pooled {
    let all: Vec<DatasetId> = catalog.datasets().map(|(id, _)| id).collect();
    let pool = pooled_of(catalog, &all, unit);
    Pooled {
        low: pool.bounds.low,
        high: pool.bounds.high,
        about: pool.about,
        counted: pool.sides.len(),
        uncounted: pool.uncounted.len(),
        overlaps: pool.overlaps.len(),
    }
}

/// The pooled number of `unit` over `chosen`, each dataset once.
pub fn pooled_of(catalog: &Catalog, chosen: &[DatasetId], unit: Unit) -> Pool {
    let whole = chosen.iter().map(|id| (*id, Extent::Whole));
    pooled_parts(catalog, whole.collect(), unit)
}

/// The pooled number of `unit` over shares of datasets; of two shares of one dataset the first counts.
pub fn pooled_parts(catalog: &Catalog, chosen: Vec<(DatasetId, Extent)>, unit: Unit) -> Pool {
    let mut sides: Vec<Side> = Vec::new();
    let mut uncounted = Vec::new();
    let mut about = false;
    let mut seen = BTreeSet::new();
    for (id, extent) in chosen {
        if !seen.insert(id) {
            continue;
        }
        match extent.size(catalog.dataset(id), unit) {
            Some((size, roughly)) => {
                about |= roughly;
                sides.push(Side {
                    dataset: id,
                    extent,
                    size,
                });
            }
            None => uncounted.push(id),
        }
    }
    let pairs = pairs(catalog, &sides, unit);
    let mut repeated = vec![0_u64; sides.len()];
    for (a, b, pair) in &pairs {
        let side = if pair.repeated_in == pair.a { *a } else { *b };
        repeated[side] = repeated[side].max(pair.repeated);
    }
    let different = sides
        .iter()
        .zip(&repeated)
        .map(|(side, repeated)| Interval {
            low: side.size.low.saturating_sub(*repeated),
            high: side.size.high.map(|high| high.saturating_sub(*repeated)),
        });
    let mut sets = Sets::new(different.collect(), Unnamed::Nothing);
    for (a, b, pair) in &pairs {
        sets.share(*a, *b, without_repeats(pair));
    }
    Pool {
        unit,
        bounds: sets.union(),
        about,
        sides,
        uncounted,
        overlaps: pairs.into_iter().map(|(.., pair)| pair).collect(),
    }
}

/// How many different things a pair shares.
pub(super) fn without_repeats(pair: &Shared) -> Interval {
    Interval {
        low: pair.shared.low.saturating_sub(pair.repeated),
        high: pair
            .shared
            .high
            .map(|high| high.saturating_sub(pair.repeated)),
    }
}

/// The pairs of `sides` that share, or may: those that declare it, and those that declare a third.
pub(super) fn pairs(catalog: &Catalog, sides: &[Side], unit: Unit) -> Vec<(usize, usize, Shared)> {
    let places: HashMap<DatasetId, usize> = sides
        .iter()
        .enumerate()
        .map(|(at, side)| (side.dataset, at))
        .collect();
    let mut near: BTreeSet<(usize, usize)> = BTreeSet::new();
    let related = |id: DatasetId| catalog.related[id.index()].iter().map(|r| r.other);
    for (at, side) in sides.iter().enumerate() {
        let first = related(side.dataset);
        let second = related(side.dataset).flat_map(related);
        let others = first.chain(second).filter_map(|id| places.get(&id));
        near.extend(
            others
                .filter(|other| at < **other)
                .map(|other| (at, *other)),
        );
    }
    near.into_iter()
        .map(|(a, b)| (a, b, shared(catalog, &sides[a], &sides[b], unit)))
        .filter(|(.., pair)| !matches!(pair.basis, Basis::Assumed | Basis::Disjoint))
        .collect()
}

/// Pairs of which nobody says anything.
pub(super) fn assumed(
    catalog: &Catalog,
    sides: &[Side],
    unit: Unit,
) -> Vec<(DatasetId, DatasetId)> {
    let all = sides.iter().enumerate();
    all.flat_map(|(at, a)| sides[at + 1..].iter().map(move |b| (a, b)))
        .filter(|(a, b)| shared(catalog, a, b, unit).basis == Basis::Assumed)
        .map(|(a, b)| (a.dataset, b.dataset))
        .collect()
}
