use serde::Serialize;

use super::{
    Access, Conflict, Dispute, Figure, Joint, LabelSet, License, Link, Nearest, Related, Source,
    Split, Task, ViewSet,
};

/// Everything about one dataset.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Dataset {
    /// Its name.
    pub title: String,
    /// What it is, in a sentence; plain text.
    pub summary: Option<String>,
    /// Other names.
    pub synonyms: Vec<String>,
    /// What it is listed under.
    pub chips: Vec<Chip>,
    /// The four to six figures that come first: images, patients, labels, released …
    pub figures: Vec<KeyFigure>,
    /// What other sources say otherwise.
    pub conflicts: Vec<Conflict>,
    /// How to get it.
    pub access: Option<Access>,
    /// What may be done with it; several where images and labels differ.
    pub licenses: Vec<License>,
    /// Newest first; the page describes the first.
    pub releases: Vec<Release>,
    /// What else is known: creator, site, collected, image format, size, bit depth.
    pub facts: Vec<Fact>,
    /// Its acts of labelling.
    pub label_sets: Vec<LabelSet>,
    /// What is known about several labels together.
    pub joint: Vec<Joint>,
    /// The ways in which it is divided.
    pub splits: Vec<Split>,
    /// Divisions by view of a stated whole.
    pub views: Vec<ViewSet>,
    /// Datasets that it shares something with.
    pub related: Vec<Related>,
    /// Datasets worth comparing it with.
    pub nearest: Vec<Nearest>,
    /// The page on which it can be compared with any others, where there is one.
    pub compare_url: Option<String>,
    /// The page's text, rendered.
    pub body: String,
    /// Where the figures come from.
    pub sources: Vec<Source>,
    /// How to cite it.
    pub citation: Option<Citation>,
    /// What is to be done on it.
    pub tasks: Vec<Task>,
    /// What the page still lacks, in words: `a licence`.
    pub missing: Vec<String>,
    /// The page's data in other formats, `datasets/chestx-ray14.json`.
    pub downloads: Vec<Link>,
    /// The counts of all datasets as a table for programs.
    pub table: Option<Link>,
}

/// A facet value of the dataset.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Chip {
    /// As read: `X-ray`, `open access`.
    pub title: String,
    /// Its list.
    pub url: Option<String>,
    /// The facet's key: `modality`, `body-part`, `task`, `access`.
    pub key: String,
}

/// A figure of the first screen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct KeyFigure {
    /// `Images`.
    pub name: String,
    /// The figure; its `text` may be anything short: `2017`, `1024 × 1024`.
    pub figure: Figure,
}

/// Something known about the dataset.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Fact {
    /// `Format`.
    pub name: String,
    /// `PNG`; several are joined by the maker of the view.
    pub text: String,
    /// Absolute, where it leads somewhere.
    pub url: Option<String>,
    /// Number of its source.
    pub source: Option<u32>,
    /// The conflicts that dispute it.
    pub conflicts: Vec<Dispute>,
}

/// A published state of the dataset.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Release {
    /// Name and version: `MIMIC-CXR-JPG 2.1.0`.
    pub title: String,
    /// Day, month or year, as written.
    pub date: Option<String>,
    /// Absolute.
    pub url: Option<String>,
    /// Bare: `10.13026/jsn5-t979`.
    pub doi: Option<String>,
    /// `images`, `labels`, `reports`.
    pub holds: Vec<String>,
    /// `JPEG`.
    pub formats: Vec<String>,
    /// Whether the page describes this one.
    pub current: bool,
    /// Number of its source.
    pub source: Option<u32>,
    /// What else to know; plain text.
    pub note: Option<String>,
}

/// How to cite the dataset.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Citation {
    /// A reference to read; plain text.
    pub text: String,
    /// The same as a BibTeX entry.
    pub bibtex: Option<String>,
}
