//! A list of labels in a file beside a dataset: too long for a page's head.

use super::Document;
use crate::diagnostic::{Diagnostic, Span};
use crate::schema::{self, Kind, Node, Reader, Spanned, dataset::TREE};
use ecow::EcoString;
use std::sync::Arc;

/// The labels of a file, in its order.
#[derive(Debug)]
pub struct LabelTree {
    /// Where the file lies, below the project's folder.
    pub path: EcoString,
    /// The labels.
    pub labels: Box<[TreeLabel]>,
}

/// A label of a tree.
#[derive(Debug, Clone)]
pub struct TreeLabel {
    /// Its name.
    pub name: Spanned<EcoString>,
    /// Names of its parents.
    pub parents: Box<[Spanned<EcoString>]>,
    /// The codes that the dataset gives for it: vocabulary and code.
    pub codes: Box<[(&'static str, EcoString)]>,
}

pub(super) fn read(path: &str, mut reader: Reader<'_>) -> (Option<Document>, Vec<Diagnostic>) {
    let toml = match schema::parse(reader.text, reader.file, reader.offset) {
        Ok(toml) => toml,
        Err(problem) => {
            // The file is there: whoever names it makes no mistake.
            let tree = LabelTree {
                path: path.into(),
                labels: Box::default(),
            };
            return (Some(Document::LabelTree(Arc::new(tree))), vec![*problem]);
        }
    };
    let Kind::Map(entries) = &TREE else {
        return (None, Vec::new());
    };
    let table = reader.map(&toml, entries, Span::start_of(reader.file));
    let labels = table.into_pairs().into_iter().map(label).collect();
    let tree = LabelTree {
        path: path.into(),
        labels,
    };
    (Some(Document::LabelTree(Arc::new(tree))), reader.problems)
}

fn label((name, node): (Spanned<EcoString>, Node)) -> TreeLabel {
    let mut table = node.table();
    let codes = ["umls", "radlex", "mesh", "snomed"];
    TreeLabel {
        name,
        parents: table.as_mut().map(|t| t.texts("in")).unwrap_or_default(),
        codes: codes
            .into_iter()
            .filter_map(|system| Some((system, table.as_mut()?.plain(system)?)))
            .collect(),
    }
}
