//! Label sets with their names gathered, and each name's concepts found.

use super::lookup::unknown;
use super::parts::PartRef;
use super::{ConceptId, Vocabulary};
use crate::content::dataset::{LabelSet as SetFields, MapEntry, StateMeaning};
use crate::content::{Dataset as Fields, LabelTree};
use crate::diagnostic::Diagnostic;
use crate::schema::values::{Blank, Hierarchy, Match, State};
use crate::schema::{Spanned, fold, tight};
use std::collections::HashMap;

/// An act of labelling, with all its names.
#[derive(Debug)]
pub struct LabelSet {
    /// What its file says, as an index into the dataset's label sets.
    pub fields: usize,
    /// Its names, in the order of the tree, the tables, the map.
    pub labels: Vec<Label>,
    /// The name that means none of the others.
    pub absence: Option<usize>,
    /// Labels that it does not exclude, although it means none of the others.
    pub absence_beside: Vec<usize>,
    /// How the set's own parents bind, where it has any.
    pub hierarchy: Option<Hierarchy>,
    /// The parts that were labelled; empty means everything.
    pub parts: Vec<PartRef>,
    by_name: HashMap<String, usize>,
}

/// A name that a dataset gives to what it marks.
#[derive(Debug)]
pub struct Label {
    /// The name, exactly as the dataset writes it.
    pub name: Spanned<String>,
    /// The set's own parents of it.
    pub parents: Vec<usize>,
    /// The concepts that it belongs to.
    pub concepts: Vec<ConceptMatch>,
    /// Whether a map says so, no concept at all included, and not the label's name.
    pub mapped: bool,
    /// Codes that the dataset gives for it: vocabulary and code.
    pub codes: Vec<(&'static str, String)>,
    /// What each of its states counts as.
    states: Vec<(String, StateMeaning)>,
}

/// A concept that a label belongs to.
#[derive(Debug, Clone)]
pub struct ConceptMatch {
    /// The concept.
    pub concept: ConceptId,
    /// What the label is beside it.
    pub kind: Match,
    /// Why, where somebody said so.
    pub note: Option<String>,
}

impl LabelSet {
    /// The label of this name; case, `_` and spaces do not count.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(&fold(name)).copied()
    }
}

impl Label {
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
    pub fn states(&self) -> &[(String, StateMeaning)] {
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
    concepts: Vec<ConceptMatch>,
    mapped: bool,
}

/// What linking label sets needs to know.
pub(super) struct Surroundings<'a> {
    pub fields: &'a Fields,
    pub vocabulary: &'a Vocabulary,
    /// The tree that a set names, by the set's place.
    pub trees: Vec<Option<&'a LabelTree>>,
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
    let mut labels: Vec<Label> = names
        .list
        .into_iter()
        .map(|(name, codes, tree_parents)| {
            let parents = tree_parents
                .iter()
                .chain(parents_of(&name.value, own))
                .chain(
                    base.into_iter()
                        .flat_map(|base| parents_of(&name.value, base)),
                );
            let parents = parents
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
            let found = concepts(at, &name, around, 0, problems);
            Label {
                concepts: found.concepts,
                mapped: found.mapped,
                states: states(&name.value, own, base),
                parents,
                codes,
                name,
            }
        })
        .collect();
    for label in &mut labels {
        label.parents.dedup();
    }
    let find = |name: &Spanned<String>| names.by_name.get(&fold(&name.value)).copied();
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
        labels,
        by_name: names.by_name,
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
pub(super) fn set_named(name: &Spanned<String>, fields: &Fields) -> Result<usize, Box<Diagnostic>> {
    let id = |set: &SetFields| set.id.as_ref().map(|id| id.value.clone());
    if let Some(at) = fields
        .labels
        .iter()
        .position(|set| id(set).as_ref() == Some(&name.value))
    {
        return Ok(at);
    }
    let ids: Vec<String> = fields.labels.iter().filter_map(id).collect();
    let known = ids.iter().map(String::as_str);
    Err(Box::new(unknown(
        "unknown-label-set",
        "label set",
        name,
        known,
    )))
}

fn parents_of<'a>(name: &str, set: &'a SetFields) -> impl Iterator<Item = &'a Spanned<String>> {
    let folded = fold(name);
    set.broader
        .iter()
        .filter(move |(child, _)| fold(&child.value) == folded)
        .flat_map(|(_, parents)| parents)
}

fn states(name: &str, own: &SetFields, base: Option<&SetFields>) -> Vec<(String, StateMeaning)> {
    let folded = fold(name);
    let single = [Some(own), base].into_iter().flatten().flat_map(|set| {
        let of = set.states_of.iter();
        of.filter(|(label, _)| fold(&label.value) == folded)
            .flat_map(|(_, states)| states)
    });
    // What is said of one label comes before what is said of all, the set's own before the other's.
    let general = own
        .states
        .iter()
        .chain(base.into_iter().flat_map(|base| &base.states));
    single.chain(general).cloned().collect()
}

fn concepts(
    at: usize,
    name: &Spanned<String>,
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
    let folded = fold(&name.value);
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
                    note: mapping.note.clone(),
                })
            });
            Found {
                concepts: concepts.collect(),
                mapped: true,
            }
        }
        Some((_, MapEntry::AsIn(other))) => match set_named(other, around.fields) {
            Ok(other) => concepts(other, name, around, depth + 1, problems),
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
                Some(like) => concepts(like, name, around, depth + 1, problems),
                None => Found {
                    concepts: by_name(&name.value, around),
                    mapped: false,
                },
            }
        }
    }
}

fn by_name(name: &str, around: &Surroundings<'_>) -> Vec<ConceptMatch> {
    let vocabulary = around.vocabulary;
    let found = vocabulary.by_name(name, &around.fields.body_part);
    tight(found.map(|concept| ConceptMatch {
        concept,
        kind: vocabulary.concept(concept).linked.page.fields.by_name,
        note: None,
    }))
}

type NamedLabel = (
    Spanned<String>,
    Vec<(&'static str, String)>,
    Vec<Spanned<String>>,
);

/// The names of a label set, each once.
#[derive(Default)]
struct Names {
    list: Vec<NamedLabel>,
    by_name: HashMap<String, usize>,
    /// Whether the set lists its names itself, so that it takes none from the set it is like.
    stands_alone: bool,
}

impl Names {
    fn gather(&mut self, at: usize, around: &Surroundings<'_>) {
        let set = &around.fields.labels[at];
        if let Some(tree) = around.trees[at] {
            self.stands_alone = true;
            for label in &tree.labels {
                self.add(&label.name, &label.codes, &label.parents);
            }
        }
        self.stands_alone |= !set.names.is_empty();
        for table in around.fields.counts.iter().filter(|table| {
            let of = table
                .labels
                .as_ref()
                .map(|name| set_named(name, around.fields));
            of.map_or(at == 0, |of| of.is_ok_and(|of| of == at))
        }) {
            let rows = table.rows.iter().map(|row| &row.name);
            for name in rows.chain(&table.unpublished) {
                self.add(name, &[], &[]);
            }
        }
        let mapped = set.map.iter().map(|(name, _)| name);
        for name in set.names.iter().chain(&set.absence).chain(mapped) {
            self.add(name, &[], &[]);
        }
    }

    fn add(
        &mut self,
        name: &Spanned<String>,
        codes: &[(&'static str, String)],
        parents: &[Spanned<String>],
    ) {
        let next = self.list.len();
        if *self.by_name.entry(fold(&name.value)).or_insert(next) == next {
            self.list
                .push((name.clone(), codes.to_vec(), parents.to_vec()));
        }
    }
}
