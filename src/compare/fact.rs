//! Joint facts of a dataset, their names found.
//!
//! Enters: `[[joint]]` entries. Leaves: facts over labels of one set, one unit and one extent. An entry
//! that names what there is not, or both kinds at once, says nothing here.

use super::extent::Extent;
use super::interval::Interval;
use super::union::Sets;
use crate::catalog::{Dataset, PartRef};
use crate::schema::values::Unit;

/// How many are positive for several labels together.
#[derive(Debug, Clone)]
pub struct Fact {
    /// The entry, as an index into the dataset's joint facts.
    pub joint: usize,
    /// The labels, each once.
    pub labels: Vec<usize>,
    /// Whether one of them is enough, or all are needed.
    pub any: bool,
    /// How many there are.
    pub positive: u64,
    /// What is counted.
    pub unit: Unit,
    /// Among which share of the dataset.
    pub extent: Extent,
    /// The source, by its id.
    pub source: Option<String>,
}

/// The facts on the label set `set`.
pub(super) fn facts(dataset: &Dataset, set: usize) -> Vec<Fact> {
    let entries = 0..dataset.fields().joint.len();
    entries
        .filter_map(|joint| fact(dataset, set, joint))
        .collect()
}

fn fact(dataset: &Dataset, at: usize, joint: usize) -> Option<Fact> {
    let fields = dataset.fields();
    let entry = &fields.joint[joint];
    let named = match &entry.labels {
        None => 0,
        Some(name) => fields
            .labels
            .iter()
            .position(|set| set.id.as_ref().is_some_and(|id| id.value == name.value))?,
    };
    let set = &dataset.sets[at];
    if set.fields != named || entry.any_of.is_empty() == entry.all_of.is_empty() {
        return None;
    }
    let names = entry.any_of.iter().chain(&entry.all_of);
    let labels: Option<Vec<usize>> = names.map(|name| set.find(&name.value)).collect();
    let mut labels = labels?;
    labels.sort_unstable();
    labels.dedup();
    let unit = entry.unit.or(fields.labels[named].on)?;
    let part = match &entry.part {
        Some(name) => Some(part(dataset, &name.value)?),
        // As for tables: an act of labelling that covered one part was counted there.
        None => match *set.parts {
            [only] => Some(only),
            _ => None,
        },
    };
    Some(Fact {
        joint,
        // One label is any and all of itself.
        any: entry.all_of.is_empty() || labels.len() == 1,
        labels,
        positive: entry.positive.value,
        unit,
        extent: part.map_or(Extent::Whole, |part| Extent::of(dataset, vec![part], unit)),
        source: entry
            .source
            .as_ref()
            .map(|source| source.value.as_str().to_owned()),
    })
}

/// The part that `name` stands for: `split.part`, or the part alone where there is one split.
pub(super) fn part(dataset: &Dataset, name: &str) -> Option<PartRef> {
    let splits = &dataset.fields().splits;
    let all = splits.iter().enumerate().flat_map(|(at, split)| {
        let parts = split.parts.iter().enumerate();
        parts.map(move |(inner, part)| {
            (
                PartRef {
                    split: at,
                    part: inner,
                },
                split,
                part,
            )
        })
    });
    all.filter(|(_, split, part)| {
        let short = splits.len() == 1 && part.name.value == name;
        short || format!("{}.{}", split.id.value, part.name.value) == name
    })
    .map(|(part, ..)| part)
    .next()
}

/// What facts say of pairs of `labels`, of which `positive` are.
///
/// All of two: that many are shared. All of more: at least so many are shared by each two. Any of two:
/// `|A∩B| = |A| + |B| − |A∪B|`.
pub(super) fn share(facts: &[&Fact], labels: &[usize], positive: &[Interval], sets: &mut Sets) {
    for fact in facts {
        let at = |label: &usize| labels.iter().position(|other| other == label);
        let places: Vec<usize> = fact.labels.iter().filter_map(at).collect();
        let both = fact.labels.len() == 2;
        for (nth, a) in places.iter().enumerate() {
            for b in &places[nth + 1..] {
                let shared = match (fact.any, both) {
                    (false, true) => Interval::exactly(fact.positive),
                    (false, false) => Interval {
                        low: fact.positive,
                        high: None,
                    },
                    (true, true) => {
                        let sum = positive[*a].plus(positive[*b]);
                        Interval {
                            low: sum.low.saturating_sub(fact.positive),
                            high: sum.high.map(|high| high.saturating_sub(fact.positive)),
                        }
                    }
                    (true, false) => continue,
                };
                sets.share(*a, *b, shared);
            }
        }
    }
}
