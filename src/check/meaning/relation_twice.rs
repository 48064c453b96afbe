//! # relation-twice
//!
//! **What it does:** finds two datasets that each declare the same relation to the other, and say the same of it.
//!
//! **Why it matters:** a relation is written once, in the derived dataset, and the other one's page shows it by itself. Written twice it
//! will be corrected once.
//!
//! **Example:** `kind = ["overlaps"]` with the same number on both sides. Remove one; `catscan fix` removes the one that says less, if the
//! other says all of it.

use crate::catalog::{Catalog, DatasetId, Direction};
use crate::check::finding::Finding;
use crate::content::dataset::{Amount, Relation};
use crate::diagnostic::Diagnostic;
use crate::schema::values::{RelationKind, Unit};
use crate::site::Site;

pub(super) const RULE: &str = "relation-twice";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for pair in pairs(site.catalog) {
        if pair.differences().is_empty() {
            found.push(explain(site, &pair));
        }
    }
    found
}

/// A relation that is declared on both sides.
pub(super) struct Pair<'a> {
    /// The one of the dataset that comes first.
    pub first: &'a Relation,
    pub second: &'a Relation,
    pub of_first: DatasetId,
    pub of_second: DatasetId,
}

/// Every pair of datasets that each declare something of the other.
pub(super) fn pairs(catalog: &Catalog) -> Vec<Pair<'_>> {
    let declared = |id: DatasetId| {
        let related = catalog.related[id.index()].iter();
        related.filter(|related| related.direction == Direction::Declared)
    };
    let mut pairs = Vec::new();
    for (first, dataset) in catalog.datasets() {
        for forward in declared(first).filter(|related| related.other > first) {
            let back = declared(forward.other).find(|related| related.other == first);
            if let Some(back) = back {
                pairs.push(Pair {
                    first: &dataset.fields().related[forward.relation],
                    second: &catalog.dataset(forward.other).fields().related[back.relation],
                    of_first: first,
                    of_second: forward.other,
                });
            }
        }
    }
    pairs
}

impl Pair<'_> {
    /// What the two say that does not go together, in words.
    pub fn differences(&self) -> Vec<String> {
        let mut found = Vec::new();
        let disjoint = |relation: &Relation| relation.kinds.contains(&RelationKind::Disjoint);
        if disjoint(self.first) != disjoint(self.second) {
            found.push("one of them says that they share nothing".to_owned());
        }
        let derived = |relation: &Relation| {
            let derived = [
                RelationKind::TakenFrom,
                RelationKind::Relabels,
                RelationKind::VersionOf,
            ];
            relation.kinds.iter().any(|kind| derived.contains(kind))
        };
        if derived(self.first) && derived(self.second) {
            found.push("each says that it comes from the other".to_owned());
        }
        for unit in Unit::ALL {
            let of = |relation: &'_ Relation| {
                let mut shared = relation.shared.iter();
                shared
                    .find(|(of, _)| of == unit)
                    .map(|(_, o)| (o.here, o.there, o.part.is_some() || o.there_part.is_some()))
            };
            let (Some(first), Some(second)) = (of(self.first), of(self.second)) else {
                continue;
            };
            // What is counted here by one is counted there by the other; of parts nothing is compared.
            let crossed = [(first.0, second.1), (second.0, first.1)];
            let told: Vec<bool> = crossed
                .into_iter()
                .filter_map(|(here, there)| Some(here? == Amount::Exact(there?)))
                .collect();
            let plain = first.1.is_none() && second.1.is_none() && first.0 != second.0;
            if !first.2 && !second.2 && (plain || told.contains(&false)) {
                found.push(format!("the numbers of {} differ", unit.plural()));
            }
        }
        found
    }
}

fn explain(site: &Site<'_>, pair: &Pair<'_>) -> Finding {
    // The one that says less goes; of two equal ones that of the later dataset.
    let weight = |relation: &Relation| {
        (
            relation.shared.len() + relation.joint.len(),
            usize::from(relation.source.is_some()) + usize::from(relation.note.is_some()),
        )
    };
    let first_goes = weight(pair.first) < weight(pair.second);
    let (gone, kept, there) = if first_goes {
        (pair.first, pair.second, pair.of_second)
    } else {
        (pair.second, pair.first, pair.of_first)
    };
    let title = &site.catalog.dataset(there).page().title.value;
    let mut diagnostic = Diagnostic::warning(
        RULE,
        gone.to.span,
        format!("{title} declares this relation too"),
    )
    .related(kept.to.span, "the same relation, from the other side")
    .help(
        "keep it in the dataset that is made of the other one: the other page shows it by itself",
    );
    if says_all(kept, gone) {
        let text = site.sources.text(gone.to.span.file);
        if let Some(span) = entry_around(&text, gone.to.span) {
            diagnostic = diagnostic.edit(span, "");
        }
    }
    Finding::new(diagnostic, ["related", &gone.to.value])
}

/// Whether nothing is lost with `gone`.
fn says_all(kept: &Relation, gone: &Relation) -> bool {
    let symmetric = [RelationKind::Overlaps, RelationKind::Disjoint];
    let same_kind = gone.kinds == kept.kinds && gone.kinds.iter().all(|k| symmetric.contains(k));
    let amounts = gone.shared.iter().all(|(unit, overlap)| {
        let plain = overlap.there.is_none()
            && overlap.part.is_none()
            && overlap.there_part.is_none()
            && overlap.note.is_none();
        let mut others = kept.shared.iter();
        plain && others.any(|(of, other)| of == unit && other.here == overlap.here)
    });
    let how = gone.how.is_none() || gone.how == kept.how;
    let words = gone.note.is_none() && gone.source.is_none() && gone.complete.is_none();
    same_kind && amounts && how && words && gone.joint.is_empty()
}

/// The `[[related]]` entry around a place: its header and all lines up to the next header.
fn entry_around(text: &str, place: crate::diagnostic::Span) -> Option<crate::diagnostic::Span> {
    let at = place.range().start;
    let start = text.get(..at)?.rfind("[[related]]")?;
    let rest = &text[start + 1..];
    let next = ["\n[", "\n+++"];
    let end = next.iter().filter_map(|mark| rest.find(mark)).min()?;
    let entry = &text[start..start + 1 + end + 1];
    // Comments between entries may be about anything.
    (!entry.contains('#'))
        .then(|| crate::diagnostic::Span::new(place.file, start..start + entry.len()))
}
