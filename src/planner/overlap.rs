//! What a dataset declares to share with another one, for every share of both: the browser looks a pair
//! up and need not know how declarations are read.

use super::Number;
use super::record::{Known, sizes};
use crate::catalog::DatasetId;
use crate::compare::{Basis, Extent, Shared, Side, declared, joint_facts};
use crate::site::Site;
use serde::Serialize;
use std::collections::BTreeMap;

/// One pair, seen from one of the two.
#[derive(Serialize)]
pub(super) struct Overlap<'a> {
    other: &'a str,
    title: &'a str,
    /// How many the other one holds in all.
    size: BTreeMap<&'static str, Number>,
    /// What the two declare, a line each.
    words: Vec<String>,
    /// For each unit, what each share of this one has in common with each of the other.
    shared: BTreeMap<&'static str, Vec<Vec<Option<Common>>>>,
    joint: Vec<Joint>,
}

/// At least and at most; how many repeat and on whose side; how many are known one by one; the basis.
#[derive(Serialize)]
struct Common(u64, Option<u64>, u64, bool, Option<u64>, &'static str);

#[derive(Serialize)]
struct Joint {
    own: (usize, usize),
    other: (usize, usize),
    both: BTreeMap<&'static str, Number>,
}

/// The pairs that `id` declares, or that others declare with it.
pub(super) fn of<'a>(site: &Site<'a>, id: DatasetId, known: &Known) -> Vec<Overlap<'a>> {
    let catalog = site.catalog;
    let mut others: Vec<DatasetId> = catalog.related[id.index()]
        .iter()
        .map(|of| of.other)
        .collect();
    others.sort_unstable();
    others.dedup();
    others
        .into_iter()
        .map(|other| {
            let dataset = catalog.dataset(other);
            let theirs = Known::of(dataset);
            Overlap {
                other: &dataset.page().slug,
                title: &dataset.page().title.value,
                size: sizes(dataset, &Extent::Whole).0,
                words: site.declared_words(id, other),
                shared: known
                    .units
                    .iter()
                    .map(|unit| {
                        let rows = known.extents.iter().map(|own| {
                            let row = theirs.extents.iter().map(|their| {
                                let a = Side::new(catalog, id, own.clone(), *unit);
                                let b = Side::new(catalog, other, their.clone(), *unit);
                                declared(catalog, &a, &b, *unit)
                                    .map(|shared| common_of(&shared, id))
                            });
                            row.collect()
                        });
                        (unit.value(), rows.collect())
                    })
                    .collect(),
                joint: joint_facts(catalog, id, other)
                    .into_iter()
                    .map(|fact| Joint {
                        own: fact.a,
                        other: fact.b,
                        both: fact
                            .both
                            .into_iter()
                            .map(|(unit, of)| (unit.value(), Number(of)))
                            .collect(),
                    })
                    .collect(),
            }
        })
        .collect()
}

fn common_of(shared: &Shared, own: DatasetId) -> Common {
    let basis = match shared.basis {
        Basis::Stated => "stated",
        Basis::StatedElsewhere => "stated-elsewhere",
        Basis::Uncounted => "uncounted",
        Basis::Suspected => "suspected",
        Basis::Disjoint => "disjoint",
        // Neither is declared.
        Basis::Through(_) | Basis::Assumed => "assumed",
    };
    Common(
        shared.shared.low,
        shared.shared.high,
        shared.repeated,
        shared.repeated_in == own,
        shared.matched,
        basis,
    )
}
