//! Two datasets side by side.

mod labels;

use super::dataset::relations::{declaration, kind_words, shared_words};
use super::dataset::{label_sets, terms};
use super::facet::link;
use super::page::Frame;
use super::{Content, Shown};
use crate::catalog::{ConceptId, Dataset, DatasetId, Direction};
use crate::compare::combined;
use crate::content::Dataset as Fields;
use crate::diagnostic::count;
use crate::schema::fold;
use crate::schema::values::{Permission, Unit};
use crate::site::plan::PageKey;
use crate::site::words::{amount, capitalized, joined};
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

fn shared_concepts(site: &Site<'_>, a: DatasetId, b: DatasetId) -> Vec<ConceptId> {
    let second = site.cells.of_dataset(b);
    let first = site.cells.of_dataset(a).iter();
    first
        .filter(|concept| second.binary_search(concept).is_ok())
        .copied()
        .collect()
}

fn overlap(site: &Site<'_>, a: DatasetId, b: DatasetId) -> Vec<String> {
    let title = |id: DatasetId| &site.catalog.dataset(id).page().title.value;
    let related = site.catalog.related[a.index()]
        .iter()
        .filter(|of| of.other == b);
    related
        .map(|of| {
            let relation = declaration(site, a, *of);
            let declared = of.direction == Direction::Declared;
            let kinds: Vec<String> = relation
                .kinds
                .iter()
                .map(|kind| kind_words(*kind, declared).to_owned())
                .collect();
            let mut line = format!("{} is {} {}", title(a), kinds.join(", "), title(b));
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

fn groups(a: &Dataset, b: &Dataset) -> Vec<view::PairGroup> {
    let (first, second) = (a.fields(), b.fields());
    let row = |name: &str, of: &dyn Fn(&Fields) -> Option<String>| {
        let (a, b) = (of(first), of(second));
        (a.is_some() || b.is_some()).then(|| view::PairRow {
            name: name.to_owned(),
            differs: a.is_some() && b.is_some() && a != b,
            a,
            b,
        })
    };
    let list = |words: &[String]| (!words.is_empty()).then(|| words.join(", "));
    let size: Vec<Option<view::PairRow>> = Unit::ALL
        .iter()
        .map(|unit| {
            let of = |fields: &Fields| fields.size.get(*unit).map(|figure| amount(figure.amount));
            row(&capitalized(unit.plural()), &of)
        })
        .collect();
    let label_count = |dataset: &Dataset| {
        let number = dataset.label_count();
        (number > 0).then(|| number.to_string())
    };
    let (labels_a, labels_b) = (label_count(a), label_count(b));
    let labels = vec![
        (labels_a.is_some() || labels_b.is_some()).then(|| view::PairRow {
            name: "Labels".to_owned(),
            differs: labels_a.is_some() && labels_b.is_some() && labels_a != labels_b,
            a: labels_a,
            b: labels_b,
        }),
        row("Labelled by", &|fields: &Fields| {
            let origins: Vec<String> = fields
                .labels
                .iter()
                .filter_map(label_sets::origin)
                .collect();
            let mut origins = origins;
            origins.dedup();
            (!origins.is_empty()).then(|| joined(&origins))
        }),
    ];
    let images = vec![
        row("Modality", &|fields: &Fields| list(&fields.modality)),
        row("Body part", &|fields: &Fields| list(&fields.body_part)),
        row("Collected", &|fields: &Fields| {
            fields
                .collected
                .clone()
                .map(|time| time.replace('/', " to "))
        }),
        row("Format", &|fields: &Fields| {
            list(&fields.image.as_ref()?.format)
        }),
        row("Released", &|fields: &Fields| fields.released.clone()),
    ];
    let access = vec![
        row("Access", &|fields: &Fields| {
            fields
                .access
                .as_ref()
                .map(|access| access.level.words().to_owned())
        }),
        row("Licence", &|fields: &Fields| {
            let names: Vec<String> = fields
                .licenses
                .iter()
                .map(|license| license.name.value.clone())
                .collect();
            list(&names)
        }),
    ];
    [
        ("Size", size),
        ("Images", images),
        ("Labelling", labels),
        ("Access", access),
    ]
    .into_iter()
    .map(|(title, rows)| view::PairGroup {
        title: title.to_owned(),
        rows: rows.into_iter().flatten().collect(),
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
