//! A label set's own parents, and what they imply.
//!
//! Enters: a linked label set. Leaves: which labels lie in which, where the set says that a child
//! implies its parent; and where counts show a parent below its child.

use crate::catalog::{Dataset, LabelSet};
use crate::schema::values::Hierarchy;

/// A parent that is counted below its child: the labeler's way in an open set, an error in a closed
/// one, where a child implies its parent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BelowChild {
    /// The parent, as an index into the label set's labels.
    pub parent: usize,
    /// How many are positive for it.
    pub parent_positive: u64,
    /// The child.
    pub child: usize,
    /// How many are positive for it.
    pub child_positive: u64,
    /// Whether the set says that this cannot be.
    pub is_error: bool,
}

/// Parents below their children in the table `table` of a dataset: one finding for each column of
/// positives that shows it.
pub fn below_child(dataset: &Dataset, table: usize) -> Vec<BelowChild> {
    let set = &dataset.sets[dataset.tables[table].set];
    let tallies: Vec<Vec<super::Tally>> = (0..set.labels.len())
        .map(|label| super::Tally::of_label(dataset, table, label))
        .collect();
    let mut found = Vec::new();
    for (child, label) in set.labels.iter().enumerate() {
        for parent in label.parents() {
            for (below, above) in tallies[child].iter().zip(&tallies[*parent]) {
                let exact = |tally: &super::Tally| tally.positive().and_then(|p| p.exact());
                if let (Some(child_positive), Some(parent_positive)) = (exact(below), exact(above))
                    && child_positive > parent_positive
                {
                    found.push(BelowChild {
                        parent: *parent,
                        parent_positive,
                        child,
                        child_positive,
                        is_error: set.hierarchy == Some(Hierarchy::Closed),
                    });
                }
            }
        }
    }
    found
}

/// How deep a label stands below its set's topmost ones, along the first parent of each.
pub fn depth(set: &LabelSet, label: usize) -> u32 {
    let mut path = vec![label];
    while let Some(parent) = set.labels[path[path.len() - 1]].parents().first() {
        // A cycle is an error by itself.
        if path.contains(parent) {
            break;
        }
        path.push(*parent);
    }
    u32::try_from(path.len() - 1).unwrap_or(u32::MAX)
}

/// The labels that each label lies in, itself first, where a child implies its parent; else only
/// itself. Cycles, which are an error elsewhere, end where they close.
pub(super) fn closure(set: &LabelSet, closed: bool) -> Vec<Vec<usize>> {
    (0..set.labels.len())
        .map(|label| {
            let mut above = vec![label];
            let mut at = 0;
            while closed && at < above.len() {
                for parent in set.labels[above[at]].parents() {
                    if !above.contains(parent) {
                        above.push(*parent);
                    }
                }
                at += 1;
            }
            above
        })
        .collect()
}

/// Those of `labels` that lie in no other of them: together they hold what all hold.
pub(super) fn topmost(above: &[Vec<usize>], labels: &[usize]) -> Vec<usize> {
    labels
        .iter()
        .enumerate()
        .filter(|(at, label)| {
            let covered = |(place, other): (usize, &usize)| {
                let inside = other != *label && above[**label].contains(other);
                // Of labels that lie in each other, the first one stands for all.
                inside && (!above[*other].contains(label) || place < *at)
            };
            !labels.iter().enumerate().any(covered)
        })
        .map(|(_, label)| *label)
        .collect()
}
