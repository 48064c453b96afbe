//! The concepts that both datasets of a pair label.

use crate::catalog::{ConceptId, DatasetId};
use crate::schema::values::{Match, Unit};
use crate::site::make::compared::{ComparedCell, ComparedFigure};
use crate::site::make::own_labels::bounds;
use crate::site::words::{kind, share_permille};
use crate::site::{Site, view};

/// One dataset's side of a concept that both label.
struct Side {
    cell: ComparedCell,
    unit: Option<Unit>,
}

impl Side {
    fn figure(&self) -> Option<&ComparedFigure> {
        self.cell.figure(self.unit)
    }

    fn share(&self) -> Option<f64> {
        self.figure().and_then(|figure| figure.share)
    }

    fn view(self, top: f64) -> view::PairCell {
        let share = self.share().filter(|_| top > 0.0);
        let figure = self.figure().cloned();
        view::PairCell {
            name: self.cell.name,
            kind: kind(self.cell.kind),
            words: self.cell.words,
            count: figure.as_ref().map(|figure| bounds(figure.positive)),
            unit: figure
                .as_ref()
                .and_then(|figure| figure.unit)
                .map(|unit| unit.plural().to_owned()),
            percent: figure.and_then(|figure| figure.percent),
            permille: share.map(|share| share_permille(share / top)),
        }
    }
}

/// Both sides, in a unit in which both publish counts where there is one, images before others.
fn sides(site: &Site<'_>, concept: ConceptId, a: DatasetId, b: DatasetId) -> Option<[Side; 2]> {
    let [a, b] = [
        site.compared_cell(concept, a)?,
        site.compared_cell(concept, b)?,
    ];
    let in_both = |unit: &Option<Unit>| b.figures.iter().any(|figure| figure.unit == *unit);
    let mut units = a.figures.iter().map(|figure| figure.unit);
    let unit = units.find(in_both).flatten();
    Some([a, b].map(|cell| Side { cell, unit }))
}

pub(super) fn shared(
    site: &Site<'_>,
    both: &[ConceptId],
    a: DatasetId,
    b: DatasetId,
) -> Vec<view::SharedLabel> {
    let sides: Vec<[Side; 2]> = both
        .iter()
        .filter_map(|concept| sides(site, *concept, a, b))
        .collect();
    let top = sides
        .iter()
        .flatten()
        .filter_map(Side::share)
        .fold(0.0, f64::max);
    sides
        .into_iter()
        .map(|[first, second]| {
            let concept = first.cell.concept;
            let (ratio, note) = ratio(&first, &second);
            view::SharedLabel {
                title: site.catalog.concept(concept).title().to_owned(),
                url: site.label_url(concept),
                a: first.view(top),
                b: second.view(top),
                ratio,
                note,
            }
        })
        .collect()
}

/// The ratio of two prevalences, or why there is none: it stands only for the same meaning, the
/// same unit and the same reading of no mention.
fn ratio(a: &Side, b: &Side) -> (Option<String>, Option<String>) {
    let none = |why: &str| (None, Some(why.to_owned()));
    if a.cell.kind != Match::Exact || b.cell.kind != Match::Exact {
        return none("the labels do not mean the same");
    }
    let (Some(of_a), Some(of_b)) = (a.figure(), b.figure()) else {
        return none("no count is published");
    };
    if of_a.unit != of_b.unit {
        return none("counted in different units");
    }
    if a.cell.blank != b.cell.blank {
        return none("no mention means different things");
    }
    match (of_a.share, of_b.share) {
        (Some(a), Some(b)) if b > 0.0 => (Some(format!("{} ×", significant(a / b))), None),
        (Some(_), Some(_)) => none("one of them has none"),
        _ => none("not known out of how many"),
    }
}

/// Two significant digits, for a ratio.
fn significant(number: f64) -> String {
    if number >= 10.0 {
        format!("{number:.0}")
    } else if number >= 1.0 {
        format!("{number:.1}")
    } else {
        format!("{number:.2}")
    }
}
