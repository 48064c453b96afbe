//! What two datasets share, or shares of them.
//!
//! Enters: the catalog and its declared relations. Leaves: for a pair and a unit, at least and at most
//! so many, and why. Only things of one unit are compared: two datasets can share patients and no image.

use super::declared::declared;
use super::extent::Extent;
use super::interval::{Interval, least};
use crate::catalog::{Catalog, DatasetId};
use crate::schema::values::Unit;

/// A dataset, or a share of it, and how many of a unit it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The dataset.
    pub dataset: DatasetId,
    /// Which share of it.
    pub extent: Extent,
    /// How many; unknown where nobody says.
    pub size: Interval,
}

/// What two sides share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// One side.
    pub a: DatasetId,
    /// The other side.
    pub b: DatasetId,
    /// How many things of one side are in the other one too.
    pub shared: Interval,
    /// So many things of one side, at least, are the same as another thing of that side, because the
    /// things of the other side that they match are fewer.
    pub repeated: u64,
    /// The side that these are of.
    pub repeated_in: DatasetId,
    /// How many of these are known one by one, so that joint facts could be counted among them; none
    /// where no statement is about just these sides.
    pub matched: Option<u64>,
    /// What the number rests on.
    pub basis: Basis,
}

/// What is known of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// A source says how many, for these sides.
    Stated,
    /// A source says how many, for other shares of the two: what these share follows only between bounds.
    StatedElsewhere,
    /// It is declared that they share, not how many.
    Uncounted,
    /// It is suspected that they share.
    Suspected,
    /// Nobody declares that they share, but both share with this third one.
    Through(DatasetId),
    /// It is declared that they share nothing.
    Disjoint,
    /// Nobody says anything: they are taken to share nothing.
    Assumed,
}

impl Side {
    /// A dataset, or a share of it.
    pub fn new(catalog: &Catalog, dataset: DatasetId, extent: Extent, unit: Unit) -> Self {
        let size = extent.size(catalog.dataset(dataset), unit);
        Self {
            dataset,
            extent,
            size: size.map_or(Interval::UNKNOWN, |(size, _)| size),
        }
    }
}

/// What two sides of different datasets share, in `unit`.
///
/// A statement about other shares `F`, `G` of the two still bounds what `A`, `B` share, because what it
/// counts can only leave or enter by what lies outside: `|A∩B| ≥ |F∩G| − |F∖A| − |G∖B|`, and
/// `|A∩B| ≤ |F∩G| + |A∖F| + |B∖G|`. If both share with a third dataset `C`, then within `C` they share at
/// least what does not fit side by side, `|A∩C| + |B∩C| − |C|`, and in all at most
/// `min(|A∩C|, |B∩C|) + min(|A∖C|, |B∖C|)`.
pub fn shared(catalog: &Catalog, a: &Side, b: &Side, unit: Unit) -> Shared {
    let most = least(a.size.high, b.size.high);
    let own = declared(catalog, a, b, unit);
    let mut pair = own.clone().unwrap_or(Shared {
        a: a.dataset,
        b: b.dataset,
        shared: Interval::exactly(0),
        repeated: 0,
        repeated_in: a.dataset,
        matched: None,
        basis: Basis::Assumed,
    });
    if pair.basis != Basis::Disjoint {
        for third in thirds(catalog, a.dataset, b.dataset) {
            let Some(found) = through(catalog, a, b, third, unit) else {
                continue;
            };
            if pair.basis == Basis::Assumed {
                pair.shared = found;
                pair.basis = Basis::Through(third);
            } else {
                pair.shared = pair.shared.meet(found).unwrap_or(pair.shared);
            }
        }
    }
    pair.shared = pair.shared.capped(most);
    pair
}

/// Third datasets that both declare to share with, in their order.
fn thirds(catalog: &Catalog, a: DatasetId, b: DatasetId) -> Vec<DatasetId> {
    let of = |id: DatasetId| {
        let related = catalog.related[id.index()].iter();
        let mut others: Vec<DatasetId> = related.map(|related| related.other).collect();
        others.sort_unstable();
        others.dedup();
        others
    };
    let others = of(b);
    let both = of(a).into_iter();
    both.filter(|third| others.binary_search(third).is_ok())
        .collect()
}

fn through(
    catalog: &Catalog,
    a: &Side,
    b: &Side,
    third: DatasetId,
    unit: Unit,
) -> Option<Interval> {
    let third = Side::new(catalog, third, Extent::Whole, unit);
    let with = |side: &Side| {
        declared(catalog, side, &third, unit).filter(|pair| pair.basis != Basis::Disjoint)
    };
    let (with_a, with_b) = (with(a)?, with(b)?);
    let (in_a, in_b) = (with_a.shared, with_b.shared);
    let repeated = with_a.repeated.saturating_add(with_b.repeated);
    let certain = in_a.low.saturating_add(in_b.low).saturating_sub(repeated);
    let beyond =
        |side: &Side, inside: Interval| side.size.high.map(|size| size.saturating_sub(inside.low));
    let outside = least(beyond(a, in_a), beyond(b, in_b));
    Some(Interval {
        low: third
            .size
            .high
            .map_or(0, |size| certain.saturating_sub(size)),
        high: super::interval::sum([least(in_a.high, in_b.high), outside]),
    })
}
