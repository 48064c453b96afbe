//! "Any of these labels": how many are positive for a concept or anything below it.
//!
//! Enters: a dataset and a concept, or labels of one set. Leaves: bounds for each table that says
//! something, and how they came about. What the dataset does not label is not in them.

use super::extent::Extent;
use super::hierarchy::{BelowChild, below_child, topmost};
use super::interval::Interval;
use super::ledger::{Account, Contradicted, accounts};
use super::region::{Knowledge, Region};
use crate::catalog::{Catalog, ConceptId, Dataset, DatasetId, PartRef};
use crate::schema::values::{Match, Unit};

/// How many are positive in any of several labels of one set, as one table and those that divide it
/// count them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollUp {
    /// The dataset.
    pub dataset: DatasetId,
    /// The label set, as an index into the dataset's.
    pub set: usize,
    /// The labels, as indices into the set's, each once, in its order.
    pub labels: Vec<usize>,
    /// What is counted.
    pub unit: Unit,
    /// How many of it are positive.
    pub bounds: Interval,
    /// Out of how many; none where that is not known exactly.
    pub of: Option<u64>,
    /// Which share of the dataset is counted.
    pub extent: Extent,
    /// Whether these are the figures that comparisons of the set in this unit prefer; all others are
    /// alternatives to them, perhaps of another state of the labels.
    pub preferred: bool,
    /// How the bounds came about.
    pub derivation: Derivation,
    /// Parents among the labels that are counted below a child of theirs.
    pub below_child: Vec<BelowChild>,
}

/// How bounds of several labels came about: only what they rest on, so that leaving any of it out
/// would give others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derivation {
    /// The table, as an index into the dataset's.
    pub table: usize,
    /// Its column, where it counts in several units or agreements of readers.
    pub column: Option<usize>,
    /// The labels that were counted; the others lie in these, because a child implies its parent.
    pub counted: Vec<usize>,
    /// Those of the counted labels for which the table gives no number.
    pub uncounted: Vec<usize>,
    /// Tables of parts or views that narrowed the bounds, as indices into the dataset's.
    pub strata: Vec<usize>,
    /// The label that means none of the others, and how many carry it, where they were taken off.
    pub absence: Option<(usize, u64)>,
    /// Whether everything carries exactly one label, so that the counts add up.
    pub exclusive: bool,
    /// Joint facts that narrowed the bounds, as indices into the dataset's.
    pub joints: Vec<usize>,
    /// What the file says and its counts rule out.
    pub contradicted: Vec<Contradicted>,
}

/// The labels of the set `set` that are exact or narrower to `concept` or to one below it, each once.
pub fn labels_of(
    catalog: &Catalog,
    dataset: DatasetId,
    set: usize,
    concept: ConceptId,
) -> Vec<usize> {
    let concepts = catalog.vocabulary.with_narrower(concept);
    let labels = &catalog.dataset(dataset).sets[set].labels;
    let inside = |at: &usize| {
        labels[*at].concepts.iter().any(|found| {
            matches!(found.kind, Match::Exact | Match::Narrower)
                && concepts.binary_search(&found.concept).is_ok()
        })
    };
    (0..labels.len()).filter(inside).collect()
}

/// What every label set and every table of a dataset says of `concept` and all below it, the one to
/// compare with first. They are alternatives and never added.
pub fn roll_ups(catalog: &Catalog, dataset: DatasetId, concept: ConceptId) -> Vec<RollUp> {
    let sets = 0..catalog.dataset(dataset).sets.len();
    let mut all: Vec<RollUp> = sets
        .flat_map(|set| {
            let labels = labels_of(catalog, dataset, set, concept);
            any_of(catalog, dataset, set, &labels)
        })
        .collect();
    let of = catalog.dataset(dataset);
    all.sort_by_key(|one| super::tally::rank(of, one.derivation.table, Some(one.unit)));
    all
}

/// What every table of the label set `set` says of any of `labels`, the preferred one first; nothing
/// where it counts none of them.
pub fn any_of(catalog: &Catalog, dataset: DatasetId, set: usize, labels: &[usize]) -> Vec<RollUp> {
    let mut labels = labels.to_vec();
    labels.sort_unstable();
    labels.dedup();
    let of = catalog.dataset(dataset);
    any_of_accounts(dataset, of, set, &labels, &accounts(of, set))
}

/// The same of accounts that are there already. The labels are sorted, each once.
pub(super) fn any_of_accounts(
    dataset: DatasetId,
    of: &Dataset,
    set: usize,
    labels: &[usize],
    accounts: &[Account],
) -> Vec<RollUp> {
    let first = |unit| accounts.iter().position(|account| account.unit == unit);
    let all = accounts.iter().enumerate();
    all.filter(|(_, account)| {
        let positive = &account.region.counts.positive;
        labels
            .iter()
            .any(|label| positive[*label] != Interval::UNKNOWN)
    })
    .map(|(at, account)| RollUp {
        preferred: first(account.unit) == Some(at),
        ..roll_up(
            dataset,
            of,
            set,
            labels,
            account,
            (account.table, &account.region),
        )
    })
    .collect()
}

/// What is counted of any of `labels` in one part of a split, the preferred figures first.
pub fn any_of_part(
    catalog: &Catalog,
    dataset: DatasetId,
    set: usize,
    labels: &[usize],
    part: PartRef,
) -> Vec<RollUp> {
    let of = catalog.dataset(dataset);
    let mut all: Vec<RollUp> = Vec::new();
    for account in &accounts(of, set) {
        for (table, region) in account.of_part(of, part) {
            let counts = |label: &usize| region.counts.positive[*label] != Interval::UNKNOWN;
            if labels.iter().any(counts) {
                let preferred = all.iter().all(|other| other.unit != account.unit);
                all.push(RollUp {
                    preferred,
                    ..roll_up(dataset, of, set, labels, account, (table, region))
                });
            }
        }
    }
    all
}

fn roll_up(
    id: DatasetId,
    dataset: &Dataset,
    set: usize,
    labels: &[usize],
    account: &Account,
    (table, region): (usize, &Region),
) -> RollUp {
    let rules = &account.rules;
    let mut contradicted = account.contradicted.clone();
    let mut known = Account::everything(region);
    let bounds = region.any_of(labels, rules, &known).unwrap_or_else(|| {
        // Facts that are possible one by one and not together: the counts alone stand.
        contradicted.extend(known.joints.drain(..).map(Contradicted::Joint));
        region.any_of(labels, rules, &known).unwrap_or_else(|| {
            (known.absence, known.strata) = (false, Vec::new());
            region.loosely(labels)
        })
    });
    let same = |known: &Knowledge| region.any_of(labels, rules, known) == Some(bounds);
    rest_on(&mut known, same);
    let counted = topmost(&rules.above, labels);
    let positive = &region.counts.positive;
    let uncounted = counted
        .iter()
        .filter(|l| positive[**l] == Interval::UNKNOWN);
    let absence = rules.absence.filter(|_| known.absence && !rules.exclusive);
    let below_child = below_child(dataset, table);
    RollUp {
        dataset: id,
        set,
        unit: account.unit,
        bounds,
        of: region.counts.of,
        extent: match &region.extent {
            Extent::Parts(parts) => Extent::of(dataset, parts.clone(), account.unit),
            Extent::Whole => Extent::Whole,
        },
        preferred: true,
        derivation: Derivation {
            table,
            column: account.column,
            strata: known.strata,
            absence: absence.map(|label| (label, positive[label].low)),
            exclusive: rules.exclusive,
            joints: known.joints,
            uncounted: uncounted.copied().collect(),
            counted,
            contradicted,
        },
        below_child: below_child
            .into_iter()
            .filter(|found| labels.contains(&found.parent))
            .collect(),
        labels: labels.to_vec(),
    }
}

/// Leaves out of `known` what makes no difference: the absence first, because a joint fact says more,
/// then strata, then facts from the last to the first.
fn rest_on(known: &mut Knowledge, same: impl Fn(&Knowledge) -> bool) {
    let mut less = known.clone();
    less.absence = false;
    if same(&less) {
        *known = less;
    }
    for at in (0..known.strata.len()).rev() {
        let mut less = known.clone();
        less.strata.remove(at);
        if same(&less) {
            *known = less;
        }
    }
    for at in (0..known.joints.len()).rev() {
        let mut less = known.clone();
        less.joints.remove(at);
        if same(&less) {
            *known = less;
        }
    }
}
