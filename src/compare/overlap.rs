//! What two datasets share, or shares of them.
//!
//! Enters: the catalog and its declared relations. Leaves: for a pair and a unit, at least and at most
//! so many, and why. Only things of one unit are compared: two datasets can share patients and no image.

use super::extent::Extent;
use super::fact::part;
use super::grain::is_thing;
use super::interval::{Interval, least};
use crate::catalog::{Catalog, DatasetId, Direction, Related};
use crate::content::dataset::{Amount, Overlap as Stated, Relation};
use crate::schema::values::{RelationHow, RelationKind, Unit};

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

/// What the two declare themselves.
fn declared(catalog: &Catalog, a: &Side, b: &Side, unit: Unit) -> Option<Shared> {
    let related = catalog.related[a.dataset.index()].iter();
    let mut pair: Option<Shared> = None;
    for related in related.filter(|related| related.other == b.dataset) {
        let next = one(catalog, a, b, *related, unit);
        pair = Some(match pair {
            None => next,
            Some(so_far) => both(so_far, &next),
        });
    }
    pair
}

/// Two statements about one pair; the surer one gives the basis.
fn both(first: Shared, second: &Shared) -> Shared {
    let sure = |basis: Basis| match basis {
        Basis::Disjoint => 0,
        Basis::Stated => 1,
        Basis::StatedElsewhere => 2,
        _ => 3,
    };
    let surer = sure(second.basis) < sure(first.basis);
    let kept = if surer { second.shared } else { first.shared };
    let more = second.repeated > first.repeated;
    let repeats = if more { second } else { &first };
    Shared {
        shared: first.shared.meet(second.shared).unwrap_or(kept),
        repeated: repeats.repeated,
        repeated_in: repeats.repeated_in,
        // Each declaration's joint facts were counted among its own: the fewer stay.
        matched: match (first.matched, second.matched) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        },
        basis: if surer { second.basis } else { first.basis },
        ..first
    }
}

/// What one declaration says of two sides.
fn one(catalog: &Catalog, a: &Side, b: &Side, related: Related, unit: Unit) -> Shared {
    let forward = related.direction == Direction::Declared;
    // The declaring dataset is "here".
    let (here, there) = if forward { (a, b) } else { (b, a) };
    let relation = &catalog.dataset(here.dataset).fields().related[related.relation];
    let pair = |shared, basis| Shared {
        a: a.dataset,
        b: b.dataset,
        shared,
        repeated: 0,
        repeated_in: here.dataset,
        matched: None,
        basis,
    };
    if relation.kinds == [RelationKind::Disjoint] {
        return pair(Interval::exactly(0), Basis::Disjoint);
    }
    let suspected = relation.how == Some(RelationHow::Suspected);
    let Some(fact) = statement(catalog, here.dataset, relation, unit) else {
        let basis = if suspected {
            Basis::Suspected
        } else {
            Basis::Uncounted
        };
        return pair(Interval::UNKNOWN, basis);
    };
    let outside =
        |own: &Extent, other: &Extent, id: DatasetId| own.outside(other, catalog.dataset(id), unit);
    let left = [
        outside(&fact.here, &here.extent, here.dataset),
        outside(&fact.there, &there.extent, there.dataset),
    ];
    let entered = [
        outside(&here.extent, &fact.here, here.dataset),
        outside(&there.extent, &fact.there, there.dataset),
    ];
    let lost = left
        .into_iter()
        .try_fold(0_u64, |sum, n| Some(sum.saturating_add(n?)));
    let gained = super::interval::sum(entered);
    // Where only some of what is shared is asked for, nobody knows which of it repeats.
    let repeated = if lost == Some(0) { fact.repeated } else { 0 };
    let unsure = lost.and_then(|lost| lost.checked_add(fact.repeated - repeated));
    let low = unsure.map_or(0, |lost| fact.shared.low.saturating_sub(lost));
    let shared = Interval {
        low: if suspected { 0 } else { low },
        high: super::interval::sum([fact.shared.high, gained]),
    };
    let same = here.extent == fact.here && there.extent == fact.there;
    Shared {
        repeated,
        matched: (same && !suspected).then_some(fact.shared.low),
        ..pair(
            shared,
            if suspected {
                Basis::Suspected
            } else if fact.shared == Interval::UNKNOWN {
                Basis::Uncounted
            } else if same || shared.exact().is_some() {
                Basis::Stated
            } else {
                Basis::StatedElsewhere
            },
        )
    }
}

/// A stated number, and which shares of the two it is about.
struct Statement {
    here: Extent,
    there: Extent,
    shared: Interval,
    repeated: u64,
}

fn statement(
    catalog: &Catalog,
    id: DatasetId,
    relation: &Relation,
    unit: Unit,
) -> Option<Statement> {
    let here = catalog.dataset(id);
    let found = relation.shared.iter().find(|(of, _)| *of == unit);
    let Some((_, stated)) = found else {
        // All of it comes from there; how many that is, its size says.
        let all = relation.complete == Some(true) && is_thing(unit);
        let (size, about) = Extent::Whole.size(here, unit).filter(|_| all)?;
        return Some(Statement {
            here: Extent::Whole,
            there: Extent::Whole,
            shared: if about { Interval::UNKNOWN } else { size },
            repeated: 0,
        });
    };
    let there = catalog
        .datasets
        .iter()
        .find(|d| d.page().slug == relation.to.value)?;
    let extent = |dataset, name: &Option<crate::schema::Spanned<String>>| match name {
        None => Some(Extent::Whole),
        Some(name) => Some(Extent::of(dataset, vec![part(dataset, &name.value)?], unit)),
    };
    let shared = number(stated);
    Some(Statement {
        here: extent(here, &stated.part)?,
        there: extent(there, &stated.there_part)?,
        repeated: stated
            .there
            .map_or(0, |there| shared.low.saturating_sub(there)),
        shared,
    })
}

fn number(stated: &Stated) -> Interval {
    match (stated.here, stated.there) {
        (Some(Amount::Exact(number)), _) => Interval::exactly(number),
        (Some(Amount::Between(low, high)), _) => Interval {
            low: low.unwrap_or(0),
            high,
        },
        // Each different one there needs one here.
        (None, Some(there)) => Interval {
            low: there,
            high: None,
        },
        (Some(Amount::About(_)) | None, _) => Interval::UNKNOWN,
    }
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
