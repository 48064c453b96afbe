//! How many different things several sets hold together.
//!
//! Enters: sizes of sets and of what pairs of them share, each known between bounds. Leaves: bounds
//! of the size of the union. Does not know what the sets are: labels of one dataset, datasets of a
//! pool, or the positives of these.
//!
//! **High** (Hunter, Worsley): with `T` a forest over the sets, `|∪A| ≤ Σ|A| − Σ(T)|A∩B|`. A thing in
//! `k` sets is counted `k` times by the first sum, and at most `k − 1` times by the second, because the
//! edges of `T` between those `k` sets are a forest over them. The heaviest forest gives the least.
//! Sets may be thought filled up to their largest size; what they share only grows by that.
//!
//! **Low** (Bonferroni): for every choice `I` of the sets `|∪A| ≥ Σ(I)|A| − Σ(pairs of I)|A∩B|`. A thing in
//! `k` sets of `I` is counted `k − k(k−1)/2 ≤ 1` times. The best choice gives the most; a single set is
//! one. Sets may be thought thinned down to their smallest size; what they share only shrinks by that.

use super::interval::{Interval, least, sum};
use std::collections::BTreeMap;

/// Up to so many connected sets every choice is tried; above, a greedy one, which is a choice too.
const EXACT: usize = 12;

/// What two sets share where nothing is known of the pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unnamed {
    /// Nothing.
    Nothing,
    /// Anything up to the smaller set.
    Anything,
}

/// Sets, and what is known of them.
#[derive(Debug)]
pub(super) struct Sets {
    sizes: Vec<Interval>,
    /// What pairs share, the first index smaller than the second.
    pairs: BTreeMap<(usize, usize), Interval>,
    unnamed: Unnamed,
}

impl Sets {
    pub fn new(sizes: Vec<Interval>, unnamed: Unnamed) -> Self {
        Self {
            sizes,
            pairs: BTreeMap::new(),
            unnamed,
        }
    }

    /// Takes in what two sets share: the lower end for the sets at their largest, the upper end for
    /// the sets at their smallest.
    pub fn share(&mut self, a: usize, b: usize, shared: Interval) {
        let key = (a.min(b), a.max(b));
        let known = self.pairs.entry(key).or_insert(Interval::UNKNOWN);
        known.low = known.low.max(shared.low);
        known.high = least(known.high, shared.high);
    }

    /// The size of the union. Where the statements contradict each other the bounds hold both.
    pub fn union(&self) -> Interval {
        let low = self.low();
        let high = self.high();
        match high {
            Some(high) if high < low => Interval::between(high, low),
            high => Interval { low, high },
        }
    }

    fn high(&self) -> Option<u64> {
        let total = sum(self.sizes.iter().map(|size| size.high))?;
        let mut edges: Vec<(u64, usize, usize)> = self
            .pairs
            .iter()
            .map(|((a, b), shared)| {
                let most = least(self.sizes[*a].high, self.sizes[*b].high);
                (shared.capped(most).low, *a, *b)
            })
            .collect();
        edges.sort_unstable_by_key(|(weight, ..)| std::cmp::Reverse(*weight));
        let mut roots = Roots::new(self.sizes.len());
        let taken = edges
            .into_iter()
            .filter(|(_, a, b)| roots.join(*a, *b))
            .fold(0_u64, |sum, (weight, ..)| sum.saturating_add(weight));
        Some(total.saturating_sub(taken))
    }

    fn low(&self) -> u64 {
        let largest = self.sizes.iter().map(|size| size.low).max().unwrap_or(0);
        let mut roots = Roots::new(self.sizes.len());
        let mut named = vec![false; self.sizes.len()];
        for (a, b) in self.pairs.keys() {
            if self.unnamed == Unnamed::Anything || self.most_shared(*a, *b) > 0 {
                roots.join(*a, *b);
            }
            named[*a] = true;
            named[*b] = true;
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, named) in named.into_iter().enumerate() {
            match self.unnamed {
                // Sets of different groups share nothing, so that each group chooses alone.
                Unnamed::Nothing => groups.entry(roots.of(at)).or_default().push(at),
                // A set that may share all of itself with every other adds nothing to any choice.
                Unnamed::Anything if named => groups.entry(0).or_default().push(at),
                Unnamed::Anything => {}
            }
        }
        let best = groups.into_values().map(|group| self.best(&group));
        best.fold(0_u64, u64::saturating_add).max(largest)
    }

    /// The best choice of `group`, or a good one.
    fn best(&self, group: &[usize]) -> u64 {
        let value = if group.len() <= EXACT {
            self.every_choice(group, &mut Vec::new(), 0)
        } else {
            self.greedy(group)
        };
        u64::try_from(value).unwrap_or(0)
    }

    fn every_choice(&self, rest: &[usize], chosen: &mut Vec<usize>, value: i128) -> i128 {
        let Some((next, rest)) = rest.split_first() else {
            return value;
        };
        let without = self.every_choice(rest, chosen, value);
        let gain = self.gain(*next, chosen);
        chosen.push(*next);
        let with = self.every_choice(rest, chosen, value + gain);
        chosen.pop();
        with.max(without)
    }

    fn greedy(&self, group: &[usize]) -> i128 {
        let mut order = group.to_vec();
        order.sort_by_key(|at| std::cmp::Reverse(self.sizes[*at].low));
        let mut chosen = Vec::new();
        let mut value = 0;
        for at in order {
            let gain = self.gain(at, &chosen);
            if gain > 0 {
                value += gain;
                chosen.push(at);
            }
        }
        value
    }

    fn gain(&self, at: usize, chosen: &[usize]) -> i128 {
        let lost = chosen.iter().map(|other| self.most_shared(at, *other));
        i128::from(self.sizes[at].low) - lost.map(i128::from).sum::<i128>()
    }

    fn most_shared(&self, a: usize, b: usize) -> u64 {
        let smaller = self.sizes[a].low.min(self.sizes[b].low);
        match self.pairs.get(&(a.min(b), a.max(b))) {
            Some(shared) => shared.high.map_or(smaller, |high| high.min(smaller)),
            None if self.unnamed == Unnamed::Nothing => 0,
            None => smaller,
        }
    }
}

/// Which sets hang together (union-find).
struct Roots(Vec<usize>);

impl Roots {
    fn new(number: usize) -> Self {
        Self((0..number).collect())
    }

    fn of(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    /// Joins two; false where they already hung together.
    fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.of(a), self.of(b));
        self.0[a] = b;
        a != b
    }
}
