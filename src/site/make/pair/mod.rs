//! Two datasets side by side.

mod labels;
mod overlap;
mod relation;

pub(super) use relation::sentences;

use super::dataset::{label_sets, terms};
use super::facet::link;
use super::facts;
use super::page::Frame;
use super::{Content, Shown};
use crate::catalog::{ConceptId, Dataset, DatasetId};
use crate::compare::{Allowed, combined};
use crate::diagnostic::count;
use crate::schema::fold;
use crate::schema::values::Permission;
use crate::site::plan::PageKey;
use crate::site::words::capitalized;
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
        relation: sentences(site, a, b),
        notes: relation::remarks(site, a, b),
        overlaps: overlap::make(site, a, b),
        positives: relation::positives(site, a, b),
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
        title: page.title.value.as_str().to_owned(),
        url: site.dataset_url(id),
        summary: page.summary.as_deref().map(str::to_owned),
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
            let folded = fold(&label.name);
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
                (true, false) => titles[0].as_str().to_owned(),
                _ => titles[1].as_str().to_owned(),
            };
            view::CombinedTerm {
                name: capitalized(permission.words()),
                allowed: terms::allowed(both.allowed),
                why: Some(why),
            }
        })
        .collect()
}
