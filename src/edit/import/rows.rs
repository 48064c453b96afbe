//! A table in which each row is a dataset. What a column holds is a field where its header says so and
//! the cell has the field's form; every other cell is text.

use super::columns::{Column, Mapped};
use super::names::{self, Paths};
use super::notes::{Note, beginning};
use super::origin::{self, Origin};
use super::{File, numbers, paper};
use crate::edit::draft::{Draft, number, one_line, text, texts};
use crate::edit::{license, vocabulary};
use crate::schema::{TextForm, Vocabularies, Vocabulary, fits, fold, same_name};

/// A table of datasets.
#[derive(Debug)]
pub struct Rows {
    /// The names of its columns.
    pub header: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// The headings above it, which group datasets.
    pub groups: Vec<String>,
}

/// A row.
#[derive(Debug)]
pub struct Row {
    /// Its line in the input.
    pub line: usize,
    /// Its cells.
    pub cells: Vec<Value>,
}

/// A cell.
#[derive(Debug, Default)]
pub struct Value {
    /// Its words.
    pub plain: String,
    /// The same as Markdown.
    pub raw: String,
    /// The words and the targets of its links.
    pub links: Vec<(String, String)>,
}

/// Cells that say that something is not known.
const UNKNOWN: [&str; 9] = ["-", "–", "—", "?", "n/a", "na", "none", "unknown", "tba"];

/// What becomes of a cell.
enum Became {
    /// A field.
    Field,
    /// A field, and it stays text too, because there is more to it.
    Both,
    /// Text, and why where somebody could wonder.
    Text(Option<String>),
}

/// What each column of a header means; none of them may be named twice.
pub fn columns(header: &[String], mapped: &[Mapped]) -> Vec<Column> {
    let mut columns: Vec<Column> = header
        .iter()
        .map(|name| {
            let said = mapped.iter().find(|m| same_name(&m.header, name));
            said.map_or_else(|| Column::of_header(name), |mapped| mapped.column)
        })
        .collect();
    // Of two columns of one meaning the one that somebody named is it, else the first.
    let named = |name: &String| mapped.iter().any(|m| same_name(&m.header, name));
    for at in 0..columns.len() {
        let other = |other: usize| columns[other] == columns[at] && other != at;
        let taken = (0..columns.len())
            .filter(|i| other(*i))
            .any(|i| named(&header[i]) || i < at);
        if taken && !named(&header[at]) {
            columns[at] = Column::Text;
        }
    }
    columns
}

/// A file for each row.
pub fn files(
    table: &Rows,
    columns: &[Column],
    origin: &Origin,
    paths: &mut Paths,
    own: &Vocabularies,
) -> Vec<File> {
    let header = table.header.join(", ");
    let mut files = Vec::new();
    for row in &table.rows {
        let at = columns.iter().position(|column| *column == Column::Title);
        let title = at.and_then(|at| row.cells.get(at));
        let title = title
            .map(|value| one_line(&value.plain))
            .unwrap_or_default();
        // A row without a name is still a dataset: nothing of it may be lost.
        let name = if title.is_empty() {
            format!("row {}", row.line)
        } else {
            title
        };
        let mut maker = Maker {
            draft: Draft::new(&name),
            notes: Vec::new(),
            line: row.line,
            own,
        };
        let mut left = Vec::new();
        for (at, value) in row.cells.iter().enumerate() {
            if value.raw.trim().is_empty() {
                continue;
            }
            let column = columns.get(at).copied().unwrap_or(Column::Text);
            let header = table.header.get(at).map_or("", String::as_str);
            let unknown = UNKNOWN.contains(&fold(&value.plain).as_str());
            let column = if unknown { Column::Text } else { column };
            let became = maker.place(column, value);
            if let Became::Text(Some(why)) = &became {
                let words = format!(
                    "`{header}`: `{}` stays text: {why}",
                    beginning(&value.plain)
                );
                maker.notes.push(Note::left(row.line, words));
            }
            if !matches!(became, Became::Field) {
                left.push(match header.trim() {
                    "" => format!("- {}", value.raw),
                    header => format!("- **{header}:** {}", value.raw),
                });
            }
        }
        let Maker {
            mut draft, notes, ..
        } = maker;
        let (modality, body_part) = vocabulary::of_groups(&table.groups, own);
        for (key, values) in [("modality", modality), ("body_part", body_part)] {
            if !values.is_empty() && !draft.has(key) {
                draft.set(key, texts(values));
            }
        }
        origin.cite(&mut draft, Some(&format!("Its columns: {header}.")));
        draft.body = left.join("\n");
        let path = paths.take(&names::of_dataset(&name));
        let mut file = File::new(path, draft.text());
        file.notes = notes;
        files.push(file);
    }
    files
}

struct Maker<'a> {
    draft: Draft,
    notes: Vec<Note>,
    line: usize,
    own: &'a Vocabularies,
}

impl Maker<'_> {
    fn place(&mut self, column: Column, value: &Value) -> Became {
        // A link is more than its words.
        let both = |placed: bool| match placed && value.links.is_empty() {
            true => Became::Field,
            false => Became::Both,
        };
        match column {
            Column::Title => match value.links.as_slice() {
                [] => both(true),
                [(_, target)] if self.link(target) => Became::Field,
                _ => Became::Both,
            },
            Column::Summary | Column::Creator | Column::Synonyms => {
                let key = match column {
                    Column::Summary => "summary",
                    Column::Creator => "creator",
                    _ => "synonyms",
                };
                let field = match column {
                    Column::Summary => text(&value.plain),
                    _ => texts([&value.plain]),
                };
                self.draft.set(key, field);
                both(true)
            }
            Column::Released => self.released(value),
            Column::Homepage => {
                let target = match value.links.as_slice() {
                    [] => value.plain.trim(),
                    [(_, target)] => target,
                    _ => return Became::Text(Some("it has several links".to_owned())),
                };
                if !fits(TextForm::Url, target) {
                    return Became::Text(Some("it is not an address on the web".to_owned()));
                }
                if self.draft.has("homepage") {
                    return Became::Text(Some("there is a homepage already".to_owned()));
                }
                self.draft.set("homepage", text(target));
                // The words of the link, "download" for example, are kept.
                match value.links.first() {
                    Some((words, _)) if words != target => Became::Both,
                    _ => Became::Field,
                }
            }
            Column::Modality => self.values(Vocabulary::Modality, value),
            Column::BodyPart => self.values(Vocabulary::BodyPart, value),
            Column::MlTasks => self.values(Vocabulary::MlTask, value),
            Column::Size(unit) => match numbers::whole(&value.plain) {
                Some(figure) => {
                    let size = self.draft.table("size");
                    size.set(unit.plural(), number(figure));
                    size.set("source", text(origin::ID));
                    both(true)
                }
                None => Became::Text(Some("it is not a whole number".to_owned())),
            },
            Column::License => {
                let url = value.links.first().map(|(_, target)| target.as_str());
                self.draft.push(
                    "licenses",
                    license::block(&value.plain, url).with("source", text(origin::ID)),
                );
                match value.links.len() {
                    0 => both(license::spdx(&value.plain).is_none_or(|id| id == value.plain)),
                    _ => Became::Both,
                }
            }
            Column::Paper => self.paper(value),
            Column::Text => Became::Text(None),
        }
    }

    /// A link in the name: where the dataset is presented, or its publication.
    fn link(&mut self, target: &str) -> bool {
        let found = paper::identifiers(target);
        let is_paper = found != paper::Identifiers::default();
        if !fits(TextForm::Url, target) || is_paper || self.draft.has("homepage") {
            return false;
        }
        self.draft.set("homepage", text(target));
        true
    }

    fn released(&mut self, value: &Value) -> Became {
        let date = value.plain.trim();
        if !fits(TextForm::Date, date) {
            return Became::Text(Some("it is not a year, a month or a day".to_owned()));
        }
        self.draft.set("released", text(date));
        Became::Field
    }

    fn values(&mut self, which: Vocabulary, value: &Value) -> Became {
        let (found, rest) = vocabulary::values(which, &value.plain, self.own);
        if found.is_empty() || !rest.is_empty() {
            let key = which.key();
            return Became::Text(Some(format!(
                "`{}` is not a value of `{key}`",
                rest.join("`, `")
            )));
        }
        let same = found.join(", ") == value.plain.trim();
        self.draft.set(which.key(), texts(found));
        if same { Became::Field } else { Became::Both }
    }

    fn paper(&mut self, value: &Value) -> Became {
        let bare = [(value.plain.clone(), value.plain.trim().to_owned())];
        let links = if value.links.is_empty() {
            &bare
        } else {
            value.links.as_slice()
        };
        let [(words, target)] = links else {
            return Became::Text(Some("it has several links".to_owned()));
        };
        if !fits(TextForm::Url, target) {
            return Became::Text(Some("it is not an address on the web".to_owned()));
        }
        self.draft
            .push("sources", paper::source("paper", words, target));
        self.notes
            .push(Note::placed(self.line, "the paper is the source `paper`"));
        let whole = value.raw.trim() == format!("[{words}]({target})") || value.links.is_empty();
        if whole { Became::Field } else { Became::Both }
    }
}
