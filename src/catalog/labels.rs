//! Label sets with their names gathered, and each name's concepts found.

use super::by_name::ByName;
use super::label_names::Names;
use super::lookup::unknown;
use super::parts::PartRef;
use super::{ConceptId, Vocabulary};
use crate::content::dataset::{LabelSet as SetFields, MapEntry, StateMeaning, States};
use crate::content::{Dataset as Fields, LabelTree};
use crate::diagnostic::{Diagnostic, Span};
use crate::schema::values::{Blank, Hierarchy, Match, State};
use crate::schema::{Spanned, fold};
use ecow::EcoString;
use std::sync::Arc;

/// An act of labelling, with all its names.
#[derive(Debug)]
pub struct LabelSet {
    /// What its file says, as an index into the dataset's label sets.
    pub fields: usize,
    /// Its names, in the order of the tree, the tables, the map.
    pub labels: Box<[Label]>,
    /// The name that means none of the others.
    pub absence: Option<usize>,
    /// Labels that it does not exclude, although it means none of the others.
    pub absence_beside: Box<[usize]>,
    /// How the set's own parents bind, where it has any.
    pub hierarchy: Option<Hierarchy>,
    /// The parts that were labelled; empty means everything.
    pub parts: Box<[PartRef]>,
    /// Its folded names and the places of their labels.
    by_name: ByName,
}

/// A name that a dataset gives to what it marks.
#[derive(Debug)]
pub struct Label {
    /// The name, exactly as the dataset writes it.
    pub name: EcoString,
    /// Where it first stands.
    pub span: Span,
    /// The concepts that it belongs to.
    pub concepts: Box<[ConceptMatch]>,
    /// Whether a map says so, no concept at all included, and not the label's name.
    pub mapped: bool,
    /// What most labels do not have: in a box, because there are many labels.
    more: Option<Box<More>>,
    /// What each of its states counts as; most labels of a set share this.
    states: Arc<States>,
}

/// What few labels have.
#[derive(Debug)]
struct More {
    parents: Box<[usize]>,
    codes: Box<[(&'static str, EcoString)]>,
}

/// A concept that a label belongs to.
#[derive(Debug, Clone)]
pub struct ConceptMatch {
    /// The concept.
    pub concept: ConceptId,
    /// What the label is beside it.
    pub kind: Match,
    /// Why, where somebody said so; in a box, because few have one.
    note: Option<Box<Box<str>>>,
}

impl ConceptMatch {
    /// Why, where somebody said so.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref().map(|note| &**note)
    }
}

impl LabelSet {
    /// The label of this name; case, `_` and spaces do not count.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.by_name.find(&fold(name))
    }

    /// Its names, folded, but for the one that means none of the others.
    pub(super) fn folded_names(&self) -> impl Iterator<Item = &str> {
        let names = self.by_name.iter();
        names
            .filter(|(_, at)| Some(*at) != self.absence)
            .map(|(name, _)| name)
    }
}

impl Label {
    /// The set's own parents of it.
    pub fn parents(&self) -> &[usize] {
        self.more.as_ref().map_or(&[], |more| &more.parents)
    }

    /// Codes that the dataset gives for it: vocabulary and code.
    pub fn codes(&self) -> &[(&'static str, EcoString)] {
        self.more.as_ref().map_or(&[], |more| &more.codes)
    }

    /// What it means that the label is not mentioned.
    pub fn blank(&self) -> Option<Blank> {
        match self.meaning("blank")? {
            StateMeaning::Counts(State::Negative) => Some(Blank::Negative),
            _ => Some(Blank::Unknown),
        }
    }

    /// What a state of this name counts as: one of the four, or what the set says of its own.
    pub fn state(&self, name: &str) -> Option<State> {
        if let Some(state) = State::parse(name) {
            return Some(state);
        }
        match self.meaning(name)? {
            StateMeaning::Counts(state) => Some(state),
            StateMeaning::Unknown => Some(State::Blank),
        }
    }

    /// What each of its states counts as, `blank` among them, as far as its set says so.
    pub fn states(&self) -> &[(EcoString, StateMeaning)] {
        &self.states
    }

    fn meaning(&self, state: &str) -> Option<StateMeaning> {
        self.states
            .iter()
            .find(|(name, _)| name == state)
            .map(|(_, meaning)| *meaning)
    }
}

/// The concepts of a label, and whether a map says so.
#[derive(Default)]
struct Found {
    concepts: Box<[ConceptMatch]>,
    mapped: bool,
}

/// What linking label sets needs to know.
pub(super) struct Surroundings<'a> {
    pub fields: &'a Fields,
    pub vocabulary: &'a Vocabulary,
    /// The tree that a set names, by the set's place.
    pub trees: Box<[Option<&'a LabelTree>]>,
}

/// Links every label set of a dataset.
pub(super) fn link(around: &Surroundings<'_>, problems: &mut Vec<Diagnostic>) -> Vec<LabelSet> {
    let sets = &around.fields.labels;
    (0..sets.len())
        .map(|at| set(at, around, problems))
        .collect()
}

fn set(at: usize, around: &Surroundings<'_>, problems: &mut Vec<Diagnostic>) -> LabelSet {
    let fields = around.fields;
    let own = &fields.labels[at];
    let like = like_of(own, fields, problems).filter(|like| *like != at);
    let mut names = Names::default();
    names.gather(at, around);
    if let Some(like) = like
        && !names.stands_alone
    {
        names.gather(like, around);
    }
    let base = like.map(|like| &fields.labels[like]);
    let states_of_all: Arc<States> = Arc::new(states_of_all(own, base).cloned().collect());
    let labels: Vec<Label> = names
        .list
        .iter()
        .map(|name| {
            let folded = name.folded.as_str();
            let parents = name
                .parents
                .iter()
                .chain(parents_of(folded, own))
                .chain(base.into_iter().flat_map(|base| parents_of(folded, base)));
            let mut parents: Vec<usize> = parents
                .filter_map(|parent| {
                    let found = names.by_name.get(&fold(&parent.value)).copied();
                    if found.is_none() {
                        let known = names.by_name.keys().map(String::as_str);
                        let mut known: Vec<&str> = known.collect();
                        known.sort_unstable();
                        problems.push(unknown("unknown-label", "label", parent, known.into_iter()));
                    }
                    found
                })
                .collect();
            parents.dedup();
            let found = concepts(at, folded, around, 0, problems);
            let some = !parents.is_empty() || !name.codes.is_empty();
            Label {
                concepts: found.concepts,
                mapped: found.mapped,
                states: states(folded, own, base, &states_of_all),
                more: some.then(|| {
                    Box::new(More {
                        parents: parents.into(),
                        codes: name.codes.into(),
                    })
                }),
                name: name.name.value.clone(),
                span: name.name.span,
            }
        })
        .collect();
    let find = |name: &Spanned<EcoString>| names.by_name.get(&fold(&name.value)).copied();
    let absence = own
        .absence
        .as_ref()
        .or(base.and_then(|base| base.absence.as_ref()));
    let beside = own
        .absence_beside
        .iter()
        .chain(base.into_iter().flat_map(|base| &base.absence_beside));
    let absence_beside = beside
        .filter_map(|name| {
            let found = find(name);
            if found.is_none() {
                let mut known: Vec<&str> = names.by_name.keys().map(String::as_str).collect();
                known.sort_unstable();
                problems.push(unknown("unknown-label", "label", name, known.into_iter()));
            }
            found
        })
        .collect();
    LabelSet {
        fields: at,
        absence: absence.and_then(find),
        absence_beside,
        hierarchy: own.hierarchy.or(base.and_then(|base| base.hierarchy)),
        parts: own
            .parts
            .iter()
            .filter_map(|part| match PartRef::find(part, None, fields) {
                Ok(part) => Some(part),
                Err(problem) => {
                    problems.push(*problem);
                    None
                }
            })
            .collect(),
        labels: labels.into(),
        by_name: ByName::of(names.by_name.into_iter()),
    }
}

fn like_of(own: &SetFields, fields: &Fields, problems: &mut Vec<Diagnostic>) -> Option<usize> {
    match set_named(own.like.as_ref()?, fields) {
        Ok(like) => Some(like),
        Err(problem) => {
            problems.push(*problem);
            None
        }
    }
}

/// The label set that `name` stands for.
pub(super) fn set_named<'a>(
    name: &Spanned<EcoString>,
    fields: &'a Fields,
) -> Result<usize, Box<Diagnostic>> {
    let id = |set: &'a SetFields| set.id.as_ref().map(|id| id.value.as_str());
    if let Some(at) = fields
        .labels
        .iter()
        .position(|set| id(set) == Some(&name.value))
    {
        return Ok(at);
    }
    let ids: Vec<&str> = fields.labels.iter().filter_map(id).collect();
    Err(Box::new(unknown(
        "unknown-label-set",
        "label set",
        name,
        ids.into_iter(),
    )))
}

fn parents_of<'a>(
    folded: &str,
    set: &'a SetFields,
) -> impl Iterator<Item = &'a Spanned<EcoString>> {
    set.broader
        .iter()
        .filter(move |(child, _)| fold(&child.value) == folded)
        .flat_map(|(_, parents)| parents)
}

/// What states count as for all labels of a set: what it says itself comes before what the set says that it is like.
fn states_of_all<'a>(
    own: &'a SetFields,
    base: Option<&'a SetFields>,
) -> impl Iterator<Item = &'a (EcoString, StateMeaning)> {
    own.states
        .iter()
        .chain(base.into_iter().flat_map(|base| &base.states))
}

/// What states count as for one label: what is said of it comes before what is said of `all`.
fn states(
    folded: &str,
    own: &SetFields,
    base: Option<&SetFields>,
    all: &Arc<States>,
) -> Arc<States> {
    let mut single = [Some(own), base]
        .into_iter()
        .flatten()
        .flat_map(|set| {
            let of = set.states_of.iter();
            of.filter(|(label, _)| fold(&label.value) == folded)
                .flat_map(|(_, states)| states)
        })
        .peekable();
    match single.peek() {
        None => Arc::clone(all),
        Some(_) => Arc::new(single.chain(all.iter()).cloned().collect()),
    }
}

fn concepts(
    at: usize,
    folded: &str,
    around: &Surroundings<'_>,
    depth: usize,
    problems: &mut Vec<Diagnostic>,
) -> Found {
    let sets = &around.fields.labels;
    // A chain of "as in that set" that is longer than there are sets goes in a circle.
    if depth > sets.len() {
        return Found::default();
    }
    let set = &sets[at];
    let entry = set
        .map
        .iter()
        .find(|(label, _)| fold(&label.value) == folded);
    match entry {
        Some((_, MapEntry::Concepts(mappings))) => {
            let concepts = mappings.iter().filter_map(|mapping| {
                let concept = around.vocabulary.by_slug(&mapping.to.value);
                if concept.is_none() && depth == 0 {
                    let slugs = around.vocabulary.slugs();
                    problems.push(unknown("unknown-concept", "concept", &mapping.to, slugs));
                }
                Some(ConceptMatch {
                    concept: concept?,
                    kind: mapping.kind,
                    note: mapping.note.clone().map(Box::new),
                })
            });
            Found {
                concepts: concepts.collect(),
                mapped: true,
            }
        }
        Some((_, MapEntry::AsIn(other))) => match set_named(other, around.fields) {
            Ok(other) => concepts(other, folded, around, depth + 1, problems),
            Err(problem) => {
                problems.push(*problem);
                Found::default()
            }
        },
        None => {
            let like = set
                .like
                .as_ref()
                .and_then(|like| set_named(like, around.fields).ok());
            match like.filter(|like| *like != at) {
                Some(like) => concepts(like, folded, around, depth + 1, problems),
                None => Found {
                    concepts: by_name(folded, around),
                    mapped: false,
                },
            }
        }
    }
}

fn by_name(folded: &str, around: &Surroundings<'_>) -> Box<[ConceptMatch]> {
    let vocabulary = around.vocabulary;
    let found = vocabulary.by_name(folded, &around.fields.body_part);
    let found = found.map(|concept| ConceptMatch {
        concept,
        kind: vocabulary.concept(concept).linked.page.fields.by_name,
        note: None,
    });
    found.collect()
}
