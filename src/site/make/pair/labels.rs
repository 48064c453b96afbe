//! The concepts that both datasets of a pair label.

use crate::catalog::{ConceptId, DatasetId};
use crate::compare::{Act, Cell, Prevalence, prevalence};
use crate::schema::values::{Blank, Match, Unit};
use crate::site::make::own_labels;
use crate::site::words::{kind, kind_words as match_words, range, share_permille, stated};
use crate::site::{Site, view};

/// One dataset's side of a concept that both label.
struct Side {
    act: Act,
    blank: Option<Blank>,
    prevalence: Option<Prevalence>,
}

impl Side {
    fn of(site: &Site<'_>, concept: ConceptId, id: DatasetId, unit: Option<Unit>) -> Option<Self> {
        let cell = site.cells.get(concept, id)?;
        let mut act = cell.main()?.clone();
        // The unit that both count in comes first, so that like stands beside like.
        act.tallies.sort_by_key(|tally| tally.unit != unit);
        let set = &site.catalog.dataset(id).sets[act.set];
        let blank = act
            .labels
            .first()
            .and_then(|label| set.labels[*label].blank());
        let prevalence = act
            .tallies
            .first()
            .and_then(|tally| prevalence(tally, blank));
        Some(Self {
            act,
            blank,
            prevalence,
        })
    }

    fn unit(&self) -> Option<Unit> {
        self.act.tallies.first().and_then(|tally| tally.unit)
    }

    fn share(&self) -> Option<f64> {
        self.prevalence.and_then(|prevalence| prevalence.stated)
    }

    fn view(&self, site: &Site<'_>, id: DatasetId, title: &str, top: f64) -> view::PairCell {
        let set = &site.catalog.dataset(id).sets[self.act.set];
        let words = match self.act.kind {
            Match::Exact => None,
            Match::Narrower if self.act.labels.len() > 1 => Some("any of several".to_owned()),
            kind => Some(match_words(kind).to_owned()),
        };
        let tally = self.act.tallies.first();
        view::PairCell {
            name: own_labels::name(set, &self.act, title),
            kind: kind(self.act.kind),
            words,
            count: tally
                .and_then(|tally| tally.positive)
                .map(own_labels::bounds),
            unit: self.unit().map(|unit| unit.plural().to_owned()),
            percent: stated(self.prevalence).or_else(|| self.prevalence?.range.map(range)),
            permille: self
                .share()
                .filter(|_| top > 0.0)
                .map(|share| share_permille(share / top)),
        }
    }
}

/// A unit in which both publish counts for a concept, images before others.
fn common_unit(site: &Site<'_>, concept: ConceptId, a: DatasetId, b: DatasetId) -> Option<Unit> {
    let units = |id: DatasetId| -> Vec<Unit> {
        let act = site.cells.get(concept, id).and_then(Cell::main);
        let tallies = act.map(|act| act.tallies.as_slice()).unwrap_or_default();
        tallies.iter().filter_map(|tally| tally.unit).collect()
    };
    let second = units(b);
    units(a).into_iter().find(|unit| second.contains(unit))
}

pub(super) fn shared(
    site: &Site<'_>,
    both: &[ConceptId],
    a: DatasetId,
    b: DatasetId,
) -> Vec<view::SharedLabel> {
    let sides: Vec<(ConceptId, Side, Side)> = both
        .iter()
        .filter_map(|concept| {
            let unit = common_unit(site, *concept, a, b);
            let first = Side::of(site, *concept, a, unit)?;
            let second = Side::of(site, *concept, b, unit)?;
            Some((*concept, first, second))
        })
        .collect();
    let top = sides
        .iter()
        .flat_map(|(_, a, b)| [a.share(), b.share()])
        .flatten()
        .fold(0.0, f64::max);
    sides
        .iter()
        .map(|(concept, first, second)| {
            let title = &site.catalog.concept(*concept).linked.page.title.value;
            let (ratio, note) = ratio(first, second);
            view::SharedLabel {
                title: title.clone(),
                url: site.label_url(*concept),
                a: first.view(site, a, title, top),
                b: second.view(site, b, title, top),
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
    if a.act.kind != Match::Exact || b.act.kind != Match::Exact {
        return none("the labels do not mean the same");
    }
    match (a.unit(), b.unit()) {
        (Some(a), Some(b)) if a != b => return none("counted in different units"),
        (None, _) | (_, None) => return none("no count is published"),
        _ => {}
    }
    if a.blank != b.blank {
        return none("no mention means different things");
    }
    match (a.share(), b.share()) {
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
