//! A dataset's acts of labelling: what their names mean, and the tables that count them.

use super::count_tables;
use super::figures::Figures;
use crate::catalog::{Label, LabelSet, PartRef};
use crate::content::Dataset;
use crate::content::dataset::LabelSet as Fields;
use crate::schema::values::{Blank, Hierarchy};
use crate::site::plan::PageKey;
use crate::site::wanted::made;
use crate::site::words::{capitalized, joined, kind, kind_words, percent, texts};
use crate::site::{Site, view};

pub(in crate::site::make) fn make(site: &Site<'_>, figures: &Figures<'_>) -> Vec<view::LabelSet> {
    let sets = figures.dataset.sets.iter().enumerate();
    sets.map(|(at, set)| one(site, figures, at, set)).collect()
}

fn one(site: &Site<'_>, figures: &Figures<'_>, at: usize, set: &LabelSet) -> view::LabelSet {
    let fields = &figures.dataset.fields().labels[set.fields];
    let only = figures.dataset.sets.len() == 1;
    let id = fields.id.as_ref().map(|id| id.value.as_str());
    let tables = count_tables::of_set(site, figures, at);
    let wanted = site.wanted;
    view::LabelSet {
        id: format!(
            "Labels-{}",
            id.map_or_else(|| (at + 1).to_string(), str::to_owned)
        ),
        title: title(fields, id, only),
        count: set.labels.len() as u64 - u64::from(set.absence.is_some()),
        stated_number: fields.stated_number.as_ref().map(|number| {
            let path = ["labels", id.unwrap_or(""), "stated_number"];
            figures.number(&path, number.value, figures.source(fields.source.as_ref()))
        }),
        on: fields.on.map(|unit| unit.words().to_owned()),
        form: fields.form.map(|form| form.words().to_owned()),
        marks: fields.marks.map(|marks| marks.words().to_owned()),
        origin: made(wanted.origin, || origin(fields)),
        readers: fields.readers.map(readers),
        tools: texts(&fields.tools),
        blank: made(wanted.blank, || blank(set)),
        hierarchy: set
            .hierarchy
            .filter(|h| *h != Hierarchy::None)
            .map(|h| h.words().to_owned()),
        covers: made(wanted.covers, || covers(figures, set)),
        note: fields.note.as_deref().map(str::to_owned),
        tables,
        names: made(wanted.names, || nodes(site, figures, at, set)),
    }
}

fn title(fields: &Fields, id: Option<&str>, only: bool) -> String {
    match (&fields.title, id) {
        (Some(title), _) => title.as_str().to_owned(),
        (None, Some(id)) if !only => capitalized(&id.replace(['-', '_'], " ")),
        _ => "Labels".to_owned(),
    }
}

/// Who or what made the labels, and for which share of them.
pub(in crate::site::make) fn origin(fields: &Fields) -> Option<String> {
    let origins: Vec<String> = fields
        .origins
        .iter()
        .map(|(origin, share)| match share {
            Some(share) => format!("{} ({})", origin.words(), percent(*share)),
            None => origin.words().to_owned(),
        })
        .collect();
    (!origins.is_empty()).then(|| joined(&origins))
}

/// `3 readers`.
pub(in crate::site::make) fn readers(number: u64) -> String {
    crate::diagnostic::count(usize::try_from(number).unwrap_or(usize::MAX), "reader")
}

/// What no mention means: for most labels, then for those that differ.
fn blank(set: &LabelSet) -> Option<String> {
    let of = |meaning: Blank| {
        let labels = set.labels.iter();
        labels.filter(move |label| label.blank() == Some(meaning))
    };
    let (most, least) = if of(Blank::Negative).count() >= of(Blank::Unknown).count() {
        (Blank::Negative, Blank::Unknown)
    } else {
        (Blank::Unknown, Blank::Negative)
    };
    of(most).next()?;
    let mut said = format!("no mention {}", most.words());
    for label in of(least) {
        said.push_str(&format!("; for {} it {}", label.name, least.words()));
    }
    Some(said)
}

/// The part of the dataset that was labelled, where that is not all of it.
pub(in crate::site::make) fn covers(figures: &Figures<'_>, set: &LabelSet) -> Option<String> {
    let fields = figures.dataset.fields();
    let parts: Vec<String> = set
        .parts
        .iter()
        .map(|part| part_words(fields, *part))
        .collect();
    (!parts.is_empty()).then(|| joined(&parts))
}

/// A part of a split in words.
pub fn part_words(fields: &Dataset, part: PartRef) -> String {
    let split = &fields.splits[part.split];
    let title = split.title.as_deref().unwrap_or(&split.id.value);
    format!("{} of the split {title}", part.of(fields).name.value)
}

/// The labels that no table names, each below its parents.
fn nodes(
    site: &Site<'_>,
    figures: &Figures<'_>,
    at: usize,
    set: &LabelSet,
) -> Vec<view::LabelNode> {
    let tables = figures.dataset.tables.iter();
    let counted: Vec<usize> = tables
        .filter(|table| table.set == at)
        .flat_map(|table| {
            let rows = table.rows().map(|row| row.label);
            rows.chain(table.unpublished.iter().copied())
        })
        .collect();
    let listed = |label: usize| !counted.contains(&label);
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); set.labels.len()];
    let mut tops = Vec::new();
    for (at, label) in set.labels.iter().enumerate().filter(|(at, _)| listed(*at)) {
        let mut parents = label
            .parents()
            .iter()
            .filter(|parent| listed(**parent))
            .peekable();
        if parents.peek().is_none() {
            tops.push(at);
        }
        for parent in parents {
            children[*parent].push(at);
        }
    }
    let mut path = Vec::new();
    tops.into_iter()
        .map(|top| node(site, set, &children, top, &mut path))
        .collect()
}

fn node(
    site: &Site<'_>,
    set: &LabelSet,
    children: &[Vec<usize>],
    at: usize,
    path: &mut Vec<usize>,
) -> view::LabelNode {
    path.push(at);
    let label = &set.labels[at];
    let codes: Vec<String> = label
        .codes()
        .iter()
        .map(|(system, code)| format!("{} {code}", system_name(system)))
        .collect();
    // A label below itself, which is an error by itself, is not followed round.
    let below: Vec<usize> = children[at]
        .iter()
        .copied()
        .filter(|c| !path.contains(c))
        .collect();
    let node = view::LabelNode {
        label: name(site, label),
        note: (!codes.is_empty()).then(|| codes.join(", ")),
        children: below
            .into_iter()
            .map(|child| node(site, set, children, child, path))
            .collect(),
    };
    path.pop();
    node
}

/// What readers call a vocabulary.
pub(in crate::site::make) fn system_name(key: &str) -> &str {
    match key {
        "radlex" => "RadLex",
        "umls" => "UMLS",
        "mesh" => "MeSH",
        other => other,
    }
}

/// A label with the concepts that it reaches.
pub(in crate::site::make) fn name(site: &Site<'_>, label: &Label) -> view::LabelName {
    let concepts = label.concepts.iter();
    view::LabelName {
        name: label.name.as_str().to_owned(),
        concepts: concepts
            .map(|found| view::ConceptMatch {
                title: site.catalog.concept(found.concept).title().to_owned(),
                url: site.url(PageKey::Label(found.concept, 0)),
                kind: kind(found.kind),
                words: kind_words(found.kind).to_owned(),
                note: found.note().map(str::to_owned),
            })
            .collect(),
    }
}
