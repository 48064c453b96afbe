//! The names of a label set, gathered from all places that name a label.

use super::labels::{Surroundings, set_named};
use crate::schema::{Spanned, fold};
use ecow::EcoString;
use foldhash::HashMap;

/// A name of a label set, and what a tree says of it.
pub(super) struct Name<'a> {
    pub folded: String,
    pub name: &'a Spanned<EcoString>,
    pub codes: &'a [(&'static str, EcoString)],
    pub parents: &'a [Spanned<EcoString>],
}

/// The names of a label set, each once.
#[derive(Default)]
pub(super) struct Names<'a> {
    pub list: Vec<Name<'a>>,
    pub by_name: HashMap<String, usize>,
    /// Whether the set lists its names itself, so that it takes none from the set it is like.
    pub stands_alone: bool,
}

impl<'a> Names<'a> {
    /// Takes the names of the set at `at`: those of its tree, its tables, its list and its map.
    pub fn gather(&mut self, at: usize, around: &Surroundings<'a>) {
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
            let rows = table.rows().map(|row| row.name);
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
        name: &'a Spanned<EcoString>,
        codes: &'a [(&'static str, EcoString)],
        parents: &'a [Spanned<EcoString>],
    ) {
        let folded = fold(&name.value);
        if !self.by_name.contains_key(&folded) {
            self.by_name.insert(folded.clone(), self.list.len());
            self.list.push(Name {
                folded,
                name,
                codes,
                parents,
            });
        }
    }
}
