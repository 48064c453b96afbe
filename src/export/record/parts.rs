//! Splits and views of a record.

use super::figures::{ByName, FigureOut, figure, figures, text};
use crate::content::dataset::{Split, View};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct SplitOut<'a> {
    id: &'a str,
    title: Option<&'a str>,
    keeps_apart: Option<&'static str>,
    parts: Vec<PartOut<'a>>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct PartOut<'a> {
    name: &'a str,
    size: ByName<'a, FigureOut<'a>>,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub struct ViewOut<'a> {
    id: Option<&'a str>,
    title: Option<&'a str>,
    of: ByName<'a, FigureOut<'a>>,
    part: Option<&'a str>,
    counts: ByName<'a, FigureOut<'a>>,
    note: Option<&'a str>,
}

pub fn split(split: &Split) -> SplitOut<'_> {
    SplitOut {
        id: &split.id.value,
        title: split.title.as_deref(),
        keeps_apart: split.keeps_apart.map(|what| what.value()),
        parts: split
            .parts
            .iter()
            .map(|part| PartOut {
                name: &part.name.value,
                size: figures(&part.figures),
                note: part.note.as_deref(),
            })
            .collect(),
        source: text(split.source.as_ref()),
        note: split.note.as_deref(),
    }
}

pub fn view(view: &View) -> ViewOut<'_> {
    let counts = view.counts.iter();
    ViewOut {
        id: text(view.id.as_ref()),
        title: view.title.as_deref(),
        of: figures(&view.of.figures),
        part: text(view.of.part.as_ref()),
        counts: ByName(
            counts
                .map(|(name, of)| (name.value.as_str(), figure(of)))
                .collect(),
        ),
        note: view.note.as_deref(),
    }
}
