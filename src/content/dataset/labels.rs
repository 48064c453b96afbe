//! A label set: one act of labelling. Names and meaning, no numbers.

use crate::schema::values::{Form, Hierarchy, Marks, Match, Origin, State, Unit};
use crate::schema::{Node, Spanned, Table, Value};
use ecow::EcoString;

/// One act of labelling.
#[derive(Debug)]
pub struct LabelSet {
    /// What other keys name it by.
    pub id: Option<Spanned<EcoString>>,
    /// What it is called.
    pub title: Option<EcoString>,
    /// What carries a label.
    pub on: Option<Unit>,
    /// How many labels one thing can carry.
    pub form: Option<Form>,
    /// Who or what made the labels, and for which share of all.
    pub origins: Box<[(Origin, Option<f64>)]>,
    /// How many people read each case.
    pub readers: Option<u64>,
    /// The software that made the labels.
    pub tools: Box<[EcoString]>,
    /// What no mention and the set's own states count as.
    pub states: States,
    /// The same, for single labels that differ.
    pub states_of: Box<[(Spanned<EcoString>, States)]>,
    /// The name that means none of the others.
    pub absence: Option<Spanned<EcoString>>,
    /// Labels that it does not exclude.
    pub absence_beside: Box<[Spanned<EcoString>]>,
    /// How the set's own parents bind.
    pub hierarchy: Option<Hierarchy>,
    /// The set's own parents of a label.
    pub broader: Box<[Parents]>,
    /// What was labelled, as `split.part`; empty means everything.
    pub parts: Box<[Spanned<EcoString>]>,
    /// The set whose names, map and hierarchy it shares.
    pub like: Option<Spanned<EcoString>>,
    /// What marks the place on the image.
    pub marks: Option<Marks>,
    /// Labels that stand in no table, tree or map.
    pub names: Box<[Spanned<EcoString>]>,
    /// A file beside the dataset that lists the labels.
    pub tree: Option<Box<Spanned<EcoString>>>,
    /// How many labels the source says there are.
    pub stated_number: Option<Spanned<u64>>,
    /// What labels mean, where the vocabulary does not settle it.
    pub map: Box<[(Spanned<EcoString>, MapEntry)]>,
    /// Who says so.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

/// A label, and the set's own parents of it.
pub type Parents = (Spanned<EcoString>, Box<[Spanned<EcoString>]>);

/// States by name, and what each counts as.
pub type States = Box<[(EcoString, StateMeaning)]>;

/// What a state counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateMeaning {
    /// As one of the four.
    Counts(State),
    /// As nothing: it is not known.
    Unknown,
}

/// What a label means.
#[derive(Debug, Clone)]
pub enum MapEntry {
    /// The same as in another label set of the dataset.
    AsIn(Spanned<EcoString>),
    /// These concepts; none at all is a statement too.
    Concepts(Box<[Mapping]>),
}

/// One concept that a label belongs to.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The concept, by slug.
    pub to: Spanned<EcoString>,
    /// What the label is beside it.
    pub kind: Match,
    /// Why.
    pub note: Option<Box<str>>,
}

impl LabelSet {
    pub(super) fn read(mut table: Table) -> Self {
        let only = table.choice("origin", Origin::parse);
        let shares = table.list("origins").into_iter().filter_map(origin_share);
        let origins = only
            .map(|origin| (origin, None))
            .into_iter()
            .chain(shares)
            .collect();
        let nested = |pairs: Vec<(Spanned<EcoString>, Node)>| {
            pairs
                .into_iter()
                .filter_map(|(name, node)| Some((name, meanings(node.table()?.into_pairs()))))
                .collect()
        };
        Self {
            id: table.text("id"),
            title: table.plain("title"),
            on: table.choice("on", Unit::parse),
            form: table.choice("form", Form::parse),
            origins,
            readers: table.count("readers").map(|count| count.value),
            tools: table.plains("tools"),
            states: meanings(table.pairs("states")),
            states_of: nested(table.pairs("states_of")),
            absence: table.text("absence"),
            absence_beside: table.texts("absence_beside"),
            hierarchy: table.choice("hierarchy", Hierarchy::parse),
            broader: table.pairs("broader").into_iter().map(parents).collect(),
            parts: table.texts("parts"),
            like: table.text("like"),
            marks: table.choice("marks", Marks::parse),
            names: table.texts("names"),
            tree: table.text("tree").map(Box::new),
            stated_number: table.count("stated_number"),
            map: table.pairs("map").into_iter().filter_map(entry).collect(),
            source: table.text("source"),
            note: table.words("note"),
        }
    }
}

fn origin_share(node: Node) -> Option<(Origin, Option<f64>)> {
    let mut table = node.table()?;
    Some((
        table.choice("origin", Origin::parse)?,
        table.number("share"),
    ))
}

fn meanings(pairs: Vec<(Spanned<EcoString>, Node)>) -> States {
    let meaning = |node: Node| {
        let text = node.text()?.value;
        Some(State::parse(&text).map_or(StateMeaning::Unknown, StateMeaning::Counts))
    };
    let pairs = pairs.into_iter();
    pairs
        .filter_map(|(state, node)| Some((state.value, meaning(node)?)))
        .collect()
}

fn parents((name, node): (Spanned<EcoString>, Node)) -> Parents {
    let parents = match node.value {
        Value::List(nodes) => nodes.into_iter().filter_map(Node::text).collect(),
        _ => Box::default(),
    };
    (name, parents)
}

fn entry((name, node): (Spanned<EcoString>, Node)) -> Option<(Spanned<EcoString>, MapEntry)> {
    let entry = match node.value {
        Value::List(nodes) => MapEntry::Concepts(nodes.into_iter().filter_map(mapping).collect()),
        _ => MapEntry::AsIn(node.text()?),
    };
    Some((name, entry))
}

fn mapping(node: Node) -> Option<Mapping> {
    let mut table = node.table()?;
    Some(Mapping {
        to: table.text("to")?,
        kind: table.choice("match", Match::parse).unwrap_or(Match::Exact),
        note: table.words("note"),
    })
}
