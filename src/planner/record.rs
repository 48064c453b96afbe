//! A dataset's record.

use super::Number;
use super::account::{self, Account, Seen};
use super::overlap::{self, Overlap};
use crate::catalog::{self, Dataset, DatasetId, PartRef};
use crate::citation::{bibtex, csl, references};
use crate::compare::{self, Extent, accounts, allowed};
use crate::content::dataset::StateMeaning;
use crate::schema::values::{Demand, Permission, Unit};
use crate::site::{ComparedCell, Facts, Site, part_words};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Everything that the comparison of a dataset with others needs.
#[derive(Serialize)]
pub(super) struct Record<'a> {
    slug: &'a str,
    title: &'a str,
    url: String,
    facts: Vec<FactGroup>,
    allows: BTreeMap<&'static str, &'static str>,
    asks: Vec<&'static str>,
    extents: Vec<Share>,
    sets: Vec<Set<'a>>,
    cells: BTreeMap<&'a str, Cell>,
    related: Vec<Overlap<'a>>,
    /// What to cite, in both forms, to be taken along for the chosen ones.
    bibtex: String,
    csl: Vec<Value>,
}

/// A heading, and facts by name.
#[derive(Serialize)]
struct FactGroup(&'static str, Vec<(String, Option<String>)>);

/// How many are positive: unit, number, percentage in words, and share where it is one number.
#[derive(Serialize)]
struct Figure(Option<&'static str>, Number, Option<String>, Option<f64>);

/// A share of the dataset.
#[derive(Serialize)]
struct Share {
    name: String,
    /// `split.part`, where it is one part.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<String>,
    size: BTreeMap<&'static str, Number>,
    /// Units in which a source only says "about".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<&'static str>,
    /// Units in which it is all of the dataset.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    whole: Vec<&'static str>,
}

#[derive(Serialize)]
struct Set<'a> {
    id: Option<&'a str>,
    labels: Vec<Label<'a>>,
    accounts: Vec<Account>,
}

#[derive(Serialize)]
struct Label<'a> {
    name: &'a str,
    /// What no mention means.
    blank: Option<&'static str>,
    concepts: Vec<(&'a str, &'static str)>,
    /// States of the set's own, and which of the four they count as.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    states: BTreeMap<&'a str, &'static str>,
}

#[derive(Serialize)]
struct Cell {
    #[serde(rename = "match")]
    kind: &'static str,
    name: Option<String>,
    words: Option<String>,
    rolled_up: bool,
    blank: Option<&'static str>,
    figures: Vec<Figure>,
}

/// What is computed of a dataset once for all of its record.
pub(super) struct Known {
    /// The accounts of each label set.
    pub accounts: Vec<Vec<compare::Account>>,
    /// The shares of the dataset that figures speak of, all of it first.
    pub extents: Vec<Extent>,
    /// The units in which the dataset says how many it holds, or counts labels.
    pub units: Vec<Unit>,
}

impl Known {
    pub fn of(dataset: &Dataset) -> Self {
        let accounts: Vec<Vec<compare::Account>> = (0..dataset.sets.len())
            .map(|set| accounts(dataset, set))
            .collect();
        let mut extents = vec![Extent::Whole];
        for (split, of) in dataset.fields().splits.iter().enumerate() {
            extents.extend(
                (0..of.parts.len()).map(|part| Extent::Parts(vec![PartRef { split, part }])),
            );
        }
        for account in accounts.iter().flatten() {
            if !extents.contains(&account.extent) {
                extents.push(account.extent.clone());
            }
        }
        let sized = |unit: &&Unit| {
            extents
                .iter()
                .any(|extent| extent.size(dataset, **unit).is_some())
        };
        let mut units: Vec<Unit> = Unit::ALL.iter().filter(sized).copied().collect();
        units.extend(accounts.iter().flatten().map(|account| account.unit));
        units.sort_unstable();
        units.dedup();
        Self {
            accounts,
            extents,
            units,
        }
    }

    /// The place of an extent. Every account's is among them, and so is every part.
    pub fn place(&self, extent: &Extent) -> usize {
        let place = self.extents.iter().position(|other| other == extent);
        place.unwrap_or(0)
    }

    /// The same where it is one part of a split.
    pub fn part(&self, extent: &Extent) -> Option<usize> {
        match extent {
            Extent::Parts(parts) if parts.len() == 1 => Some(self.place(extent)),
            _ => None,
        }
    }
}

/// How many a share holds, for each unit, and in which of them that is only "about".
pub(super) fn sizes(
    dataset: &Dataset,
    extent: &Extent,
) -> (BTreeMap<&'static str, Number>, Vec<&'static str>) {
    let mut about = Vec::new();
    let sizes = Unit::ALL.iter().filter_map(|unit| {
        let (size, roughly) = extent.size(dataset, *unit)?;
        about.extend(roughly.then(|| unit.value()));
        Some((unit.value(), Number(size)))
    });
    let sizes = sizes.collect();
    (sizes, about)
}

pub(super) fn make<'a>(site: &Site<'a>, id: DatasetId) -> Record<'a> {
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    let page = dataset.page();
    let url = site.dataset_url(id);
    let known = Known::of(dataset);
    let allows = Permission::ALL.iter().map(|permission| {
        let allowed = match allowed(fields, *permission) {
            compare::Allowed::Yes => "yes",
            compare::Allowed::No => "no",
            compare::Allowed::NotStated => "not-stated",
        };
        (permission.value(), allowed)
    });
    let asks = |demand: &&Demand| fields.licenses.iter().any(|l| l.asks.contains(demand));
    let facts = site.facts(id).into_iter();
    let references = references(dataset);
    let items = references.iter().map(csl);
    Record {
        slug: &page.slug,
        title: &page.title.value,
        bibtex: bibtex(&references),
        csl: items
            .filter_map(|item| serde_json::to_value(item).ok())
            .collect(),
        facts: facts
            .map(|Facts { title, rows }| FactGroup(title, rows))
            .collect(),
        allows: allows.collect(),
        asks: Demand::ALL
            .iter()
            .filter(asks)
            .map(|demand| demand.value())
            .collect(),
        extents: known
            .extents
            .iter()
            .map(|extent| share(dataset, extent, &known.units))
            .collect(),
        sets: sets(site, dataset, &url, &known),
        cells: cells(site, id),
        related: overlap::of(site, id, &known),
        url,
    }
}

fn share(dataset: &Dataset, extent: &Extent, units: &[Unit]) -> Share {
    let fields = dataset.fields();
    let parts = match extent {
        Extent::Whole => &[][..],
        Extent::Parts(parts) => parts,
    };
    let names: Vec<String> = parts.iter().map(|part| part_words(fields, *part)).collect();
    let (size, about) = sizes(dataset, extent);
    let is_whole = |unit: &&Unit| Extent::of(dataset, parts.to_vec(), **unit) == Extent::Whole;
    let whole = units.iter().filter(|_| !parts.is_empty()).filter(is_whole);
    Share {
        name: if names.is_empty() {
            "all of it".to_owned()
        } else {
            names.join(" and ")
        },
        part: match parts {
            [one] => Some(format!(
                "{}.{}",
                fields.splits[one.split].id.value,
                one.of(fields).name.value
            )),
            _ => None,
        },
        size,
        about,
        whole: whole.map(|unit| unit.value()).collect(),
    }
}

fn sets<'a>(site: &Site<'a>, dataset: &'a Dataset, url: &str, known: &Known) -> Vec<Set<'a>> {
    let sets = dataset.sets.iter().zip(&known.accounts);
    sets.map(|(set, accounts)| {
        let seen = Seen {
            dataset,
            dataset_url: url,
            known,
            labelled: &set.parts,
        };
        let id = dataset.fields().labels[set.fields].id.as_ref();
        let first = |unit| accounts.iter().position(|account| account.unit == unit);
        let accounts = accounts.iter().enumerate();
        Set {
            id: id.map(|id| id.value.as_str()),
            labels: set.labels.iter().map(|of| label(site, of)).collect(),
            accounts: accounts
                .map(|(at, of)| account::make(&seen, of, first(of.unit) == Some(at)))
                .collect(),
        }
    })
    .collect()
}

fn label<'a>(site: &Site<'a>, of: &'a catalog::Label) -> Label<'a> {
    let slug =
        |of: &catalog::ConceptMatch| site.catalog.concept(of.concept).linked.page.slug.as_str();
    let own = of.states().iter().filter(|(name, _)| name != "blank");
    Label {
        name: &of.name,
        blank: of.blank().map(|blank| blank.value()),
        concepts: of
            .concepts
            .iter()
            .map(|of| (slug(of), of.kind.value()))
            .collect(),
        states: own
            .map(|(name, meaning)| {
                let counts = match meaning {
                    StateMeaning::Counts(state) => state.value(),
                    StateMeaning::Unknown => "unknown",
                };
                (name.as_str(), counts)
            })
            .collect(),
    }
}

fn cells<'a>(site: &Site<'a>, id: DatasetId) -> BTreeMap<&'a str, Cell> {
    let catalog = site.catalog;
    let cells = site.cells.row(id);
    let cells = cells.filter_map(|cell| site.compared(&cell));
    cells
        .map(|cell| {
            (
                catalog.concept(cell.concept).linked.page.slug.as_str(),
                one_cell(cell),
            )
        })
        .collect()
}

fn one_cell(of: ComparedCell) -> Cell {
    let figures = of.figures.into_iter();
    Cell {
        kind: of.kind.value(),
        name: of.name,
        words: of.words,
        rolled_up: of.rolled_up,
        blank: of.blank.map(|blank| blank.value()),
        figures: figures
            .map(|figure| {
                let unit = figure.unit.map(|unit| unit.value());
                Figure(unit, Number(figure.positive), figure.percent, figure.share)
            })
            .collect(),
    }
}
