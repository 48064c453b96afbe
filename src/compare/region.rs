//! "Any of these labels", over one stretch of things.
//!
//! Enters: counts, strata, joint facts, and the rules of the label set. Leaves: bounds.
//!
//! With `E` the labels, `N` the things, `x` those that carry a label which excludes every one of `E`:
//!
//! 1. `|∪E| ≤ N − x`, and [`super::union`] of the counts. Labels that lie in others of `E` are left out
//!    first. Where one thing carries exactly one label, nothing is shared and every label outside
//!    `E` excludes it.
//! 2. Over disjoint strata the numbers add up; over others the union is at least the largest.
//! 3. A joint fact gives `v = |∪F|`. For any `F`: `|∪E| ≤ v + |∪(E∖F)|`, because what `E` holds beyond
//!    `F` is of `E∖F`; and `|∪E| ≥ v − |∪(F∖E)|` for the same reason. With `F = E` both are `v`; with `F`
//!    within `E` the second is `v`, with `E` within `F` the first is.
//!
//! All of these hold at once, so that the best of each end is taken: more knowledge never widens.

use super::extent::Extent;
use super::fact::{Fact, share};
use super::hierarchy::topmost;
use super::interval::{Interval, least};
use super::layer::{Counts, together};
use super::union::{Sets, Unnamed};

/// Facts that are tried together; above, each one alone.
const TOGETHER: usize = 6;

/// What a label set says of how its labels lie to each other, for one unit.
#[derive(Debug, Clone)]
pub struct Rules {
    /// For each label, those that it lies in, itself first.
    pub above: Vec<Vec<usize>>,
    /// The label that means none of the others, where that holds for things of this unit.
    pub absence: Option<usize>,
    /// Labels that it does not exclude.
    pub beside: Vec<usize>,
    /// Whether one thing carries exactly one label.
    pub exclusive: bool,
}

/// Which knowledge may be used: everything, or less, to see what a result rests on.
#[derive(Debug, Clone)]
pub(super) struct Knowledge {
    pub absence: bool,
    /// Joint facts, by their place in the file.
    pub joints: Vec<usize>,
    /// Tables of strata, by their place in the file.
    pub strata: Vec<usize>,
}

/// A stretch of things.
#[derive(Debug, Clone)]
pub struct Region {
    /// Which share of the dataset it is.
    pub extent: Extent,
    /// How many carry each label.
    pub counts: Counts,
    /// How many carry several of them, in the order of the file.
    pub facts: Vec<Fact>,
    /// Ways in which it is divided.
    pub divisions: Vec<Division>,
}

/// A way in which a stretch is divided by one table.
#[derive(Debug, Clone)]
pub struct Division {
    /// The table, as an index into the dataset's tables.
    pub table: usize,
    /// The stretches that it counts.
    pub strata: Vec<Region>,
    /// Whether no thing is in two of them.
    pub apart: bool,
}

impl Rules {
    fn within(&self, label: usize, labels: &[usize]) -> bool {
        self.above[label].iter().any(|above| labels.contains(above))
    }

    /// The labels whose carriers are none of `labels`.
    fn excluding(&self, labels: &[usize], absence: bool) -> Vec<usize> {
        if self.exclusive {
            let all = 0..self.above.len();
            return all.filter(|label| !labels.contains(label)).collect();
        }
        let absent = self.absence.filter(|_| absence).filter(|absent| {
            let excluded = |label| label != absent && !self.beside.contains(label);
            labels.iter().all(excluded)
        });
        absent.into_iter().collect()
    }
}

impl Region {
    pub(super) fn new(extent: Extent, counts: Counts) -> Self {
        Self {
            extent,
            counts,
            facts: Vec::new(),
            divisions: Vec::new(),
        }
    }

    /// Whether the counts leave a fact possible.
    pub(super) fn allows(&self, fact: &Fact, rules: &Rules, known: &Knowledge) -> bool {
        if fact.any {
            let bounds = self.marginal(&fact.labels, rules, known);
            return bounds.is_some_and(|bounds| bounds.contains(fact.positive));
        }
        let labels = fact.labels.iter();
        let Some(each) = labels
            .map(|label| self.label(*label, rules))
            .collect::<Option<Vec<_>>>()
        else {
            return false;
        };
        // Those that lack one of the labels are at most all that lack any.
        let most = each
            .iter()
            .fold(None, |most, label| least(most, label.high));
        let fewest = self.counts.of.map_or(0, |of| {
            let lacking = each.iter().map(|label| of.saturating_sub(label.low));
            of.saturating_sub(lacking.fold(0, u64::saturating_add))
        });
        Interval {
            low: fewest,
            high: most,
        }
        .contains(fact.positive)
    }

    /// Bounds of how many are positive for any of `labels`; none where the counts contradict
    /// each other.
    pub(super) fn any_of(
        &self,
        labels: &[usize],
        rules: &Rules,
        known: &Knowledge,
    ) -> Option<Interval> {
        let marginal = self.marginal(labels, rules, known)?;
        let facts = || {
            let facts = self.facts.iter().filter(|fact| fact.any);
            facts.filter(|fact| known.joints.contains(&fact.joint))
        };
        let upper = |labels: &[usize]| match self.marginal(labels, rules, known) {
            Some(bounds) => bounds.high,
            None => self.counts.of,
        };
        let beyond = |of: &[usize], facts: &[&Fact]| -> Vec<usize> {
            let inside = |label| facts.iter().any(|f| rules.within(label, &f.labels));
            of.iter().copied().filter(|label| !inside(*label)).collect()
        };
        let mut bounds = marginal;
        let mut useful: Vec<&Fact> = Vec::new();
        for fact in facts() {
            let outside: Vec<usize> = fact
                .labels
                .iter()
                .copied()
                .filter(|label| !rules.within(*label, labels))
                .collect();
            if let Some(most) = upper(&outside) {
                bounds.low = bounds.low.max(fact.positive.saturating_sub(most));
            }
            if beyond(labels, &[fact]).len() < labels.len() {
                useful.push(fact);
            }
        }
        let alone = useful.iter().map(|fact| vec![*fact]);
        let first = &useful[..useful.len().min(TOGETHER)];
        let several = (1_u32..1 << first.len()).map(|choice| {
            let chosen = first.iter().enumerate();
            let chosen = chosen.filter(|(at, _)| choice >> at & 1 == 1);
            chosen.map(|(_, fact)| *fact).collect::<Vec<_>>()
        });
        for chosen in alone.chain(several) {
            let stated = chosen.iter().map(|fact| fact.positive);
            let stated = stated.fold(0, u64::saturating_add);
            let most = upper(&beyond(labels, &chosen)).map(|rest| stated.saturating_add(rest));
            bounds.high = least(bounds.high, most);
        }
        bounds
            .high
            .is_none_or(|high| bounds.low <= high)
            .then_some(bounds)
    }

    /// The same without facts on any of several.
    fn marginal(&self, labels: &[usize], rules: &Rules, known: &Knowledge) -> Option<Interval> {
        if labels.is_empty() {
            return Some(Interval::exactly(0));
        }
        let tops = topmost(&rules.above, labels);
        let positive: Vec<Interval> = tops
            .iter()
            .map(|label| self.label(*label, rules))
            .collect::<Option<_>>()?;
        let unnamed = if rules.exclusive {
            Unnamed::Nothing
        } else {
            Unnamed::Anything
        };
        let mut sets = Sets::new(positive.clone(), unnamed);
        let facts = self.facts.iter();
        let facts: Vec<&Fact> = facts.filter(|f| known.joints.contains(&f.joint)).collect();
        // Labels of which one thing carries exactly one share nothing, whatever else is said of them.
        if !rules.exclusive {
            share(&facts, &tops, &positive, &mut sets);
        }
        let excluded = rules.excluding(&tops, known.absence);
        let excluded = excluded
            .iter()
            .map(|label| self.counts.positive[*label].low);
        let excluded: u64 = excluded.fold(0, u64::saturating_add);
        let mut bounds = sets.union();
        if let Some(of) = self.counts.of {
            bounds = bounds.meet(Interval::between(0, of.checked_sub(excluded)?))?;
        }
        for division in &self.divisions {
            if !known.strata.contains(&division.table) {
                continue;
            }
            let strata = division.strata.iter();
            let strata: Vec<Interval> = strata
                .map(|stratum| stratum.any_of(labels, rules, known))
                .collect::<Option<_>>()?;
            bounds = bounds.meet(together(strata.into_iter(), division.apart))?;
        }
        Some(bounds)
    }

    /// One label: its own count, at least each label within it, at most each that it lies in.
    pub(super) fn label(&self, label: usize, rules: &Rules) -> Option<Interval> {
        let positive = &self.counts.positive;
        let inside = |other: &usize| rules.above[*other].contains(&label);
        let low = (0..positive.len()).filter(inside).map(|o| positive[o].low);
        let above = rules.above[label].iter();
        let high = above.fold(None, |high, o| least(high, positive[*o].high));
        let bounds = Interval {
            low: low.max().unwrap_or(0),
            high,
        };
        high.is_none_or(|high| bounds.low <= high).then_some(bounds)
    }

    /// Bounds from nothing but the counts: for a file whose numbers contradict each other.
    pub(super) fn loosely(&self, labels: &[usize]) -> Interval {
        let each = || labels.iter().map(|label| self.counts.positive[*label]);
        together(each(), false)
    }
}
