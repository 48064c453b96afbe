//! # unlikely-prevalence
//!
//! **What it does:** compares how often each concept is positive with the other datasets of the same modality that count it in
//! the same unit, and finds shares that lie far outside: odds more than twenty times higher or lower than the median of at least
//! four others.
//!
//! **Why it matters:** a digit too many, a table out of the wrong whole, or a label under another name passes every sum; but 40 %
//! pneumothorax among shares of 1 to 6 % stands out. It may also be true, of a dataset that was gathered for this one finding: then a
//! silence tells the reader why.
//!
//! **Example:** `"Hernia" = 22_700` of 112,120 images, where others have 0.2 to 1 %.

use crate::catalog::{ConceptId, DatasetId, small};
use crate::check::finding::Finding;
use crate::check::places::id_of;
use crate::compare::{Cell, prevalence};
use crate::diagnostic::Diagnostic;
use crate::schema::Spanned;
use crate::schema::values::{Match, Unit};
use crate::site::Site;
use ecow::EcoString;
use rayon::prelude::*;
use std::collections::BTreeMap;

pub(super) const RULE: &str = "unlikely-prevalence";

/// How many others there must be to say what is usual.
const OTHERS: usize = 4;

/// How many times higher or lower the odds must be.
const FAR: f64 = 20.0;

/// How many others are shown.
const SHOWN: usize = 3;

/// The cells of so many datasets are gone through by one thread, in the order in which they lie in memory. Concept by concept each
/// would have to be fetched by itself: the equal site took 4 % more time.
const RUN: usize = 512;

/// A share that a dataset states of a concept. There is one for most cells: it is kept small.
#[derive(Clone, Copy)]
struct Share {
    share: f64,
    concept: ConceptId,
    dataset: DatasetId,
    /// The table that it is computed of, and the label, as places in the dataset's. What its file says of them is looked up for
    /// the few that are told of.
    table: u32,
    label: u32,
    unit: Unit,
}

impl Share {
    fn odds(&self) -> f64 {
        self.share / (1.0 - self.share)
    }

    /// The place of its table in the dataset's file.
    fn table(&self, site: &Site<'_>) -> usize {
        site.catalog.dataset(self.dataset).tables[self.table as usize].fields
    }

    /// The name of its row.
    fn name<'a>(&self, site: &Site<'a>) -> Option<&'a Spanned<EcoString>> {
        let dataset = site.catalog.dataset(self.dataset);
        let table = &dataset.tables[self.table as usize];
        let row = table.row(self.label as usize)?.fields;
        Some(dataset.fields().counts[table.fields].row(row).name)
    }
}

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let datasets: Vec<DatasetId> = site.catalog.datasets().map(|(id, _)| id).collect();
    let runs = datasets.par_chunks(RUN);
    let runs: Vec<Vec<Share>> = runs.map(|run| shares(site, run)).collect();
    let datasets = site.catalog.datasets.iter();
    // Looked up once: they lie far from the counts, and each dataset is met for each of its concepts.
    let modality: Vec<&[EcoString]> = datasets.map(|of| &*of.fields().modality).collect();
    let concepts: Vec<ConceptId> = site.catalog.vocabulary.iter().map(|(id, _)| id).collect();
    let found = concepts.into_par_iter().flat_map_iter(|concept| {
        let shares = runs.iter().flat_map(|run| of_concept(run, concept));
        unlikely(site, &modality, concept, shares)
    });
    found.collect()
}

/// What datasets state, by concept.
fn shares(site: &Site<'_>, datasets: &[DatasetId]) -> Vec<Share> {
    let cells = datasets.iter().flat_map(|id| site.cells.row(*id));
    let mut shares: Vec<Share> = cells.filter_map(|cell| share(&cell)).collect();
    shares.sort_unstable_by_key(|share| (share.concept, share.dataset));
    shares
}

/// Those of one concept among `shares` that are sorted by it.
fn of_concept(shares: &[Share], concept: ConceptId) -> &[Share] {
    let from = shares.partition_point(|share| share.concept < concept);
    let to = shares.partition_point(|share| share.concept <= concept);
    &shares[from..to]
}

fn unlikely<'a>(
    site: &Site<'_>,
    modality: &[&[EcoString]],
    concept: ConceptId,
    shares: impl Iterator<Item = &'a Share>,
) -> Vec<Finding> {
    let mut groups: BTreeMap<(&str, Unit), Vec<Share>> = BTreeMap::new();
    for share in shares {
        for modality in modality[share.dataset.index()] {
            let group = groups.entry((modality, share.unit));
            group.or_default().push(*share);
        }
    }
    let title = site.catalog.concept(concept).title();
    let mut found = Vec::new();
    for ((modality, unit), mut group) in groups {
        group.sort_unstable_by(|a, b| {
            let by_dataset = || a.dataset.cmp(&b.dataset);
            a.share.total_cmp(&b.share).then_with(by_dataset)
        });
        for (at, share) in group.iter().enumerate() {
            let odds = share.odds();
            if let Some(median) = median_of_others(&group, at)
                && (odds > median * FAR || odds * FAR < median)
            {
                found.extend(explain(site, title, modality, unit, &group, at));
            }
        }
    }
    found
}

/// The odds in the middle of a sorted group without the one at `at`.
fn median_of_others(group: &[Share], at: usize) -> Option<f64> {
    let others = group.len().checked_sub(1).filter(|n| *n >= OTHERS)?;
    let nth = |n: usize| group[if n < at { n } else { n + 1 }].odds();
    Some(if others % 2 == 1 {
        nth(others / 2)
    } else {
        // On the scale of odds the middle of two is their geometric mean.
        (nth(others / 2 - 1) * nth(others / 2)).sqrt()
    })
}

/// What a cell states of its concept itself, in a unit of things.
fn share(cell: &Cell<'_>) -> Option<Share> {
    let act = cell.main().filter(|act| act.kind == Match::Exact)?;
    let label = act.only_label()?;
    let tally = cell.tally()?;
    let stated = prevalence(tally, None)?.stated?;
    // None or all has no odds; small datasets are often all of one kind.
    if stated <= 0.0 || stated >= 1.0 {
        return None;
    }
    Some(Share {
        share: stated,
        concept: cell.concept,
        dataset: cell.dataset(),
        table: small(tally.table()),
        label: small(label),
        unit: tally.unit()?,
    })
}

fn explain(
    site: &Site<'_>,
    title: &str,
    modality: &str,
    unit: Unit,
    group: &[Share],
    at: usize,
) -> Option<Finding> {
    let share = &group[at];
    let own = share.name(site)?;
    // The group is sorted: its ends are the ends of the range, and what stands beside is nearest.
    let others = || group.iter().enumerate().filter(|(place, _)| *place != at);
    let ends = others().next().zip(others().next_back());
    let range = ends.map_or_else(String::new, |((_, low), (_, high))| {
        format!("{} to {}", percent(low.share), percent(high.share))
    });
    let mut diagnostic = Diagnostic::warning(
        RULE,
        own.span,
        format!(
            "{} of the {} are positive for {}, and in {} other datasets of {modality} {range}",
            percent(share.share),
            unit.plural(),
            title.to_lowercase(),
            group.len() - 1
        ),
    )
    .help("look at the count and at what it is out of; if it is right, write a `[[silences]]` entry that says why");
    let window = at.saturating_sub(SHOWN)..(at + SHOWN + 1).min(group.len());
    let mut near: Vec<&Share> = window
        .filter(|place| *place != at)
        .map(|place| &group[place])
        .collect();
    near.sort_by(|a, b| {
        let far = |other: &Share| (other.odds() / share.odds()).ln().abs();
        far(a).total_cmp(&far(b))
    });
    for other in near.into_iter().take(SHOWN) {
        let name = &site.catalog.dataset(other.dataset).page().title.value;
        let words = format!("{} in {name}", percent(other.share));
        diagnostic = diagnostic.related(other.name(site)?.span, words);
    }
    let at = share.table(site);
    let table = &site.catalog.dataset(share.dataset).fields().counts[at];
    let id = id_of(table.id.as_ref(), at);
    let path = ["counts", &id, "rows", &own.value].map(str::to_owned);
    Some(Finding::new(diagnostic, path))
}

fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent >= 10.0 {
        format!("{percent:.0} %")
    } else if percent >= 0.1 {
        format!("{percent:.1} %")
    } else {
        format!("{percent:.2} %")
    }
}
