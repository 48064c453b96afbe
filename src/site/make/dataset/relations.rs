//! Datasets that a dataset belongs to, and those worth comparing it with.

use super::figures::Figures;
use crate::catalog::{DatasetId, Direction, Related};
use crate::content::dataset::{Figure, Overlap, Relation};
use crate::schema::values::{RelationKind, Unit};
use crate::site::plan::PageKey;
use crate::site::words::{amount, of_unit};
use crate::site::{Site, view};

pub(in crate::site::make) fn nearest(site: &Site<'_>, id: DatasetId) -> Vec<view::Nearest> {
    let neighbours = site.neighbours[id.index()].iter();
    neighbours
        .map(|neighbour| view::Nearest {
            title: site
                .catalog
                .dataset(neighbour.dataset)
                .page()
                .title
                .value
                .as_str()
                .to_owned(),
            url: site.url(PageKey::Pair(id, neighbour.dataset)),
            shared_labels: neighbour.shared as u64,
        })
        .collect()
}

pub(in crate::site::make) fn related(
    site: &Site<'_>,
    id: DatasetId,
    figures: &Figures<'_>,
) -> Vec<view::Related> {
    let related = site.catalog.related[id.index()].iter();
    related.map(|of| one(site, id, *of, figures)).collect()
}

fn one(site: &Site<'_>, id: DatasetId, related: Related, figures: &Figures<'_>) -> view::Related {
    let relation = declaration(site, id, related);
    let declared = related.direction == Direction::Declared;
    let pair =
        has_pair(site, id, related.other).then(|| site.url(PageKey::Pair(id, related.other)));
    let joint = joint(relation, declared).map(|fact| {
        format!(
            "{} here and {} there: {} {}",
            fact.here,
            fact.there,
            amount(fact.figure.amount),
            fact.unit.plural()
        )
    });
    view::Related {
        title: site
            .catalog
            .dataset(related.other)
            .page()
            .title
            .value
            .as_str()
            .to_owned(),
        url: Some(site.dataset_url(related.other)),
        kinds: relation
            .kinds
            .iter()
            .map(|kind| kind_words(*kind, declared).to_owned())
            .collect(),
        shared: relation
            .shared
            .iter()
            .map(|(unit, of)| shared_words(*unit, of))
            .collect(),
        how: relation.how.map(|how| how.words().to_owned()),
        joint: joint.collect(),
        // The source stands in the list of the page that declares the relation.
        source: relation
            .source
            .as_ref()
            .filter(|_| declared)
            .and_then(|s| figures.source(Some(s))),
        // What the other page says of the relation stands there, and on the page that compares both.
        notes: if declared || pair.is_none() {
            notes(relation).map(str::to_owned).collect()
        } else {
            Vec::new()
        },
        pair_url: pair,
    }
}

/// How many are positive for a label of this dataset and one of the other.
pub(in crate::site::make) struct Joint<'a> {
    pub here: &'a str,
    pub there: &'a str,
    pub figure: &'a Figure,
    pub unit: Unit,
}

/// What a relation counts in both, seen from the dataset that declares it or from the other one.
pub(in crate::site::make) fn joint(
    relation: &Relation,
    declared: bool,
) -> impl Iterator<Item = Joint<'_>> {
    relation.joint.iter().flat_map(move |fact| {
        let (own, other) = (&fact.here.value, &fact.there.value);
        let (here, there) = if declared { (own, other) } else { (other, own) };
        let figures = fact.figures.by_unit.iter();
        figures.map(move |(unit, figure)| Joint {
            here,
            there,
            figure,
            unit: *unit,
        })
    })
}

/// What one dataset and another declare of each other.
pub(in crate::site::make) fn between<'a>(
    site: &Site<'a>,
    a: DatasetId,
    b: DatasetId,
) -> impl Iterator<Item = Related> + use<'a> {
    let related = site.catalog.related[a.index()].iter();
    related.filter(move |of| of.other == b).copied()
}

/// What a reader should know of the relation and of the figures in it.
pub(in crate::site::make) fn notes(relation: &Relation) -> impl Iterator<Item = &str> {
    let shared = relation.shared.iter().map(|(_, overlap)| &overlap.note);
    std::iter::once(&relation.note)
        .chain(shared)
        .filter_map(|note| note.as_deref())
}

/// The relation that `related` stands for, whichever of the two declares it.
pub(in crate::site::make) fn declaration<'a>(
    site: &Site<'a>,
    id: DatasetId,
    related: Related,
) -> &'a Relation {
    let declaring = match related.direction {
        Direction::Declared => id,
        Direction::Inferred => related.other,
    };
    &site.catalog.dataset(declaring).fields().related[related.relation]
}

fn has_pair(site: &Site<'_>, a: DatasetId, b: DatasetId) -> bool {
    let names = |of: DatasetId, other: DatasetId| {
        let mut neighbours = site.neighbours[of.index()].iter();
        neighbours.any(|neighbour| neighbour.dataset == other)
    };
    names(a, b) || names(b, a)
}

/// A kind as the page of either side says it.
fn kind_words(kind: RelationKind, declared: bool) -> &'static str {
    match (kind, declared) {
        (RelationKind::TakenFrom, false) => "source of",
        (RelationKind::Relabels, false) => "labelled anew by",
        (RelationKind::VersionOf, false) => "has the version",
        (kind, _) => kind.words(),
    }
}

/// What both hold, in words.
pub(in crate::site::make) fn shared_words(unit: Unit, overlap: &Overlap) -> String {
    match (overlap.here, overlap.there) {
        (Some(here), Some(there)) => {
            format!(
                "{} {}, {} there",
                amount(here),
                unit.plural(),
                of_unit(there, unit)
            )
        }
        (Some(here), None) => format!("{} {}", amount(here), unit.plural()),
        (None, Some(there)) => of_unit(there, unit),
        (None, None) => format!("an unknown number of {}", unit.plural()),
    }
}
