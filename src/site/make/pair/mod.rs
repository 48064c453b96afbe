//! Two datasets side by side.

mod labels;

use super::dataset::relations::{declaration, shared_words};
use super::dataset::{label_sets, terms};
use super::facet::link;
use super::facts;
use super::page::Frame;
use super::{Content, Shown};
use crate::catalog::{ConceptId, Dataset, DatasetId, Direction};
use crate::compare::{Allowed, combined};
use crate::diagnostic::count;
use crate::schema::fold;
use crate::schema::values::{Permission, RelationKind};
use crate::site::plan::PageKey;
use crate::site::words::{capitalized, joined};
use crate::site::{Site, view};

pub(super) fn make(frame: &Frame<'_, '_>, a: DatasetId, b: DatasetId) -> Shown {
    let site = frame.site;
    let (first, second) = (site.catalog.dataset(a), site.catalog.dataset(b));
    let titles = [&first.page().title.value, &second.page().title.value];
    let title = format!("{} and {}", titles[0], titles[1]);
    let both = shared_concepts(site, a, b);
    let lead = match both.len() {
        0 => "They have no label in common.".to_owned(),
        number => format!("They have {} in common.", count(number, "label")),
    };
    let description = format!("{title} side by side: size, terms, labels. {lead}");
    let mut page = frame.page(view::PageKind::Pair, &title, Some(description));
    page.key = Some("datasets".to_owned());
    page.breadcrumbs = vec![link("Datasets", site.url(PageKey::Home(0)))];
    let view = view::Pair {
        lead: Some(lead),
        a: head(site, a),
        b: head(site, b),
        compare_url: site.compare_url(&[a, b]),
        overlap: overlap(site, a, b),
        groups: groups(first, second),
        shared: labels::shared(site, &both, a, b),
        only_a: only(site, first, &both),
        only_b: only(site, second, &both),
        terms: combined_terms(first, second),
    };
    Shown {
        page,
        content: Content::Pair(Box::new(view)),
    }
}

fn head(site: &Site<'_>, id: DatasetId) -> view::PairHead {
    let page = site.catalog.dataset(id).page();
    view::PairHead {
        title: page.title.value.clone(),
        url: site.dataset_url(id),
        summary: page.summary.clone(),
    }
}

/// The concepts that one of the two labels, and the other too or something below it.
fn shared_concepts(site: &Site<'_>, a: DatasetId, b: DatasetId) -> Vec<ConceptId> {
    let of_one = |one: DatasetId, other: DatasetId| {
        let concepts = site.cells.of_dataset(one).iter().copied();
        concepts.filter(move |concept| site.cells.get(*concept, other).is_some())
    };
    let mut both: Vec<ConceptId> = of_one(a, b).chain(of_one(b, a)).collect();
    both.sort_unstable();
    both.dedup();
    both
}

/// What the two declare of each other, a line each.
pub(super) fn overlap(site: &Site<'_>, a: DatasetId, b: DatasetId) -> Vec<String> {
    let title = |id: DatasetId| &site.catalog.dataset(id).page().title.value;
    let related = site.catalog.related[a.index()]
        .iter()
        .filter(|of| of.other == b);
    related
        .map(|of| {
            let relation = declaration(site, a, *of);
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

/// The facts of both, row by row; rows that neither states are left out.
fn groups(a: &Dataset, b: &Dataset) -> Vec<view::PairGroup> {
    let both = facts::of(a).into_iter().zip(facts::of(b));
    both.map(|(a, b)| view::PairGroup {
        title: a.title.to_owned(),
        rows: a
            .rows
            .into_iter()
            .zip(b.rows)
            .filter(|((_, a), (_, b))| a.is_some() || b.is_some())
            .map(|((name, a), (_, b))| view::PairRow {
                name,
                differs: a.is_some() && b.is_some() && a != b,
                a,
                b,
            })
            .collect(),
    })
    .filter(|group| !group.rows.is_empty())
    .collect()
}

/// Labels that reach none of the concepts that both have.
fn only(site: &Site<'_>, dataset: &Dataset, both: &[ConceptId]) -> Vec<view::LabelName> {
    let mut seen: Vec<String> = Vec::new();
    let mut names = Vec::new();
    for set in &dataset.sets {
        for (at, label) in set.labels.iter().enumerate() {
            let shared = label
                .concepts
                .iter()
                .any(|found| both.contains(&found.concept));
            let folded = fold(&label.name.value);
            if shared || set.absence == Some(at) || seen.contains(&folded) {
                continue;
            }
            seen.push(folded);
            names.push(label_sets::name(site, label));
        }
    }
    names
}

fn combined_terms(a: &Dataset, b: &Dataset) -> Vec<view::CombinedTerm> {
    let titles = [&a.page().title.value, &b.page().title.value];
    Permission::ALL
        .iter()
        .map(|permission| {
            let both = combined(a.fields(), b.fields(), *permission);
            let why = match (both.by_first, both.by_second) {
                (true, true) if both.allowed == Allowed::NotStated => "by neither".to_owned(),
                (true, true) => "both".to_owned(),
                (true, false) => titles[0].clone(),
                _ => titles[1].clone(),
            };
            view::CombinedTerm {
                name: capitalized(permission.words()),
                allowed: terms::allowed(both.allowed),
                why: Some(why),
            }
        })
        .collect()
}
