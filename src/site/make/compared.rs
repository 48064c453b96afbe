//! What a dataset has for a concept, as pages and scripts put it beside another dataset's.

use super::own_labels;
use crate::catalog::{ConceptId, DatasetId};
use crate::compare::{Cell, Interval, prevalence};
use crate::schema::values::{Blank, Match, Unit};
use crate::site::Site;
use crate::site::words::{kind_words, range, stated};

/// A dataset's labels for a concept.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedCell {
    /// The concept.
    pub concept: ConceptId,
    /// The dataset's own name, only where it differs from the concept's title.
    pub name: Option<String>,
    /// What it is beside the concept.
    pub kind: Match,
    /// The same in words, `any of several` where several count; none where exact.
    pub words: Option<String>,
    /// Whether the dataset only labels something below the concept.
    pub rolled_up: bool,
    /// What no mention means.
    pub blank: Option<Blank>,
    /// One figure for each unit that it is counted in, the preferred one first.
    pub figures: Vec<ComparedFigure>,
}

/// How many are positive, in one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedFigure {
    /// What is counted.
    pub unit: Option<Unit>,
    /// How many are positive.
    pub positive: Interval,
    /// `11.9 %`, or `5.7–10.8 %` where only bounds are known.
    pub percent: Option<String>,
    /// The prevalence, where it is one number.
    pub share: Option<f64>,
}

impl ComparedCell {
    /// The figure in `unit`; without a unit, or where there is none in it, the preferred one.
    pub fn figure(&self, unit: Option<Unit>) -> Option<&ComparedFigure> {
        let of_unit = self.figures.iter().find(|figure| figure.unit == unit);
        of_unit.or(self.figures.first())
    }
}

impl Site<'_> {
    /// What a dataset has for a concept.
    pub fn compared_cell(&self, concept: ConceptId, id: DatasetId) -> Option<ComparedCell> {
        self.compared(&self.cells.get(concept, id)?)
    }

    /// The same of a cell that is at hand.
    pub fn compared(&self, cell: &Cell<'_>) -> Option<ComparedCell> {
        let (concept, id) = (cell.concept, cell.dataset());
        let act = cell.main()?;
        let set = &self.catalog.dataset(id).sets[act.set];
        let label = act.labels().next().map(|label| &set.labels[label]);
        let blank = label.and_then(|label| label.blank());
        let mut figures: Vec<ComparedFigure> = Vec::new();
        for tally in act.tallies {
            let Some(positive) = tally.positive() else {
                continue;
            };
            if figures.iter().any(|figure| figure.unit == tally.unit()) {
                continue;
            }
            let prevalence = prevalence(tally, blank);
            figures.push(ComparedFigure {
                unit: tally.unit(),
                positive,
                percent: stated(prevalence).or_else(|| prevalence?.range.map(range)),
                share: prevalence.and_then(|prevalence| prevalence.stated),
            });
        }
        let title = self.catalog.concept(concept).title();
        Some(ComparedCell {
            concept,
            name: own_labels::name(set, act, title),
            kind: act.kind,
            words: match act.kind {
                Match::Exact => None,
                Match::Narrower if act.labels().len() > 1 => Some("any of several".to_owned()),
                kind => Some(kind_words(kind).to_owned()),
            },
            rolled_up: act.rolled_up,
            blank,
            figures,
        })
    }
}
