//! How many different things are positive in several datasets together: some chosen label set says so.
//!
//! Enters: the catalog and, for each dataset, labels of one set that count as positive. Leaves: bounds
//! in one unit, and what they rest on. Units are never mixed: a dataset without counts in the unit is
//! refused, and so are marks, which are not things. Things of one dataset count as different from each
//! other, as the dataset itself counts them.

use super::both::{bounds, positive_in_both};
use super::interval::Interval;
use super::overlap::{Shared, Side};
use super::pool;
use super::rollup::{RollUp, any_of, any_of_part, labels_of};
use crate::catalog::{Catalog, ConceptId, DatasetId, PartRef};
use crate::schema::values::Unit;

/// Labels of one set of a dataset, any of which makes a thing positive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The dataset.
    pub dataset: DatasetId,
    /// The label set, as an index into the dataset's.
    pub set: usize,
    /// The labels, as indices into the set's.
    pub labels: Vec<usize>,
    /// The part of a split to which the choice is limited; none for what comparisons prefer.
    pub part: Option<PartRef>,
}

/// Why positives cannot be pooled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Marks are not things: two boxes can be of one image.
    Marks(Unit),
    /// A dataset is chosen twice; its label sets speak of the same things.
    Twice(DatasetId),
    /// A dataset has no count of the labels in this unit, but in others, perhaps in none.
    OtherUnit {
        /// The dataset.
        dataset: DatasetId,
        /// The units in which it counts them.
        has: Vec<Unit>,
    },
}

/// How many different things are positive in several datasets together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Positives {
    /// What is counted.
    pub unit: Unit,
    /// How many different ones are positive in one of the datasets or more.
    pub bounds: Interval,
    /// What each dataset adds, in the order of the choice.
    pub of: Vec<RollUp>,
    /// Pairs that share, or may, and how many are positive in both.
    pub pairs: Vec<PositivePair>,
    /// Pairs that are taken to share nothing because nobody says anything of them.
    pub assumed_disjoint: Vec<(DatasetId, DatasetId)>,
}

/// What two datasets share, and how many of that are positive in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PositivePair {
    /// What they share. Its basis is [`StatedElsewhere`](super::Basis::StatedElsewhere) where the overlap is not known for the
    /// parts that carry the labels: things of a training part may be in another one's test part.
    pub shared: Shared,
    /// How many are positive in both.
    pub both: Interval,
    /// The relation's joint facts that say so, as an index into the declaring dataset's relations and
    /// one into the relation's facts.
    pub joints: Vec<(usize, usize)>,
}

impl Chosen {
    /// All labels of a dataset for a concept and what is below it, in the label set to compare with.
    pub fn of_concept(catalog: &Catalog, dataset: DatasetId, concept: ConceptId) -> Option<Self> {
        Self::of_concepts(catalog, dataset, &[concept], None, None)
    }

    /// The same for any of several concepts; for one part of a split where `part` names it, and as counted
    /// in one unit where `unit` does.
    pub fn of_concepts(
        catalog: &Catalog,
        dataset: DatasetId,
        concepts: &[ConceptId],
        part: Option<PartRef>,
        unit: Option<Unit>,
    ) -> Option<Self> {
        let of = catalog.dataset(dataset);
        let choices = (0..of.sets.len()).map(|set| {
            let labels = concepts.iter();
            let mut labels: Vec<usize> = labels
                .flat_map(|concept| labels_of(catalog, dataset, set, *concept))
                .collect();
            labels.sort_unstable();
            labels.dedup();
            Self {
                dataset,
                set,
                labels,
                part,
            }
        });
        // A set that is counted comes first, by the table that would be shown; of others the file's order.
        choices
            .filter(|choice| !choice.labels.is_empty())
            .min_by_key(|choice| {
                let best = choice
                    .all(catalog)
                    .into_iter()
                    .filter(|one| unit.is_none_or(|unit| one.unit == unit))
                    .map(|one| super::tally::rank(of, one.derivation.table, Some(one.unit)))
                    .min();
                (best.is_none(), best, choice.set)
            })
    }

    fn all(&self, catalog: &Catalog) -> Vec<RollUp> {
        match self.part {
            None => any_of(catalog, self.dataset, self.set, &self.labels),
            Some(part) => any_of_part(catalog, self.dataset, self.set, &self.labels, part),
        }
    }

    /// What the preferred table in `unit` says.
    fn count(&self, catalog: &Catalog, unit: Unit) -> Result<RollUp, Refusal> {
        let mut all = self.all(catalog);
        let mut has: Vec<Unit> = all.iter().map(|one| one.unit).collect();
        has.dedup();
        match has.contains(&unit) {
            true => {
                all.retain(|one| one.unit == unit);
                Ok(all.swap_remove(0))
            }
            false => Err(Refusal::OtherUnit {
                dataset: self.dataset,
                has,
            }),
        }
    }
}

/// The units in which every one of `chosen` is counted, the preferred one first.
pub fn common_units(catalog: &Catalog, chosen: &[Chosen]) -> Vec<Unit> {
    let units = Unit::ALL.iter().copied();
    let units = units.filter(|unit| super::grain::is_thing(*unit));
    units
        .filter(|unit| chosen.iter().all(|one| one.count(catalog, *unit).is_ok()))
        .collect()
}

/// Pools the positives of `chosen` in `unit`.
pub fn pooled_positives(
    catalog: &Catalog,
    chosen: &[Chosen],
    unit: Unit,
) -> Result<Positives, Refusal> {
    if !super::grain::is_thing(unit) {
        return Err(Refusal::Marks(unit));
    }
    for (at, one) in chosen.iter().enumerate() {
        if chosen[..at]
            .iter()
            .any(|other| other.dataset == one.dataset)
        {
            return Err(Refusal::Twice(one.dataset));
        }
    }
    let of: Vec<RollUp> = chosen
        .iter()
        .map(|one| one.count(catalog, unit))
        .collect::<Result<_, _>>()?;
    let sides: Vec<Side> = of.iter().map(|one| side(catalog, one, unit)).collect();
    let pairs: Vec<(usize, usize, PositivePair)> = pool::pairs(catalog, &sides, unit)
        .into_iter()
        .map(|(a, b, shared)| {
            let (in_a, in_b) = ((&of[a], &sides[a]), (&of[b], &sides[b]));
            (a, b, positive_in_both(catalog, in_a, in_b, shared))
        })
        .collect();
    Ok(Positives {
        unit,
        bounds: bounds(&of, &sides, &pairs),
        assumed_disjoint: pool::assumed(catalog, &sides, unit),
        of,
        pairs: pairs.into_iter().map(|(.., pair)| pair).collect(),
    })
}

/// The things that the labels were looked for on: as many as the table is out of.
fn side(catalog: &Catalog, of: &RollUp, unit: Unit) -> Side {
    let side = Side::new(catalog, of.dataset, of.extent.clone(), unit);
    Side {
        size: match of.of {
            // A table can be out of fewer than the part that it stands for, not out of more.
            Some(number) => side
                .size
                .meet(Interval::exactly(number))
                .unwrap_or(Interval {
                    low: number.min(side.size.low),
                    ..side.size
                }),
            None => side.size,
        },
        ..side
    }
}
