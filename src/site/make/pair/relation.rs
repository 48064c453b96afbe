//! What two datasets say of each other.

use crate::catalog::{DatasetId, Direction, Related};
use crate::schema::values::RelationKind;
use crate::site::make::dataset::figures;
use crate::site::make::dataset::relations::{between, declaration, joint, notes, shared_words};
use crate::site::make::facet::link;
use crate::site::words::joined;
use crate::site::{Site, view};

/// What the two declare of each other, a line each.
pub(in crate::site::make) fn sentences(site: &Site<'_>, a: DatasetId, b: DatasetId) -> Vec<String> {
    let title = |id: DatasetId| &site.catalog.dataset(id).page().title.value;
    between(site, a, b)
        .map(|of| {
            let relation = declaration(site, a, of);
            let declared = of.direction == Direction::Declared;
            let kinds = relation.kinds.iter();
            let kinds: Vec<String> = kinds
                .map(|kind| relation_verb(*kind, declared).to_owned())
                .collect();
            let mut line = format!("{} {} {}", title(a), joined(&kinds), title(b));
            for (unit, shared) in &relation.shared {
                line.push_str(&format!("; shared: {}", shared_words(*unit, shared)));
            }
            if let Some(how) = relation.how {
                line.push_str(&format!(" ({})", how.words()));
            }
            line
        })
        .collect()
}

/// What one dataset is to another, between their names.
fn relation_verb(kind: RelationKind, declared: bool) -> &'static str {
    match (kind, declared) {
        (RelationKind::TakenFrom, true) => "is taken from",
        (RelationKind::TakenFrom, false) => "is the source of",
        (RelationKind::Relabels, true) => "labels anew",
        (RelationKind::Relabels, false) => "is labelled anew by",
        (RelationKind::Overlaps, _) => "overlaps with",
        (RelationKind::VersionOf, true) => "is a version of",
        (RelationKind::VersionOf, false) => "has the version",
        (RelationKind::Disjoint, _) => "shares nothing with",
    }
}

/// What else they say of it.
pub(super) fn remarks(site: &Site<'_>, a: DatasetId, b: DatasetId) -> Vec<String> {
    between(site, a, b)
        .flat_map(|of| notes(declaration(site, a, of)))
        .map(str::to_owned)
        .collect()
}

/// What is positive in both, a list for each declaration that counts it.
pub(super) fn positives(site: &Site<'_>, a: DatasetId, b: DatasetId) -> Vec<view::SharedPositives> {
    between(site, a, b)
        .map(|of| counted(site, a, of))
        .filter(|list| !list.rows.is_empty())
        .collect()
}

fn counted(site: &Site<'_>, a: DatasetId, of: Related) -> view::SharedPositives {
    let declared = of.direction == Direction::Declared;
    let relation = declaration(site, a, of);
    let declaring = if declared { a } else { of.other };
    let dataset = site.catalog.dataset(declaring);
    let source = dataset.source(relation.source.as_ref());
    view::SharedPositives {
        by: link(&dataset.page().title.value, site.dataset_url(declaring)),
        source: source.map(|source| dataset.fields().sources[source].title.as_str().to_owned()),
        rows: joint(relation, declared)
            .map(|fact| view::SharedPositive {
                a: fact.here.to_owned(),
                b: fact.there.to_owned(),
                figure: figures::bare(fact.figure),
                unit: fact.unit.plural().to_owned(),
            })
            .collect(),
    }
}
