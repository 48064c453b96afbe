//! A dataset with its names found.

use super::labels::{self, LabelSet, Surroundings};
use super::tables::{self, Table};
use super::{Linked, Vocabulary, lookup};
use crate::content::{Dataset as Fields, LabelTree, Page};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::schema::Spanned;
use crate::schema::dataset::DATASET;
use ecow::EcoString;
use foldhash::HashMap;
use std::sync::Arc;

/// A dataset, linked.
#[derive(Debug)]
pub struct Dataset {
    /// Its page.
    pub linked: Linked<Fields>,
    /// Its label sets, in the order of its file.
    pub sets: Box<[LabelSet]>,
    /// Its tables, in the order of its file.
    pub tables: Box<[Table]>,
    /// What of its names stands for nothing.
    pub(super) problems: Vec<Diagnostic>,
    label_count: usize,
}

impl Dataset {
    /// What its file says.
    pub fn fields(&self) -> &Fields {
        &self.linked.page.fields
    }

    /// Its page.
    pub fn page(&self) -> &Page<Fields> {
        &self.linked.page
    }

    /// The place of the source that `id` names in the dataset's list.
    pub fn source(&self, id: Option<&Spanned<EcoString>>) -> Option<usize> {
        let id = id?;
        let mut sources = self.fields().sources.iter();
        sources.position(|source| source.id.value == id.value)
    }

    /// How many different labels it has: those that mean absence left out, and those that only mark
    /// places too where there are others, because they name the same things again.
    pub fn label_count(&self) -> usize {
        self.label_count
    }

    /// The name that means none of the others, in the first label set that has one.
    pub fn absence(&self) -> Option<&str> {
        self.sets.iter().find_map(|set| {
            let label = &set.labels[set.absence?];
            Some(label.name.as_str())
        })
    }

    pub(super) fn link(
        page: Arc<Page<Fields>>,
        vocabulary: &Vocabulary,
        trees: &HashMap<&str, &LabelTree>,
    ) -> Self {
        let mut problems = Vec::new();
        let fields = &page.fields;
        let around = Surroundings {
            trees: fields
                .labels
                .iter()
                .map(|set| tree(set.tree.as_ref()?, &page.path, trees, &mut problems))
                .collect(),
            fields,
            vocabulary,
        };
        let sets = labels::link(&around, &mut problems);
        let tables = tables::link(fields, &sets, &mut problems);
        check_sources(fields, &mut problems);
        check_conflicts(fields, &mut problems);
        Self {
            label_count: label_count(fields, &sets),
            sets: sets.into(),
            tables,
            linked: Linked {
                page,
                destinations: Box::default(),
            },
            problems,
        }
    }
}

fn label_count(fields: &Fields, sets: &[LabelSet]) -> usize {
    let marks = |set: &LabelSet| fields.labels[set.fields].marks.is_some();
    let only_marks = sets.iter().all(marks);
    let mut names: Vec<&str> = sets
        .iter()
        .filter(|set| only_marks || !marks(set))
        .flat_map(LabelSet::folded_names)
        .collect();
    names.sort_unstable();
    names.dedup();
    names.len()
}

fn tree<'a>(
    name: &Spanned<EcoString>,
    path: &str,
    trees: &HashMap<&str, &'a LabelTree>,
    problems: &mut Vec<Diagnostic>,
) -> Option<&'a LabelTree> {
    let folder = path.rfind('/').map_or("", |at| &path[..=at]);
    let found = trees.get(format!("{folder}{}", name.value).as_str());
    if found.is_none() {
        let beside = trees.keys().filter_map(|path| path.strip_prefix(folder));
        problems.push(
            Diagnostic::error(
                "unknown-tree",
                name.span,
                format!("no file `{}` lies beside this one", name.value),
            )
            .help(did_you_mean(&name.value, beside).unwrap_or_else(|| {
                "put a TOML file of this name there: `\"a label\" = { in = [\"its parent\"] }`"
                    .to_owned()
            })),
        );
    }
    found.copied()
}

/// Every key that names a source must name one that there is.
fn check_sources(fields: &Fields, problems: &mut Vec<Diagnostic>) {
    let known = || fields.sources.iter().map(|source| source.id.value.as_str());
    for name in fields.named_sources() {
        if !known().any(|id| id == name.value) {
            problems.push(lookup::unknown("unknown-source", "source", name, known()));
        }
    }
}

/// The path of a disputed figure must begin with a field that there is.
fn check_conflicts(fields: &Fields, problems: &mut Vec<Diagnostic>) {
    let keys = || DATASET.fields.iter().map(|field| field.key);
    for conflict in &fields.conflicts {
        let firsts = [conflict.figure.first(), conflict.against.first()];
        for first in firsts.into_iter().flatten() {
            if !keys().any(|key| key == first.value) {
                problems.push(lookup::unknown("unknown-figure", "field", first, keys()));
            }
        }
    }
}
