//! Tables of labels as label sets, splits and counts of a dataset.

use super::counts::{Columns, Counts, Reading, read};
use super::notes::Note;
use super::outline::Outline;
use super::{enumeration, origin};
use crate::diagnostic::count;
use crate::edit::draft::{Block, Draft, key, number, text, texts};
use crate::schema::fold;
use crate::schema::values::Unit;
use std::ops::Range;

/// What was made of the tables of a dataset.
#[derive(Debug, Default)]
pub struct Tally {
    /// Names of labels.
    pub labels: Vec<String>,
    /// Places that are values now, and need not be text.
    pub placed: Vec<Range<usize>>,
    /// How many images, patients and so on the parts of a split add up to.
    pub sums: Vec<(Unit, u64)>,
    sets: Vec<Set>,
    splits: Vec<Split>,
    counts: Vec<(usize, Option<usize>, Counts)>,
}

/// A way in which a dataset is split.
#[derive(Debug, PartialEq, Eq)]
struct Split {
    parts: Vec<String>,
    /// How many of what are in each part.
    sizes: Option<(Unit, Vec<u64>)>,
}

#[derive(Debug)]
struct Set {
    title: String,
    unit: Option<Unit>,
    /// The names, folded and sorted: tables of the same names are of one set.
    folded: Vec<String>,
    /// Names that stand in no table of counts.
    names: Vec<String>,
}

impl Tally {
    /// Reads the tables of `outline` in `range`.
    pub fn of(outline: &Outline<'_>, range: &Range<usize>, notes: &mut Vec<Note>) -> Self {
        let mut tally = Self::default();
        for table in outline.tables_in(range) {
            let line = outline.line(table.range.start);
            match read(table) {
                Reading::Other => {}
                Reading::Text(why) => {
                    notes.push(Note::left(line, format!("the table stays text: {why}")));
                }
                Reading::Names { title, names } => {
                    notes.push(Note::placed(
                        line,
                        format!("the table is a label set of {}", count(names.len(), "name")),
                    ));
                    tally.placed.push(table.range.clone());
                    tally.set(&title, None, &names, true);
                }
                Reading::Counts(mut counts) => {
                    notes.push(Note::placed(line, said(&counts)));
                    named(outline, range, &mut counts, notes);
                    for name in &counts.doubtful {
                        let words = format!(
                            "the row `{name}` may count things or add up labels: the table stays in the text too"
                        );
                        notes.push(Note::left(line, words));
                    }
                    if counts.doubtful.is_empty() {
                        tally.placed.push(table.range.clone());
                    }
                    tally.take(counts);
                }
            }
        }
        tally
    }

    fn take(&mut self, counts: Counts) {
        let names = counts.rows.iter().map(|(name, _)| name);
        let names: Vec<String> = names.chain(&counts.unpublished).cloned().collect();
        let set = self.set(&counts.title, counts.unit(), &names, false);
        let split = match &counts.columns {
            Columns::Parts(parts) => {
                let sizes = counts.sizes.clone().map(|(_, unit, sizes)| (unit, sizes));
                if let Some((unit, sizes)) = &sizes {
                    self.sums.push((*unit, sizes.iter().sum()));
                }
                let wanted = Split {
                    parts: parts.clone(),
                    sizes,
                };
                let found = self.splits.iter().position(|split| *split == wanted);
                Some(found.unwrap_or_else(|| {
                    self.splits.push(wanted);
                    self.splits.len() - 1
                }))
            }
            _ => None,
        };
        self.counts.push((set, split, counts));
    }

    fn set(&mut self, title: &str, unit: Option<Unit>, names: &[String], bare: bool) -> usize {
        let mut folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
        folded.sort_unstable();
        for name in names {
            if !self.labels.contains(name) {
                self.labels.push(name.clone());
            }
        }
        if let Some(at) = self.sets.iter().position(|set| set.folded == folded) {
            return at;
        }
        self.sets.push(Set {
            title: title.to_owned(),
            unit,
            folded,
            names: if bare { names.to_vec() } else { Vec::new() },
        });
        self.sets.len() - 1
    }

    /// Writes what was read.
    pub fn write(&self, draft: &mut Draft) {
        let several = self.sets.len() > 1;
        let set_id = |at: usize| format!("labels-{}", at + 1);
        let split_id = |at: usize| match at {
            0 => origin::ID.to_owned(),
            _ => format!("{}-{}", origin::ID, at + 1),
        };
        for (at, of) in self.splits.iter().enumerate() {
            draft.push("splits", split(&split_id(at), of, self.row(at)));
        }
        for (at, set) in self.sets.iter().enumerate() {
            let mut block = Block::default();
            if several {
                block.set("id", text(&set_id(at)));
            }
            if !set.title.is_empty() {
                block.set("title", text(&set.title));
            }
            // Boxes and masks are drawn on something that the table does not name.
            if let Some(unit) = set
                .unit
                .filter(|unit| !matches!(unit, Unit::Box | Unit::Mask))
            {
                block.set("on", text(unit.value()));
            }
            let mut tables = self.counts.iter().filter(|(of, ..)| *of == at);
            if tables.any(|(_, _, counts)| counts.overlaps()) {
                block.set("form", text("multi-label"));
            }
            if !set.names.is_empty() {
                block.set("names", texts(&set.names));
            }
            block.set("source", text(origin::ID));
            draft.push("labels", block);
        }
        for (set, split, counts) in &self.counts {
            let mut block = table(counts);
            if several {
                block.set("labels", text(&set_id(*set)));
            }
            if let Some(split) = split {
                block.set("split", text(&split_id(*split)));
            }
            draft.push("counts", block);
        }
    }

    /// The name of the row that the sizes of a split's parts come from.
    fn row(&self, split: usize) -> Option<&str> {
        self.counts.iter().find_map(|(_, of, counts)| {
            let (name, ..) = counts.sizes.as_ref().filter(|_| *of == Some(split))?;
            Some(name.as_str())
        })
    }
}

/// Looks for a sentence that names all labels: what has no row is labelled all the same.
fn named(outline: &Outline<'_>, range: &Range<usize>, counts: &mut Counts, notes: &mut Vec<Note>) {
    for statement in outline.statements_in(range) {
        let Some(names) = enumeration::read(&statement.text) else {
            continue;
        };
        if counts.left_out(&names) {
            let line = outline.line(statement.range.start);
            let without = counts.unpublished.join("`, `");
            notes.push(Note::placed(
                line,
                format!("`{without}` is labelled, but not in the table"),
            ));
        }
    }
}

fn split(id: &str, split: &Split, row: Option<&str>) -> Block {
    let mut block = Block::default()
        .with("id", text(id))
        .with("source", text(origin::ID));
    if let Some(row) = row {
        let note = format!("The sizes of the parts stand in the list as `{row}`.");
        block.set("note", text(&note));
    }
    for (at, part) in split.parts.iter().enumerate() {
        let size = split
            .sizes
            .as_ref()
            .map(|(unit, sizes)| format!(" {} = {} ", unit.plural(), number(sizes[at])));
        block.set(
            &format!("parts.{}", key(part)),
            format!("{{{}}}", size.unwrap_or_default()),
        );
    }
    block
}

fn table(counts: &Counts) -> Block {
    let mut block = Block::default().with("source", text(origin::ID));
    if let Some(unit) = counts.unit() {
        block.set("unit", text(unit.value()));
    }
    let names: Vec<&str> = match &counts.columns {
        Columns::Parts(parts) => parts.iter().map(String::as_str).collect(),
        Columns::Units(units) => units.iter().map(|unit| unit.value()).collect(),
        Columns::One(_) => Vec::new(),
    };
    match &counts.columns {
        Columns::Parts(_) => block.set("columns", format!("{{ part = {} }}", texts(&names))),
        Columns::Units(_) => block.set("columns", format!("{{ unit = {} }}", texts(&names))),
        Columns::One(_) => {
            if let Some((row, unit, sizes)) = &counts.sizes {
                let size = sizes.first().copied().unwrap_or_default();
                block.set("of", format!("{{ {} = {} }}", unit.plural(), number(size)));
                let note = format!("What the counts are out of stands in the list as `{row}`.");
                block.set("note", text(&note));
            }
        }
    }
    let width = |at: usize| {
        let cells = counts.rows.iter().filter_map(|(_, cells)| *cells.get(at)?);
        cells.map(|cell| number(cell).len()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..names.len()).map(width).collect();
    let mut unpublished: Vec<&String> = counts.unpublished.iter().collect();
    for (name, cells) in &counts.rows {
        if cells.iter().all(Option::is_none) {
            unpublished.push(name);
        } else {
            block.row(name, row(cells, &names, &widths));
        }
    }
    if !unpublished.is_empty() {
        block.set("unpublished", texts(unpublished));
    }
    block
}

/// A row: the numbers in their order; by name where one is left out.
fn row(cells: &[Option<u64>], names: &[&str], widths: &[usize]) -> String {
    if names.is_empty() {
        return number(cells.first().copied().flatten().unwrap_or_default());
    }
    let all: Option<Vec<u64>> = cells.iter().copied().collect();
    match all {
        Some(cells) => {
            let cells = cells.iter().zip(widths);
            let cells: Vec<String> = cells
                .map(|(cell, width)| format!("{:>width$}", number(*cell)))
                .collect();
            format!("[{}]", cells.join(", "))
        }
        None => {
            let cells = cells.iter().zip(names);
            let cells: Vec<String> = cells
                .filter_map(|(cell, name)| Some(format!("{} = {}", key(name), number((*cell)?))))
                .collect();
            format!("{{ {} }}", cells.join(", "))
        }
    }
}

fn said(counts: &Counts) -> String {
    let labels = count(counts.rows.len(), "label");
    match &counts.columns {
        Columns::Parts(parts) => format!("the table is counts of {labels} in {}", parts.join(", ")),
        Columns::Units(units) => {
            let units: Vec<&str> = units.iter().map(|unit| unit.plural()).collect();
            format!("the table is counts of {labels} in {}", units.join(", "))
        }
        Columns::One(_) => format!("the table is counts of {labels}"),
    }
}
