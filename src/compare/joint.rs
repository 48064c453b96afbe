//! What relations say of positives in both of two datasets.
//!
//! Enters: two roll-ups, and what their datasets share. Leaves: the same, tightened by `[[related.joint]]`
//! facts on the labels. The facts name labels only: they stand for the first label set that has the name,
//! in the table that comparisons prefer.

use super::extent::Extent;
use super::interval::Interval;
use super::positives::PositivePair;
use super::rollup::RollUp;
use crate::catalog::{Catalog, Dataset, DatasetId, Direction};
use crate::content::dataset::RelationJoint;
use crate::schema::values::Unit;

/// A joint fact of two datasets, its labels found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointFact {
    /// The relation, as an index into the declaring dataset's, and the fact, as one into the relation's.
    pub entry: (usize, usize),
    /// The first dataset's label set and label.
    pub a: (usize, usize),
    /// The second one's.
    pub b: (usize, usize),
    /// How many are positive in both, for each unit that a source counts.
    pub both: Vec<(Unit, Interval)>,
}

/// The joint facts of two datasets, whichever of them declares them.
pub fn joint_facts(catalog: &Catalog, a: DatasetId, b: DatasetId) -> Vec<JointFact> {
    let mut facts = Vec::new();
    let related = catalog.related[a.index()].iter();
    for related in related.filter(|related| related.other == b) {
        let declared = related.direction == Direction::Declared;
        let declaring = if declared { a } else { b };
        let relation = &catalog.dataset(declaring).fields().related[related.relation];
        for (at, fact) in relation.joint.iter().enumerate() {
            let (of_a, of_b) = if declared {
                (&fact.here, &fact.there)
            } else {
                (&fact.there, &fact.here)
            };
            if let (Some(of_a), Some(of_b)) = (
                first(catalog.dataset(a), &of_a.value),
                first(catalog.dataset(b), &of_b.value),
            ) {
                facts.push(JointFact {
                    entry: (related.relation, at),
                    a: of_a,
                    b: of_b,
                    both: numbers(fact),
                });
            }
        }
    }
    facts
}

/// The label of this name in the first label set that has it.
fn first(dataset: &Dataset, name: &str) -> Option<(usize, usize)> {
    let sets = dataset.sets.iter().enumerate();
    sets.filter_map(|(set, of)| Some((set, of.find(name)?)))
        .next()
}

pub(super) fn tighten(catalog: &Catalog, a: &RollUp, b: &RollUp, pair: &mut PositivePair) {
    if !a.preferred || !b.preferred {
        return;
    }
    let full = is_full(catalog, a) && is_full(catalog, b);
    for fact in joint_facts(catalog, a.dataset, b.dataset) {
        let Some((_, stated)) = fact.both.iter().find(|(unit, _)| *unit == a.unit) else {
            continue;
        };
        let has =
            |of: &RollUp, (set, label): (usize, usize)| set == of.set && of.labels.contains(&label);
        if !has(a, fact.a) || !has(b, fact.b) {
            continue;
        }
        let alone = a.derivation.counted == [fact.a.1] && b.derivation.counted == [fact.b.1];
        let facts = Interval {
            low: if full { stated.low } else { 0 },
            high: beyond(pair)
                .filter(|_| alone)
                .and_then(|beyond| Some(stated.high?.saturating_add(beyond))),
        };
        // A fact that the counts rule out is not used.
        if let Some(both) = pair.both.meet(facts)
            && both != pair.both
        {
            pair.both = both;
            pair.joints.push(fact.entry);
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
    let parts = dataset.sets[of.set].parts.to_vec();
    of.extent == Extent::Whole
        || (!parts.is_empty() && of.extent == Extent::of(dataset, parts, of.unit))
}

fn numbers(fact: &RelationJoint) -> Vec<(Unit, Interval)> {
    let figures = fact.figures.by_unit.iter();
    figures
        .filter_map(|(unit, figure)| Some((*unit, Interval::stated(figure.amount)?)))
        .collect()
}
