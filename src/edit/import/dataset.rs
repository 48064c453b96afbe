//! A stretch of Markdown about one dataset, as a file of its own.

use super::cut::{self, Cut};
use super::notes::{Note, beginning};
use super::origin::{self, Origin};
use super::outline::{Outline, Statement};
use super::tally::Tally;
use super::{File, paper, size};
use crate::diagnostic::list_of;
use crate::edit::draft::{Draft, number, text, texts};
use crate::edit::vocabulary;
use crate::schema::values::Unit;
use crate::schema::{TextForm, Vocabularies, fits};
use std::ops::Range;

/// What is said of one dataset.
#[derive(Debug)]
pub struct Part<'o, 'a> {
    /// The text that it stands in.
    pub outline: &'o Outline<'a>,
    /// The list.
    pub origin: &'o Origin,
    /// Its title.
    pub title: String,
    /// Where its heading or its item begins.
    pub at: usize,
    /// Where it leads by itself: the link of a heading or an item.
    pub link: Option<String>,
    /// What is said.
    pub range: Range<usize>,
    /// The path of its file.
    pub path: String,
    /// What is left out or changed.
    pub cut: Cut,
    /// What is known of it from elsewhere.
    pub draft: Option<Draft>,
    /// The values that the catalog allows beside the shipped ones.
    pub own: &'o Vocabularies,
    /// The headings above it, which group datasets.
    pub groups: Vec<String>,
}

impl Part<'_, '_> {
    /// The file. `here` says where a heading of the list is to be found.
    pub fn file(mut self, here: impl Fn(&str) -> Option<String>) -> File {
        let mut notes = Vec::new();
        let draft = self.draft.take();
        let mut draft = draft.unwrap_or_else(|| Draft::new(&self.title));
        let tally = Tally::of(self.outline, &self.range, &mut notes);
        self.sizes(&tally, &mut draft, &mut notes);
        tally.write(&mut draft);
        let unplaced = self.homepage(&mut draft, &mut notes);
        paper::write(self.outline, &self.range, &mut draft, &mut notes);
        self.origin.cite(&mut draft, None);
        let gone = tally.placed.iter().cloned();
        self.cut
            .instead
            .extend(gone.map(|place| (place, String::new())));
        let body = cut::markdown(self.outline, &self.range, self.cut, here);
        let parts = [
            unplaced.as_deref().unwrap_or(""),
            body.trim(),
            draft.body.trim(),
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        draft.body = parts.join("\n\n");
        notes.sort_by_key(|note| note.line);
        File {
            path: self.path,
            text: draft.text(),
            labels: tally.labels,
            notes,
        }
    }

    /// What the dataset's own link is: a publication, or where it is presented. A link that is
    /// neither is given back as text.
    fn homepage(&self, draft: &mut Draft, notes: &mut Vec<Note>) -> Option<String> {
        let link = self.link.as_ref()?;
        let line = self.outline.line(self.at);
        if !fits(TextForm::Url, link) {
            notes.push(Note::left(
                line,
                format!("`{link}` is not an address on the web"),
            ));
            return Some(format!("`{link}`"));
        }
        let found = paper::identifiers(link);
        if found == paper::Identifiers::default() {
            draft.set("homepage", text(link));
            notes.push(Note::placed(line, "its link is the homepage"));
        } else {
            let (system, id) = match (&found.doi, &found.arxiv) {
                (Some(doi), _) => ("doi", doi),
                (None, arxiv) => ("arXiv", arxiv.as_ref().unwrap_or(link)),
            };
            // Its title is not known: the list gives that of the dataset.
            let title = format!("{system}:{id}");
            draft.push("sources", paper::source("publication", &title, link));
            notes.push(Note::placed(line, "its link is the source `publication`"));
        }
        None
    }

    fn sizes(&self, tally: &Tally, draft: &mut Draft, notes: &mut Vec<Note>) {
        let statements = self.outline.statements_in(&self.range);
        let found: Vec<(&Statement, size::Holding)> = statements
            .filter_map(|s| Some((s, size::read(&s.text, &self.title, self.own)?)))
            .collect();
        let all: Vec<(Unit, u64)> = found.iter().flat_map(|(_, h)| h.figures.clone()).collect();
        let mut modality: Vec<&String> = Vec::new();
        let mut body_part: Vec<&String> = Vec::new();
        for (statement, holding) in &found {
            modality.extend(&holding.modality);
            body_part.extend(&holding.body_part);
            let line = self.outline.line(statement.range.start);
            if let Some(why) = doubt(&holding.figures, &all, tally) {
                let words = format!("`{}` stays text: {why}", beginning(&statement.text));
                notes.push(Note::left(line, words));
                continue;
            }
            let size = draft.table("size");
            for (unit, figure) in &holding.figures {
                size.set(unit.plural(), number(*figure));
            }
            size.set("source", text(origin::ID));
            let units = holding.figures.iter().map(|(unit, _)| unit.plural());
            notes.push(Note::placed(
                line,
                format!("{} are its size", list_of(units).replace(" or ", " and ")),
            ));
        }
        let groups = vocabulary::of_groups(&self.groups, self.own);
        // What is said of the dataset itself comes before what is said of its group.
        if modality.is_empty() {
            modality.extend(&groups.0);
        }
        if body_part.is_empty() {
            body_part.extend(&groups.1);
        }
        for (key, mut values) in [("modality", modality), ("body_part", body_part)] {
            values.sort_unstable();
            values.dedup();
            if !values.is_empty() && !draft.has(key) {
                draft.set(key, texts(values));
            }
        }
    }
}

/// Why figures cannot be the dataset's size: the list says something else too.
fn doubt(figures: &[(Unit, u64)], all: &[(Unit, u64)], tally: &Tally) -> Option<String> {
    figures.iter().find_map(|(unit, figure)| {
        let other = all.iter().find(|(of, other)| of == unit && other != figure);
        if let Some((_, other)) = other {
            return Some(format!(
                "another sentence says {} {}",
                said(*other),
                unit.plural()
            ));
        }
        let sum = tally
            .sums
            .iter()
            .find(|(of, sum)| of == unit && sum != figure);
        let (_, sum) = sum?;
        Some(format!(
            "the parts of the table add up to {} {}, not to {}",
            said(*sum),
            unit.plural(),
            said(*figure)
        ))
    })
}

/// A number as a message says it.
fn said(figure: u64) -> String {
    number(figure).replace('_', ",")
}
