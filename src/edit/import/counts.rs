//! A table of labels: what is certain of it becomes label sets, splits and counts.
//!
//! A column must be named as a part, a unit or a plain count, and every cell must be a number or
//! blank. Where one thing is in doubt, the whole table is text.

use super::numbers::whole;
use super::outline::{Cell, Table};
use crate::schema::values::Unit;
use crate::schema::{fold, same_name};

/// What a table is.
#[derive(Debug, PartialEq, Eq)]
pub enum Reading {
    /// How often labels occur.
    Counts(Counts),
    /// Only the names of labels.
    Names {
        /// What its column is called.
        title: String,
        /// The names.
        names: Vec<String>,
    },
    /// Something that is not certain, and why.
    Text(String),
    /// Nothing about labels.
    Other,
}

/// How often labels occur.
#[derive(Debug, PartialEq, Eq)]
pub struct Counts {
    /// Labels that the table leaves out.
    pub unpublished: Vec<String>,
    /// What the column of names is called.
    pub title: String,
    /// What the others count.
    pub columns: Columns,
    /// The labels and their numbers.
    pub rows: Vec<(String, Vec<Option<u64>>)>,
    /// The row that says how many there are of all: its name, its unit, its numbers.
    pub sizes: Option<(String, Unit, Vec<u64>)>,
    /// Names of rows whose meaning is not certain: the table must stay in the text too.
    pub doubtful: Vec<String>,
}

/// What the columns of a table count.
#[derive(Debug, PartialEq, Eq)]
pub enum Columns {
    /// Parts of a split.
    Parts(Vec<String>),
    /// One unit each.
    Units(Vec<Unit>),
    /// One number, of this unit where the header says so.
    One(Option<Unit>),
}

/// Words for what a table of labels names.
pub const LABEL: [&str; 21] = [
    "label",
    "labels",
    "class",
    "classes",
    "disease",
    "diseases",
    "finding",
    "findings",
    "pathology",
    "pathologies",
    "diagnosis",
    "diagnoses",
    "observation",
    "observations",
    "condition",
    "conditions",
    "abnormality",
    "abnormalities",
    "category",
    "categories",
    "lesion",
];

const PART: [&str; 9] = [
    "train",
    "training",
    "test",
    "testing",
    "valid",
    "val",
    "validation",
    "dev",
    "development",
];

/// Words around a part or a unit that say nothing of their own.
const FILLER: [&str; 10] = [
    "number", "no.", "no", "#", "of", "total", "num", "set", "split", "the",
];

/// Names of "none of the others".
pub const ABSENCE: [&str; 6] = [
    "no finding",
    "no findings",
    "normal",
    "none",
    "healthy",
    "negative",
];

/// Reads a table.
pub fn read(table: &Table) -> Reading {
    let Some((name, columns)) = table.header.split_first() else {
        return Reading::Other;
    };
    let title = name.text.clone();
    let is_label = LABEL.contains(&fold(&title).as_str());
    if columns.is_empty() {
        return if is_label {
            names(title, table)
        } else {
            Reading::Other
        };
    }
    let columns = match columns_of(columns) {
        Some(columns) if is_label || (title.is_empty() && matches!(columns, Columns::Parts(_))) => {
            columns
        }
        Some(_) | None if !is_label => return Reading::Other,
        _ => {
            let headers: Vec<&str> = columns.iter().map(|cell| cell.text.as_str()).collect();
            return Reading::Text(format!(
                "it is not certain what `{}` counts",
                headers.join("`, `")
            ));
        }
    };
    let mut counts = Counts {
        unpublished: Vec::new(),
        title,
        columns,
        rows: Vec::new(),
        sizes: None,
        doubtful: Vec::new(),
    };
    for row in &table.rows {
        if let Err(why) = counts.take(row) {
            return Reading::Text(why);
        }
    }
    if counts.rows.is_empty() {
        return Reading::Text("it has no row of a label".to_owned());
    }
    Reading::Counts(counts)
}

fn names(title: String, table: &Table) -> Reading {
    let names: Vec<String> = table.rows.iter().filter_map(|row| name_of(row)).collect();
    if names.len() < table.rows.len() || !distinct(&names) {
        return Reading::Text("a name is missing or stands there twice".to_owned());
    }
    if let Some(marked) = table
        .rows
        .iter()
        .flatten()
        .find(|cell| cell.raw.contains("]("))
    {
        return Reading::Text(format!("`{}` is a link", marked.text));
    }
    Reading::Names { title, names }
}

fn name_of(row: &[Cell]) -> Option<String> {
    let name = row.first()?.text.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn distinct(names: &[String]) -> bool {
    let mut folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    folded.sort_unstable();
    folded.windows(2).all(|pair| pair[0] != pair[1])
}

fn columns_of(cells: &[Cell]) -> Option<Columns> {
    let meant: Vec<String> = cells
        .iter()
        .map(|cell| without_filler(&cell.text))
        .collect();
    if meant.iter().all(|name| PART.contains(&name.as_str())) {
        let parts: Vec<String> = cells.iter().map(|cell| part_key(&cell.text)).collect();
        return distinct(&parts).then_some(Columns::Parts(parts));
    }
    if let [only] = meant.as_slice() {
        if [
            "",
            "count",
            "counts",
            "frequency",
            "positive",
            "positives",
            "n",
        ]
        .contains(&only.as_str())
        {
            return Some(Columns::One(None));
        }
        return Some(Columns::One(Some(unit_of(only)?)));
    }
    let units: Option<Vec<Unit>> = meant.iter().map(|name| unit_of(name)).collect();
    let units = units?;
    let mut sorted = units.clone();
    sorted.sort_unstable();
    sorted.dedup();
    (sorted.len() == units.len()).then_some(Columns::Units(units))
}

/// The name of a part as a key: as it is written, in small letters.
fn part_key(name: &str) -> String {
    fold(name).replace(' ', "-")
}

fn without_filler(name: &str) -> String {
    let folded = fold(name).replace('#', " # ");
    let words = folded.split_whitespace();
    let words: Vec<&str> = words.filter(|word| !FILLER.contains(word)).collect();
    words.join(" ")
}

/// The unit that a word stands for.
pub fn unit_of(word: &str) -> Option<Unit> {
    Some(match word {
        "image" | "images" => Unit::Image,
        "study" | "studies" | "exam" | "exams" | "examination" | "examinations" => Unit::Study,
        "patient" | "patients" => Unit::Patient,
        "report" | "reports" => Unit::Report,
        "series" => Unit::Series,
        "volume" | "volumes" => Unit::Volume,
        "slide" | "slides" => Unit::Slide,
        "frame" | "frames" => Unit::Frame,
        "box" | "boxes" | "bounding boxes" => Unit::Box,
        "mask" | "masks" => Unit::Mask,
        _ => return None,
    })
}

impl Counts {
    fn take(&mut self, row: &[Cell]) -> Result<(), String> {
        let name = name_of(row).ok_or("a row has no name")?;
        if let Some(marked) = row.iter().find(|cell| cell.raw.contains("](")) {
            return Err(format!("`{}` is a link", marked.text));
        }
        let width = row.len() - 1;
        let mut cells = Vec::with_capacity(width);
        for cell in &row[1..] {
            let text = cell.text.trim();
            cells.push(match text {
                "" | "-" | "–" | "—" => None,
                _ => Some(whole(text).ok_or_else(|| format!("`{text}` is not a whole number"))?),
            });
        }
        let meant = without_filler(&name);
        let all: Option<Vec<u64>> = cells.iter().copied().collect();
        let unit = unit_of(&meant);
        match (unit, all) {
            (Some(unit), Some(numbers)) if self.sizes.is_none() && unit != Unit::Box => {
                self.sizes = Some((name, unit, numbers));
            }
            // A sum of labels and a number of images look the same.
            _ if unit.is_some() || ["", "sum", "all", "overall"].contains(&meant.as_str()) => {
                self.doubtful.push(name);
            }
            _ if self.rows.iter().any(|(other, _)| same_name(other, &name)) => {
                return Err(format!("`{name}` stands there twice"));
            }
            _ => self.rows.push((name, cells)),
        }
        Ok(())
    }

    /// Takes what a sentence says of the labels: those that have no row are left out of the table,
    /// where the sentence surely speaks of it.
    pub fn left_out(&mut self, named: &[String]) -> bool {
        let folded: Vec<String> = named.iter().map(|name| fold(name)).collect();
        let row = |name: &String| self.rows.iter().any(|(row, _)| fold(row) == *name);
        // The name for "none of them" is none of them.
        let others = self
            .rows
            .iter()
            .filter(|(name, _)| !folded.contains(&fold(name)));
        let absent = others.filter(|(name, _)| !ABSENCE.contains(&fold(name).as_str()));
        let speaks = absent.count() == 0 && folded.iter().any(row);
        let missing = named.iter().filter(|name| !row(&fold(name)));
        let missing: Vec<String> = missing.cloned().collect();
        if !speaks || missing.is_empty() {
            return false;
        }
        self.unpublished = missing;
        true
    }

    /// Whether one thing can carry several labels: there are more labels than things.
    pub fn overlaps(&self) -> bool {
        let Some((_, _, sizes)) = &self.sizes else {
            return false;
        };
        sizes.iter().enumerate().any(|(at, size)| {
            let cells = self.rows.iter().filter_map(|(_, cells)| *cells.get(at)?);
            cells.sum::<u64>() > *size
        })
    }

    /// What is counted, where the table says so.
    pub fn unit(&self) -> Option<Unit> {
        match &self.columns {
            Columns::One(Some(unit)) => Some(*unit),
            _ => self.sizes.as_ref().map(|(_, unit, _)| *unit),
        }
    }
}
