//! What two datasets declare of each other, brought to the shares of them that are asked for.
//!
//! Enters: `[[related]]` entries of either. Leaves: one statement of the pair. Does not look at third
//! datasets.

use super::extent::Extent;
use super::fact::part;
use super::grain::is_thing;
use super::interval::{Interval, sum};
use super::overlap::{Basis, Shared, Side};
use crate::catalog::{Catalog, DatasetId, Direction, Related};
use crate::content::dataset::{Amount, Overlap as Stated, Relation};
use crate::schema::values::{RelationHow, RelationKind, Unit};
use ecow::EcoString;

/// What two datasets declare themselves of what these sides of them share, in `unit`: third datasets are not
/// looked at, nor how many a side holds.
pub fn declared(catalog: &Catalog, a: &Side, b: &Side, unit: Unit) -> Option<Shared> {
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
    if *relation.kinds == [RelationKind::Disjoint] {
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
    let gained = sum(entered);
    // Where only some of what is shared is asked for, nobody knows which of it repeats.
    let repeated = if lost == Some(0) { fact.repeated } else { 0 };
    let unsure = lost.and_then(|lost| lost.checked_add(fact.repeated - repeated));
    let low = unsure.map_or(0, |lost| fact.shared.low.saturating_sub(lost));
    let shared = Interval {
        low: if suspected { 0 } else { low },
        high: sum([fact.shared.high, gained]),
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
    let extent = |dataset, name: &Option<crate::schema::Spanned<EcoString>>| match name {
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
