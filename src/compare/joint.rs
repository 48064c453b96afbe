//! What relations say of positives in both of two datasets.
//!
//! Enters: two roll-ups, and what their datasets share. Leaves: the same, tightened by `[[related.joint]]`
//! facts on the labels. The facts name labels only: they stand for the first label set that has the name,
//! in the table that comparisons prefer.

use super::extent::Extent;
use super::interval::Interval;
use super::positives::PositivePair;
use super::rollup::RollUp;
use crate::catalog::{Catalog, Direction};
use crate::content::dataset::RelationJoint;

pub(super) fn tighten(catalog: &Catalog, a: &RollUp, b: &RollUp, pair: &mut PositivePair) {
    if !a.preferred || !b.preferred {
        return;
    }
    for related in &catalog.related[a.dataset.index()] {
        if related.other != b.dataset {
            continue;
        }
        let (here, there) = match related.direction {
            Direction::Declared => (a, b),
            Direction::Inferred => (b, a),
        };
        let fields = catalog.dataset(here.dataset).fields();
        let facts = &fields.related[related.relation].joint;
        for (at, fact) in facts.iter().enumerate() {
            let Some(stated) = number(fact, a) else {
                continue;
            };
            let alone = |of: &RollUp, name: &str| {
                let labels = &catalog.dataset(of.dataset).sets;
                let first = labels.iter().position(|set| set.find(name).is_some());
                let label = labels[of.set].find(name)?;
                let has = first == Some(of.set) && of.labels.contains(&label);
                has.then_some(of.derivation.counted == [label])
            };
            let (Some(only_here), Some(only_there)) = (
                alone(here, &fact.here.value),
                alone(there, &fact.there.value),
            ) else {
                continue;
            };
            let full = is_full(catalog, a) && is_full(catalog, b);
            let facts = Interval {
                low: if full { stated.low } else { 0 },
                high: beyond(pair)
                    .filter(|_| only_here && only_there)
                    .and_then(|beyond| Some(stated.high?.saturating_add(beyond))),
            };
            // A fact that the counts rule out is not used.
            if let Some(both) = pair.both.meet(facts)
                && both != pair.both
            {
                pair.both = both;
                pair.joints.push((related.relation, at));
            }
        }
    }
}

/// How many more things may be shared than those among which a joint fact was counted.
fn beyond(pair: &PositivePair) -> Option<u64> {
    let most = pair.shared.shared.high?;
    Some(most.saturating_sub(pair.shared.matched?))
}

/// Whether a roll-up covers all that its set labelled, so that every positive of a fact is in it.
fn is_full(catalog: &Catalog, of: &RollUp) -> bool {
    let dataset = catalog.dataset(of.dataset);
    let parts = dataset.sets[of.set].parts.clone();
    of.extent == Extent::Whole
        || (!parts.is_empty() && of.extent == Extent::of(dataset, parts, of.unit))
}

fn number(fact: &RelationJoint, of: &RollUp) -> Option<Interval> {
    Interval::stated(fact.figures.get(of.unit)?.amount)
}
