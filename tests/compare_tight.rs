//! For two datasets the bounds are reached: every world with the same published numbers is tried.
#![expect(clippy::unwrap_used, reason = "what cannot be set up fails the test")]

mod compare_support;

use catscan::compare::{Interval, pooled_of, pooled_positives};
use catscan::schema::values::Unit;
use compare_support::{catalog, chosen, dataset};
use std::collections::BTreeMap;

/// Every way in which two datasets of up to so many images can be labelled.
const MOST: u64 = 4;

/// What is published of two datasets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Published {
    sizes: [u64; 2],
    positive: [u64; 2],
    /// At least and at most so many shared.
    shared: (u64, u64),
    /// Positive in both among those that are certainly shared.
    joint: Option<u64>,
}

fn files(published: &Published) -> Vec<(String, String)> {
    let Published {
        sizes,
        positive,
        shared,
        joint,
    } = published;
    let dataset = |at: usize| {
        format!(
            "+++\ntitle = \"D\"\nsize.images = {}\n[[labels]]\non = \"image\"\n[[counts]]\n[counts.rows]\n\"X\" = {}\n",
            sizes[at], positive[at]
        )
    };
    let related = format!(
        "[[related]]\nto = \"a\"\nkind = [\"overlaps\"]\nshared.images = {{ at_least = {}, at_most = {} }}\n",
        shared.0, shared.1
    );
    let joint = joint.map_or(String::new(), |joint| {
        format!("[[related.joint]]\nhere = \"X\"\nthere = \"X\"\nimages = {joint}\n")
    });
    vec![
        ("datasets/a.md".to_owned(), format!("{}+++\n", dataset(0))),
        (
            "datasets/b.md".to_owned(),
            format!("{}{related}{joint}+++\n", dataset(1)),
        ),
    ]
}

/// The least and the most of what was seen.
#[derive(Debug, Clone, Copy)]
struct Seen {
    total: (u64, u64),
    positive: (u64, u64),
}

/// Every world, by what is published of it. A world is how many images there are of each kind: in one
/// dataset or in both, positive here or there, known to be shared or not.
fn worlds(joint: bool) -> BTreeMap<Published, Seen> {
    let mut seen: BTreeMap<Published, Seen> = BTreeMap::new();
    let upto = |number: u64| 0..=number;
    for sizes in (1..=MOST).flat_map(|a| (1..=MOST).map(move |b| [a, b])) {
        for positive in upto(sizes[0]).flat_map(|a| upto(sizes[1]).map(move |b| [a, b])) {
            for shared in upto(sizes[0].min(sizes[1])) {
                for (both, only_a, only_b) in shares(shared, positive, sizes) {
                    let world = Seen {
                        total: (sizes[0] + sizes[1] - shared, 0),
                        positive: (positive[0] + positive[1] - both, 0),
                    };
                    let _ = (only_a, only_b);
                    for low in upto(shared) {
                        // Of the shared ones `low` are known; how many of those are positive in both
                        // depends on which.
                        let fewest = both.saturating_sub(shared - low);
                        for known in fewest..=both.min(low) {
                            for high in shared..=sizes[0].min(sizes[1]) {
                                let published = Published {
                                    sizes,
                                    positive,
                                    shared: (low, high),
                                    joint: joint.then_some(known),
                                };
                                add(&mut seen, published, world);
                            }
                        }
                    }
                }
            }
        }
    }
    seen
}

/// How many of the shared images are positive in both, only in one, only in the other.
fn shares(shared: u64, positive: [u64; 2], sizes: [u64; 2]) -> Vec<(u64, u64, u64)> {
    let mut all = Vec::new();
    for both in 0..=shared {
        for only_a in 0..=shared - both {
            for only_b in 0..=shared - both - only_a {
                // What is positive and not shared must fit beside what is shared.
                let fits = |at: usize, inside: u64| {
                    inside <= positive[at] && positive[at] - inside <= sizes[at] - shared
                };
                if fits(0, both + only_a) && fits(1, both + only_b) {
                    all.push((both, only_a, only_b));
                }
            }
        }
    }
    all
}

fn add(seen: &mut BTreeMap<Published, Seen>, published: Published, world: Seen) {
    let (total, positive) = (world.total.0, world.positive.0);
    let entry = seen.entry(published).or_insert(Seen {
        total: (total, total),
        positive: (positive, positive),
    });
    entry.total = (entry.total.0.min(total), entry.total.1.max(total));
    entry.positive = (
        entry.positive.0.min(positive),
        entry.positive.1.max(positive),
    );
}

fn check(joint: bool) {
    for (published, seen) in worlds(joint) {
        let catalog = catalog(&files(&published));
        let ids = ["a", "b"].map(|slug| dataset(&catalog, slug));
        let two = ["a", "b"].map(|slug| chosen(&catalog, slug, &["X"]));
        let pooled = pooled_positives(&catalog, &two, Unit::Image).unwrap();
        let expected = Interval::between(seen.positive.0, seen.positive.1);
        assert_eq!(pooled.bounds, expected, "{published:?}");
        if !joint {
            let total = pooled_of(&catalog, &ids, Unit::Image);
            let expected = Interval::between(seen.total.0, seen.total.1);
            assert_eq!(total.bounds, expected, "{published:?}");
        }
    }
}

#[test]
fn two_datasets_from_the_marginals() {
    check(false);
}

#[test]
fn two_datasets_with_a_joint_fact() {
    check(true);
}
