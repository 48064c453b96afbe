//! The tables of a label set, brought together where they count the same, and kept apart where not.
//!
//! Enters: a dataset and one of its label sets. Leaves: accounts, the preferred one first. Two tables
//! share an account when unit, source, extent and whole are the same and every label that both count
//! has the same number: then one only divides what the other counts. All other tables are
//! alternatives of each other, and nothing of one is used for another.

use super::extent::Extent;
use super::fact::{Fact, facts};
use super::grain::inherits;
use super::hierarchy::closure;
use super::layer::{Counts, Layer, layers};
use super::region::{Division, Knowledge, Region, Rules};
use super::tally::rank;
use crate::catalog::{Dataset, PartRef};
use crate::schema::values::{Form, Hierarchy, Unit};

/// What one source counts of one label set, in one unit, over one extent.
#[derive(Debug, Clone)]
pub struct Account {
    /// The preferred table, as an index into the dataset's tables.
    pub table: usize,
    /// Its column, where it counts in several units or agreements of readers.
    pub column: Option<usize>,
    /// What is counted.
    pub unit: Unit,
    /// Which share of the dataset is counted.
    pub extent: Extent,
    /// The counts, and what divides them.
    pub region: Region,
    /// How the labels lie to each other.
    pub rules: Rules,
    /// What was set aside, because the counts rule it out.
    pub contradicted: Vec<Contradicted>,
}

/// Something that a file says and its own counts rule out. It is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradicted {
    /// A child implies its parent: a parent is counted below its child.
    Hierarchy,
    /// The absence excludes the others: with one of them it holds more than there are.
    Absence,
    /// A joint fact, as an index into the dataset's: it lies outside what the counts leave open.
    Joint(usize),
}

/// The accounts of the label set `set`, the preferred one first.
pub fn accounts(dataset: &Dataset, set: usize) -> Vec<Account> {
    let tables = 0..dataset.tables.len();
    let mut layers: Vec<Layer> = tables
        .filter(|table| dataset.tables[*table].set == set)
        .flat_map(|table| layers(dataset, table))
        .collect();
    layers.sort_by_key(|layer| rank(dataset, layer.table, Some(layer.unit)));
    let facts = facts(dataset, set);
    let mut accounts: Vec<Account> = Vec::new();
    for layer in layers {
        let same = |account: &&mut Account| divides(dataset, account, &layer);
        match accounts.iter_mut().find(same) {
            Some(account) => account.take(layer),
            None => accounts.push(Account::open(dataset, set, layer)),
        }
    }
    for account in &mut accounts {
        account.settle(dataset, &facts);
    }
    accounts
}

fn divides(dataset: &Dataset, account: &Account, layer: &Layer) -> bool {
    let source = |table: usize| dataset.tables[table].source;
    let whole = &account.region.counts;
    let both = whole.positive.iter().zip(&layer.whole.positive);
    let mut counted = both
        .filter_map(|(a, b)| Some((a.exact()?, b.exact()?)))
        .peekable();
    account.unit == layer.unit
        && account.extent == layer.extent
        && source(account.table) == source(layer.table)
        && whole.of.is_some()
        && whole.of == layer.whole.of
        && counted.peek().is_some()
        && counted.all(|(a, b)| a == b)
}

impl Account {
    fn open(dataset: &Dataset, set: usize, layer: Layer) -> Self {
        let labels = &dataset.sets[set];
        let fields = &dataset.fields().labels[labels.fields];
        let closed = labels.hierarchy == Some(Hierarchy::Closed);
        let holds = inherits(fields.on, layer.unit);
        let mut account = Self {
            table: layer.table,
            column: layer.column,
            unit: layer.unit,
            extent: layer.extent.clone(),
            region: Region::new(layer.extent.clone(), layer.whole.clone()),
            rules: Rules {
                above: closure(labels, closed),
                absence: labels.absence.filter(|_| holds),
                beside: labels.absence_beside.to_vec(),
                exclusive: holds && !closed && fields.form == Some(Form::MultiClass),
            },
            contradicted: Vec::new(),
        };
        account.take(layer);
        account
    }

    fn take(&mut self, layer: Layer) {
        let own = self.region.counts.positive.iter_mut();
        for (own, other) in own.zip(&layer.whole.positive) {
            *own = own.meet(*other).unwrap_or(*own);
        }
        if !layer.strata.is_empty() {
            let strata = layer.strata.into_iter();
            self.region.divisions.push(Division {
                table: layer.table,
                strata: strata
                    .map(|(extent, counts)| Region::new(extent, counts))
                    .collect(),
                apart: layer.apart,
            });
        }
    }

    /// Brings in the joint facts, and sets aside what the counts rule out.
    fn settle(&mut self, dataset: &Dataset, facts: &[Fact]) {
        let everywhere = |region: &Region, test: &dyn Fn(&Region) -> bool| {
            let divisions = region.divisions.iter();
            test(region) && divisions.flat_map(|division| &division.strata).all(test)
        };
        let labels = 0..self.rules.above.len();
        let hierarchy = |region: &Region| {
            let mut each = labels.clone();
            each.all(|label| region.label(label, &self.rules).is_some())
        };
        if !everywhere(&self.region, &hierarchy) {
            self.contradicted.push(Contradicted::Hierarchy);
            self.rules.above = labels.clone().map(|label| vec![label]).collect();
        }
        let rules = &self.rules;
        let absence = |region: &Region| {
            let Counts { of, positive } = &region.counts;
            let (Some(of), Some(absent)) = (*of, rules.absence) else {
                return true;
            };
            let excluded = |label: &usize| *label != absent && !rules.beside.contains(label);
            let most = labels
                .clone()
                .filter(excluded)
                .map(|l| positive[l].low)
                .max();
            most.unwrap_or(0).saturating_add(positive[absent].low) <= of
        };
        if !everywhere(&self.region, &absence) {
            self.contradicted.push(Contradicted::Absence);
            self.rules.absence = None;
        }
        let of_table = dataset.tables[self.table].source;
        let of_table = of_table.map(|at| dataset.fields().sources[at].id.value.as_str());
        for fact in facts {
            // A fact of another source may count another state of the labels.
            let other = |source: &str| of_table.is_some_and(|own| own != source);
            if fact.unit == self.unit && !fact.source.as_deref().is_some_and(other) {
                self.bring(fact);
            }
        }
    }

    /// Lays a fact to the stretch of things that it speaks of.
    fn bring(&mut self, fact: &Fact) {
        let known = Knowledge {
            joints: Vec::new(),
            ..Self::everything(&self.region)
        };
        let regions = self.region.divisions.iter_mut();
        let strata = regions.flat_map(|division| &mut division.strata);
        let possible = if self.region.extent == fact.extent {
            let possible = self.region.allows(fact, &self.rules, &known);
            if possible {
                self.region.facts.push(fact.clone());
            }
            possible
        } else {
            let mut possible = true;
            for stratum in strata.filter(|stratum| stratum.extent == fact.extent) {
                possible &= stratum.allows(fact, &self.rules, &known);
                if possible {
                    stratum.facts.push(fact.clone());
                }
            }
            possible
        };
        if !possible {
            self.contradicted.push(Contradicted::Joint(fact.joint));
        }
    }

    /// Everything that is known of one of its stretches: the whole, or a stratum.
    pub(super) fn everything(region: &Region) -> Knowledge {
        let strata = region.divisions.iter().flat_map(|d| &d.strata);
        let regions = std::iter::once(region).chain(strata);
        let mut joints: Vec<usize> = regions
            .flat_map(|region| region.facts.iter().map(|fact| fact.joint))
            .collect();
        joints.sort_unstable();
        joints.dedup();
        Knowledge {
            absence: true,
            joints,
            strata: region.divisions.iter().map(|d| d.table).collect(),
        }
    }

    /// The stretches that one part of a split is counted in, with the table that says so: the whole,
    /// where that is all it covers, and strata.
    pub fn of_part<'a>(
        &'a self,
        dataset: &'a Dataset,
        part: PartRef,
    ) -> impl Iterator<Item = (usize, &'a Region)> {
        let single = Extent::Parts(vec![part]);
        let whole = self.extent == Extent::of(dataset, vec![part], self.unit);
        let strata = self.region.divisions.iter().flat_map(|division| {
            let strata = division.strata.iter();
            strata.map(|stratum| (division.table, stratum))
        });
        let strata = strata.filter(move |(_, stratum)| stratum.extent == single);
        whole
            .then_some((self.table, &self.region))
            .into_iter()
            .chain(strata)
    }
}
