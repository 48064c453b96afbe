//! What mends findings for certain, done.
//!
//! Enters: a project as it was read. Leaves: the files that would change, with their text before and after; then,
//! when asked, the same on the disk. Edits are stretches of bytes, so that comments, order and layout stay; a file
//! that cannot be parsed yet can be mended too, and is then looked at again, because more of it can be understood.
//! A text that still cannot be parsed is never written, nor one whose file has changed in the meantime.

mod apply;
mod write;

pub use write::{NotWritten, write};

use crate::build;
use crate::diagnostic::{Diagnostic, FileId, Source};
use crate::project::Project;
use std::collections::{BTreeMap, BTreeSet};

/// Mending one thing can show the next; more rounds than this are a sign that two edits undo each other.
const ROUNDS: usize = 50;

/// A file that changes.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it lies, below the project's folder.
    pub path: String,
    /// Its text as it was read.
    pub before: String,
    /// Its text with everything mended.
    pub after: String,
    /// How many findings that mends.
    pub mended: usize,
}

/// What can be done.
#[derive(Debug, Default)]
pub struct Plan {
    /// The files that change, by path.
    pub changes: Vec<Change>,
    /// Files in which something could be mended, but that would not be understood even then.
    pub left: Vec<String>,
}

/// Finds out what can be mended. Nothing is written.
pub fn plan(mut project: Project) -> Plan {
    let mut before: BTreeMap<FileId, String> = BTreeMap::new();
    let mut mended: BTreeMap<FileId, usize> = BTreeMap::new();
    let mut unreadable: BTreeSet<FileId> = BTreeSet::new();
    for _ in 0..ROUNDS {
        let found = build::examine(&mut project);
        unreadable = found
            .iter()
            .filter(|d| is_syntax(d))
            .map(|d| d.span.file)
            .collect();
        let by_file = apply::by_file(&found);
        if by_file.is_empty() {
            break;
        }
        for (file, edits) in by_file {
            let text = &project.sources.get(file).text;
            let (changed, number) = apply::apply(text, edits);
            before.entry(file).or_insert_with(|| text.clone());
            *mended.entry(file).or_default() += number;
            let source = project.sources.get(file);
            let changed = Source {
                path: source.path.clone(),
                kind: source.kind,
                text: changed,
            };
            project.sources.replace(file, changed);
        }
    }
    let mut plan = Plan::default();
    for (file, before) in before {
        let source = project.sources.get(file);
        if unreadable.contains(&file) {
            plan.left.push(source.path.clone());
        } else if source.text != before {
            plan.changes.push(Change {
                path: source.path.clone(),
                after: source.text.clone(),
                mended: mended.get(&file).copied().unwrap_or(0),
                before,
            });
        }
    }
    plan
}

/// Whether nothing of the finding's file is understood because of it.
fn is_syntax(found: &Diagnostic) -> bool {
    matches!(found.rule, "syntax" | "front-matter" | "unreadable")
}
