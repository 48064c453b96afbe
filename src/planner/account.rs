//! What the tables of a label set say, as the scripts read it: [`crate::compare::Account`] with shares
//! of the dataset by their place in its list of extents.

use super::record::Known;
use super::{Number, numbers};
use crate::catalog::{Dataset, PartRef};
use crate::compare::{self, Contradicted, Extent, Fact, rank};
use crate::site::{table_title, table_url};
use serde::Serialize;

type Rank = (u8, u8, u8, usize);

/// One account.
#[derive(Serialize)]
pub(super) struct Account {
    unit: &'static str,
    /// By this order the figures of the dataset are preferred, the least first.
    rank: Rank,
    /// Whether they are preferred in this unit and set.
    preferred: bool,
    table: String,
    url: String,
    region: Region,
    #[serde(skip_serializing_if = "Option::is_none")]
    above: Option<Vec<Vec<usize>>>,
    absence: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    beside: Vec<usize>,
    exclusive: bool,
    /// What was set aside, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contradicted: Vec<&'static str>,
}

#[derive(Serialize)]
struct Region {
    /// Which share of the dataset, as a figure of this unit.
    extent: usize,
    /// The part of a split that is counted, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<usize>,
    /// Whether that is all that its set labelled.
    full: bool,
    of: Option<u64>,
    positive: Vec<Number>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<JointFact>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    divisions: Vec<Division>,
}

#[derive(Serialize)]
struct JointFact {
    entry: usize,
    labels: Vec<usize>,
    any: bool,
    positive: u64,
}

#[derive(Serialize)]
struct Division {
    table: usize,
    rank: Rank,
    title: String,
    apart: bool,
    strata: Vec<Region>,
}

/// What an account is seen from.
pub(super) struct Seen<'a> {
    pub dataset: &'a Dataset,
    pub dataset_url: &'a str,
    pub known: &'a Known,
    /// The parts that the set labelled; none for all.
    pub labelled: &'a [PartRef],
}

pub(super) fn make(seen: &Seen<'_>, of: &compare::Account, preferred: bool) -> Account {
    let fields = seen.dataset.fields();
    let table = &seen.dataset.tables[of.table];
    let rules = &of.rules;
    let alone = rules.above.iter().all(|above| above.len() == 1);
    Account {
        unit: of.unit.value(),
        rank: rank(seen.dataset, of.table, Some(of.unit)),
        preferred,
        table: table_title(fields, table),
        url: table_url(seen.dataset_url, fields, table),
        region: region(seen, of, &of.region),
        above: (!alone).then(|| rules.above.clone()),
        absence: rules.absence,
        beside: rules.beside.clone(),
        exclusive: rules.exclusive,
        contradicted: of
            .contradicted
            .iter()
            .map(|what| match what {
                Contradicted::Hierarchy => "that a child implies its parent",
                Contradicted::Absence => "that the absence excludes the others",
                Contradicted::Joint(_) => "a joint fact",
            })
            .collect(),
    }
}

fn region(seen: &Seen<'_>, account: &compare::Account, of: &compare::Region) -> Region {
    let unit = account.unit;
    let extent = match &of.extent {
        Extent::Parts(parts) if parts.is_empty() => Extent::Whole,
        Extent::Parts(parts) => Extent::of(seen.dataset, parts.clone(), unit),
        Extent::Whole => Extent::Whole,
    };
    let labelled = || Extent::of(seen.dataset, seen.labelled.to_vec(), unit);
    Region {
        part: seen.known.part(&of.extent),
        full: extent == Extent::Whole || (!seen.labelled.is_empty() && extent == labelled()),
        extent: seen.known.place(&extent),
        of: of.counts.of,
        positive: numbers(&of.counts.positive),
        facts: of.facts.iter().map(joint_fact).collect(),
        divisions: of
            .divisions
            .iter()
            .map(|division| Division {
                table: division.table,
                rank: rank(seen.dataset, division.table, Some(unit)),
                title: table_title(seen.dataset.fields(), &seen.dataset.tables[division.table]),
                apart: division.apart,
                strata: division
                    .strata
                    .iter()
                    .map(|stratum| region(seen, account, stratum))
                    .collect(),
            })
            .collect(),
    }
}

fn joint_fact(of: &Fact) -> JointFact {
    JointFact {
        entry: of.joint,
        labels: of.labels.clone(),
        any: of.any,
        positive: of.positive,
    }
}
