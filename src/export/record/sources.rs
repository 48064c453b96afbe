//! Sources of a record, and where they disagree.

use super::figures::texts;
use crate::content::dataset::{Conflict, Source, Stated};
use ecow::EcoString;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct SourceOut<'a> {
    id: &'a str,
    kind: &'static str,
    title: &'a str,
    authors: &'a [EcoString],
    container: Option<&'a str>,
    year: Option<u64>,
    doi: Option<&'a str>,
    arxiv: Option<&'a str>,
    url: Option<&'a str>,
    cite: bool,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub struct ConflictOut<'a> {
    figure: Vec<&'a str>,
    against: Vec<&'a str>,
    stated: StatedOut<'a>,
    source: &'a str,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum StatedOut<'a> {
    Integer(i64),
    Number(f64),
    Text(&'a str),
}

pub fn source(source: &Source) -> SourceOut<'_> {
    SourceOut {
        id: &source.id.value,
        kind: source.kind.value(),
        title: &source.title,
        authors: &source.authors,
        container: source.container.as_deref(),
        year: source.year,
        doi: source.doi.as_deref(),
        arxiv: source.arxiv.as_deref(),
        url: source.url.as_deref(),
        cite: source.cite,
        note: source.note.as_deref(),
    }
}

pub fn conflict(conflict: &Conflict) -> ConflictOut<'_> {
    ConflictOut {
        figure: texts(&conflict.figure),
        against: texts(&conflict.against),
        stated: match &conflict.stated {
            Stated::Integer(number) => StatedOut::Integer(*number),
            Stated::Number(number) => StatedOut::Number(*number),
            Stated::Text(text) => StatedOut::Text(text),
        },
        source: &conflict.source.value,
        note: conflict.note.as_deref(),
    }
}
