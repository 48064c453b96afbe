//! One file understood alone: front matter, Markdown, tasks, links.
//!
//! Enters: the [`Sources`]. Leaves: a [`Document`] for each file of content, and the diagnostics of
//! what is wrong in it. Parsing never fails: a broken file yields its findings and the part that
//! could be understood. No file knows another one here: names of datasets, concepts, label sets and
//! sources are still text; `catalog` finds out what they stand for.

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
use markdown::Body;
use rayon::prelude::*;

/// A file of content.
#[derive(Debug)]
pub enum Document {
    /// A dataset's page.
    Dataset(Box<Page<Dataset>>),
    /// A concept's page.
    Concept(Box<Page<Concept>>),
    /// A page without a meaning of its own, the home page and the task list.
    Plain(Box<Page<PageRole>>),
    /// A list of labels beside a dataset.
    LabelTree(LabelTree),
}

/// Understands every file of content, in parallel, in the order of the sources.
pub fn parse(sources: &Sources, vocabularies: &Vocabularies) -> (Vec<Document>, Vec<Diagnostic>) {
    let files: Vec<(FileId, &Source)> = sources
        .iter()
        .filter(|(_, source)| matches!(source.kind, SourceKind::Markdown | SourceKind::Data))
        .collect();
    let parsed: Vec<(Option<Document>, Vec<Diagnostic>)> = files
        .into_par_iter()
        .map(|(file, source)| document(file, source, vocabularies))
        .collect();
    let mut documents = Vec::with_capacity(parsed.len());
    let mut problems = Vec::new();
    for (document, found) in parsed {
        documents.extend(document);
        problems.extend(found);
    }
    (documents, problems)
}

fn document(
    file: FileId,
    source: &Source,
    vocabularies: &Vocabularies,
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
        Err(problem) => return broken(markdown::read(&source.text, file, 0).0, *problem),
    };
    let (body, mut problems) = markdown::read(parts.body, file, parts.body_at);
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
            Document::Dataset(Box::new(Page::new(file, path, &mut table, fields, body)))
        }
        Place::Concept => {
            let fields = Concept::read(&mut table);
            Document::Concept(Box::new(Page::new(file, path, &mut table, fields, body)))
        }
        Place::Plain(role) => {
            let role = role.read(&mut table);
            Document::Plain(Box::new(Page::new(file, path, &mut table, role, body)))
        }
    }
}
