//! The ways in which a dataset is divided.

use super::figures::Figures;
use crate::content::dataset::{Figure, Split, View};
use crate::schema::values::{KeepsApart, Unit};
use crate::site::make::bars::{self, part_tone};
use crate::site::view;
use crate::site::words::{amount, percent};
use ecow::EcoString;

pub(super) fn splits(figures: &Figures<'_>) -> Vec<view::Split> {
    let splits = figures.dataset.fields().splits.iter();
    splits.map(|of| split(figures, of)).collect()
}

fn split(figures: &Figures<'_>, split: &Split) -> view::Split {
    let id = split.id.value.as_str();
    let sized = |unit: &&Unit| {
        let mut parts = split.parts.iter();
        parts.any(|part| part.figures.get(**unit).is_some())
    };
    let units: Vec<Unit> = Unit::ALL.iter().filter(sized).copied().collect();
    let whole = units.first().map(|unit| {
        let parts = split.parts.iter();
        parts
            .map(|part| part.figures.get(*unit))
            .collect::<Vec<_>>()
    });
    let names: Vec<&str> = split
        .parts
        .iter()
        .map(|part| part.name.value.as_str())
        .collect();
    let whole_conflicts = figures.marks(|conflict| {
        let of = |path: &[crate::schema::Spanned<EcoString>]| {
            let path: Vec<&str> = path.iter().map(|name| name.value.as_str()).collect();
            path.starts_with(&["splits", id]) && !path.get(2).is_some_and(|n| names.contains(n))
        };
        of(&conflict.figure) || of(&conflict.against)
    });
    view::Split {
        id: format!("Split-{id}"),
        title: split.title.as_deref().unwrap_or(id).to_owned(),
        keeps_apart: split
            .keeps_apart
            .filter(|apart| *apart != KeepsApart::Unknown)
            .map(|apart| apart.words().to_owned()),
        conflicts: whole_conflicts,
        source: figures.source(split.source.as_ref()),
        bar: whole.map(|parts| bar(&parts, None)).unwrap_or_default(),
        parts: split
            .parts
            .iter()
            .enumerate()
            .map(|(at, part)| view::SplitPart {
                name: part.name.value.as_str().to_owned(),
                tone: Some(part_tone(at)),
                note: part.note.as_deref().map(str::to_owned),
                figures: units
                    .iter()
                    .map(|unit| {
                        let path = ["splits", id, &part.name.value, unit.plural()];
                        let figure = part.figures.get(*unit)?;
                        Some(figures.at(&path, figure))
                    })
                    .collect(),
            })
            .collect(),
        note: split.note.as_deref().map(str::to_owned),
        units: units.iter().map(|unit| unit.plural().to_owned()).collect(),
    }
}

/// The parts side by side, as shares of `whole` or of their sum; none where one is not known.
fn bar(parts: &[Option<&Figure>], whole: Option<u64>) -> Vec<view::Segment> {
    let sizes = parts.iter().map(|figure| figure.and_then(|f| f.exact()));
    let Some(sizes) = sizes.collect::<Option<Vec<u64>>>() else {
        return Vec::new();
    };
    let whole = whole.unwrap_or(0).max(sizes.iter().sum());
    let parts = sizes.into_iter().enumerate();
    bars::segments(parts.map(|(at, size)| (part_tone(at), size)), whole)
}

pub(super) fn views(figures: &Figures<'_>) -> Vec<view::ViewSet> {
    let views = figures.dataset.fields().views.iter();
    views.map(|of| view_set(figures, of)).collect()
}

fn view_set(figures: &Figures<'_>, set: &View) -> view::ViewSet {
    let whole = set.of.figures.by_unit.first();
    let number = whole.and_then(|(_, figure)| figure.exact());
    let of = whole.map_or_else(String::new, |(unit, figure)| {
        let part = set.of.part.as_ref();
        let part = part
            .map(|part| format!(" of {}", part.value))
            .unwrap_or_default();
        format!("{} {}{part}", amount(figure.amount), unit.plural())
    });
    let of = match &set.title {
        Some(title) => format!("{title}: {of}"),
        None => of,
    };
    let id = set.id.as_ref().map_or("", |id| id.value.as_str());
    let counts = set.counts.iter();
    let parts: Vec<Option<&Figure>> = counts.map(|(_, figure)| Some(figure)).collect();
    view::ViewSet {
        of,
        source: set
            .counts
            .first()
            .and_then(|(_, figure)| figures.source(figure.source.as_ref())),
        note: set.note.as_deref().map(str::to_owned),
        bar: bar(&parts, number),
        counts: set
            .counts
            .iter()
            .enumerate()
            .map(|(at, (name, figure))| view::ViewCount {
                name: name.value.as_str().to_owned(),
                tone: Some(part_tone(at)),
                figure: figures.at(&["views", id, &name.value], figure),
                percent: figure
                    .exact()
                    .zip(number)
                    .filter(|(_, whole)| *whole > 0)
                    .map(|(part, whole)| percent(crate::compare::ratio(part, whole))),
            })
            .collect(),
    }
}
