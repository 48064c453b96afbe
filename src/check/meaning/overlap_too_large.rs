//! # overlap-too-large
//!
//! **What it does:** holds what two datasets are said to share against the size of each, or of the part that is named.
//!
//! **Why it matters:** pooled totals subtract the overlap. One that is larger than a dataset is a number of something else, such
//! as of the other side.
//!
//! **Example:** `shared.images = 112_120` in a dataset of 26,684 images. `there = …` says how many of the other dataset they are.

use crate::catalog::{Dataset, DatasetId, PartRef};
use crate::check::finding::Finding;
use crate::check::places::{known, of_unit};
use crate::compare::Interval;
use crate::content::dataset::{Amount, Figure, Overlap};
use crate::diagnostic::Diagnostic;
use crate::schema::Spanned;
use crate::schema::values::Unit;
use crate::site::Site;
use ecow::EcoString;
use rayon::prelude::*;

pub(super) const RULE: &str = "overlap-too-large";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let datasets: Vec<(DatasetId, &Dataset)> = site.catalog.datasets().collect();
    datasets
        .into_par_iter()
        .flat_map_iter(|(id, dataset)| of_dataset(site, id, dataset))
        .collect()
}

fn of_dataset(site: &Site<'_>, id: DatasetId, dataset: &Dataset) -> Vec<Finding> {
    let mut found = Vec::new();
    for related in &site.catalog.related[id.index()] {
        if related.direction != crate::catalog::Direction::Declared {
            continue;
        }
        let relation = &dataset.fields().related[related.relation];
        let other = site.catalog.dataset(related.other);
        for (unit, overlap) in &relation.shared {
            let here = overlap.here.map(least);
            let sides = [
                (dataset, here, &overlap.part, "this dataset"),
                (
                    other,
                    overlap.there,
                    &overlap.there_part,
                    &other.page().title.value,
                ),
            ];
            for (side, shared, part, name) in sides {
                if let Some(shared) = shared
                    && let Some(size) = size(side, *unit, part.as_ref())
                    && known(size).is_some_and(|size| size.high.is_some_and(|high| shared > high))
                {
                    let path = ["related", &relation.to.value, "shared", unit.plural()];
                    let diagnostic = explain(overlap, shared, *unit, name, size);
                    found.extend(diagnostic.map(|d| Finding::new(d, path).numbers([shared])));
                }
            }
        }
    }
    found
}

fn explain(
    overlap: &Overlap,
    shared: u64,
    unit: Unit,
    name: &str,
    size: &Figure,
) -> Option<Diagnostic> {
    let whole = known(size)?;
    Some(
        Diagnostic::error(
            RULE,
            overlap.span,
            format!(
                "{} cannot be shared",
                of_unit(Interval::exactly(shared), unit)
            ),
        )
        .related(size.span, format!("{name} holds {} here", of_unit(whole, unit)))
        .help("mend the number; `is`, `at_least` and `at_most` count this dataset, `there` the other one"),
    )
}

/// How many there must be.
fn least(amount: Amount) -> u64 {
    match amount {
        Amount::Exact(number) => number,
        Amount::Between(low, _) => low.unwrap_or(0),
        Amount::About(_) => 0,
    }
}

fn size<'a>(
    dataset: &'a Dataset,
    unit: Unit,
    part: Option<&Spanned<EcoString>>,
) -> Option<&'a Figure> {
    let fields = dataset.fields();
    match part {
        None => fields.size.get(unit),
        // A name that stands for nothing is no share to hold anything against.
        Some(name) => PartRef::find(name, None, fields)
            .ok()?
            .figures(fields)
            .get(unit),
    }
}
