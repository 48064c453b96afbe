//! One file understood alone: front matter, Markdown, tasks, links.
//!
//! Enters: the [`Sources`]. Leaves: a [`Document`] for each file of content, and the diagnostics of
//! what is wrong in it. Parsing never fails: a broken file yields its findings and the part that
//! could be understood. No file knows another one here: names of datasets, concepts, label sets and
//! sources are still text; `catalog` finds out what they stand for.
//!
//! What stays as long as the catalog is in boxed slices: a list that grew, or that was collected through a filter or in the place of
//! its source, has room for more, at 10,000 datasets 40 MB of it. Texts of fields are of a kind that keeps up to 15 bytes in itself, as
//! most names are, and shares what is longer between its copies; what few files say stands in a box.

mod concept;
pub mod dataset;
mod front_matter;
mod label_tree;
pub mod markdown;
mod page;
mod place;
mod silence;
#[cfg(test)]
mod tests;

pub use concept::{Code, Concept};
pub use dataset::Dataset;
pub use label_tree::{LabelTree, TreeLabel};
pub use page::{Page, PageRole};
pub use place::Place;
pub use silence::Silence;

use crate::diagnostic::{Diagnostic, FileId, Source, SourceKind, Sources, Span};
use crate::schema::{self, Reader, Table, Vocabularies};
use markdown::{Body, Task};
use rayon::prelude::*;
use std::sync::Arc;

/// A file of content. It is shared, not copied: `serve` keeps it while other files change.
#[derive(Debug, Clone)]
pub enum Document {
    /// A dataset's page.
    Dataset(Arc<Page<Dataset>>),
    /// A concept's page.
    Concept(Arc<Page<Concept>>),
    /// A page without a meaning of its own, the home page and the task list.
    Plain(Arc<Page<PageRole>>),
    /// A list of labels beside a dataset.
    LabelTree(Arc<LabelTree>),
}

/// Understands every file of content, in parallel, in the order of the sources.
pub fn parse(sources: &Sources, vocabularies: &Vocabularies) -> (Vec<Document>, Vec<Diagnostic>) {
    parse_keeping(0, sources, vocabularies)
}

/// The same; the HTML of the first `most` bytes of text is kept for the pages that show it.
pub fn parse_keeping(
    most: usize,
    sources: &Sources,
    vocabularies: &Vocabularies,
) -> (Vec<Document>, Vec<Diagnostic>) {
    let parsed = parse_all(most, sources, vocabularies);
    let mut documents = Vec::with_capacity(parsed.len());
    let mut problems = Vec::new();
    for (_, parsed) in parsed {
        documents.extend(parsed.document);
        problems.extend(parsed.problems);
    }
    (documents, problems)
}

/// The byte at which the Markdown of a file begins: behind its front matter, where it has any.
pub fn body_at(text: &str) -> usize {
    let file = Sources::default().configuration().file;
    front_matter::split(text, file).map_or(0, |parts| parts.body_at)
}

/// What became of one file.
#[derive(Debug)]
pub struct Parsed {
    /// What could be understood.
    pub document: Option<Document>,
    /// What is wrong.
    pub problems: Vec<Diagnostic>,
}

/// Understands every file of content by itself, in the order of the sources, and keeps the HTML of the first `most` bytes.
pub fn parse_all(
    most: usize,
    sources: &Sources,
    vocabularies: &Vocabularies,
) -> Vec<(FileId, Parsed)> {
    let mut met = 0;
    let files = sources.iter().map(|(file, source)| {
        met += source.text.len();
        (file, source, met <= most)
    });
    let files: Vec<(FileId, &Source, bool)> = files.collect();
    files
        .into_par_iter()
        .filter_map(|(file, source, keep)| {
            Some((file, parse_one(file, source, vocabularies, keep)?))
        })
        .collect()
}

/// Understands one file, if it is one of content, and keeps its HTML where that is wanted.
pub fn parse_one(
    file: FileId,
    source: &Source,
    vocabularies: &Vocabularies,
    keep: bool,
) -> Option<Parsed> {
    if !matches!(source.kind, SourceKind::Markdown | SourceKind::Data) {
        return None;
    }
    let (document, problems) = document(file, source, vocabularies, keep);
    Some(Parsed { document, problems })
}

fn document(
    file: FileId,
    source: &Source,
    vocabularies: &Vocabularies,
    keep: bool,
) -> (Option<Document>, Vec<Diagnostic>) {
    let place = Place::of(&source.path);
    let reader = |text, offset| Reader {
        file,
        text,
        offset,
        vocabularies,
        problems: Vec::new(),
    };
    if source.kind == SourceKind::Data {
        return label_tree::read(&source.path, reader(&source.text, 0));
    }
    let broken = |body, problem| {
        let document = make(
            place,
            file,
            source,
            Table::empty(file),
            headings_of(body),
            &mut Vec::new(),
        );
        (Some(document), vec![problem])
    };
    let parts = match front_matter::split(&source.text, file) {
        Ok(parts) => parts,
        Err(problem) => return broken(markdown::read(&source.text, file, 0, false).0, *problem),
    };
    let (mut body, mut problems) = markdown::read(parts.body, file, parts.body_at, keep);
    number_lines(&mut body.tasks, &source.text);
    let whole = Span::new(file, 0..parts.opening_len);
    let mut reader = reader(parts.toml, parts.toml_at);
    let table = match schema::parse(parts.toml, file, parts.toml_at) {
        Ok(toml) => reader.table(&toml, place.schema(), whole),
        Err(problem) => return broken(body, *problem),
    };
    problems.extend(std::mem::take(&mut reader.problems));
    let document = make(place, file, source, table, body, &mut problems);
    (Some(document), problems)
}

/// Gives each task its line.
fn number_lines(tasks: &mut [Task], text: &str) {
    let (mut from, mut line) = (0, 1);
    for task in tasks {
        let at = task.span.range().start;
        let between = text.get(from..at).unwrap_or_default();
        line += between.matches('\n').count();
        (task.line, from) = (markdown::small(line), at);
    }
}

/// What other files can link to. A file that is not understood is still there: whoever names it
/// makes no mistake. Of its own text nothing else is said before its front matter can be read.
fn headings_of(body: Body) -> Body {
    Body {
        headings: body.headings,
        ..Body::default()
    }
}

fn make(
    place: Place,
    file: FileId,
    source: &Source,
    mut table: Table,
    body: Body,
    problems: &mut Vec<Diagnostic>,
) -> Document {
    let path = source.path.as_str();
    match place {
        Place::Dataset => {
            let fields = Dataset::read(&mut table, problems);
            Document::Dataset(Arc::new(Page::new(file, path, &mut table, fields, body)))
        }
        Place::Concept => {
            let fields = Concept::read(&mut table);
            Document::Concept(Arc::new(Page::new(file, path, &mut table, fields, body)))
        }
        Place::Plain(role) => {
            let role = role.read(&mut table);
            Document::Plain(Arc::new(Page::new(file, path, &mut table, role, body)))
        }
    }
}
