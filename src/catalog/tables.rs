//! Tables of counts whose labels, parts and wholes have been found.

use super::labels::{LabelSet, set_named};
use super::lookup::unknown;
use super::parts::{self, PartRef};
use crate::content::Dataset as Fields;
use crate::content::dataset::{Count, CountTable, Figures, OutOf};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::schema::Spanned;
use crate::schema::values::{Axis, State, Unit};
use ecow::EcoString;
use std::sync::Arc;

/// A table of counts, linked.
#[derive(Debug)]
pub struct Table {
    /// What its file says, as an index into the dataset's tables.
    pub fields: usize,
    /// Its label set.
    pub set: usize,
    /// What varies along a row, none where a row is one number.
    pub axis: Option<Axis>,
    /// Its columns; one where a row is one number.
    pub columns: Box<[Column]>,
    /// What it counts, where that is one unit.
    pub unit: Option<Unit>,
    /// The part of the dataset that it counts.
    pub scope: Option<PartRef>,
    /// The split whose parts its columns are.
    pub split: Option<usize>,
    /// The state that no column counts.
    pub rest: Option<State>,
    /// The source that published it, as an index into the dataset's sources.
    pub source: Option<usize>,
    /// Labels that it leaves out.
    pub unpublished: Box<[usize]>,
    /// Its label and its place in the file's table, for each row.
    rows: Box<[(u32, u32)]>,
    /// The counts of the file's table, row by row.
    counts: Arc<[Option<Count>]>,
    /// What it is out of, where that is counted in another unit: so many of which.
    pub of_other: Option<(u64, Unit)>,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// Its name as the file has it.
    pub name: EcoString,
    /// What it counts.
    pub unit: Option<Unit>,
    /// The part that it counts.
    pub part: Option<PartRef>,
    /// How many of its unit the counts are out of; none where that is not known exactly.
    pub of: Option<u64>,
}

/// The counts of one label.
#[derive(Debug, Clone, Copy)]
pub struct TableRow<'t> {
    /// The label, as an index into the table's label set.
    pub label: usize,
    /// What its file says, as an index into the rows of the file's table.
    pub fields: usize,
    cells: &'t [Option<Count>],
}

impl<'t> TableRow<'t> {
    /// A count for each column, none where the source leaves it blank.
    pub fn cells(
        self,
    ) -> impl DoubleEndedIterator<Item = Option<u64>> + ExactSizeIterator + Clone + 't {
        self.cells.iter().map(|cell| cell.map(Count::get))
    }

    /// The count in a column, if there is one.
    pub fn cell(self, column: usize) -> Option<u64> {
        self.cells.get(column).copied().flatten().map(Count::get)
    }
}

impl Table {
    /// Its rows: those whose label there is.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = TableRow<'_>> + Clone {
        let width = self.columns.len();
        self.rows.iter().map(move |(label, fields)| {
            let (label, fields) = (*label as usize, *fields as usize);
            TableRow {
                label,
                fields,
                cells: &self.counts[fields * width..(fields + 1) * width],
            }
        })
    }

    /// The row of a label.
    pub fn row(&self, label: usize) -> Option<TableRow<'_>> {
        self.rows().find(|row| row.label == label)
    }
}

/// Links every table of a dataset.
pub(super) fn link(
    fields: &Fields,
    sets: &[LabelSet],
    problems: &mut Vec<Diagnostic>,
) -> Box<[Table]> {
    let tables = fields.counts.iter().enumerate();
    tables
        .filter_map(|(at, table)| link_one(at, table, fields, sets, problems))
        .collect()
}

fn link_one(
    at: usize,
    table: &CountTable,
    fields: &Fields,
    sets: &[LabelSet],
    problems: &mut Vec<Diagnostic>,
) -> Option<Table> {
    let mut report = |problem: Box<Diagnostic>| problems.push(*problem);
    let set = match &table.labels {
        Some(name) => set_named(name, fields).map_err(&mut report).ok()?,
        None if sets.is_empty() => {
            report(Box::new(
                Diagnostic::error("missing-field", table.span, "the table has no label set")
                    .help("write a `[[labels]]` entry above it: it says who labelled what"),
            ));
            return None;
        }
        None => 0,
    };
    let labels = &sets[set];
    let split = table
        .split
        .as_ref()
        .and_then(|name| parts::split(name, fields).map_err(&mut report).ok());
    let scope = table
        .part
        .as_ref()
        .and_then(|name| PartRef::find(name, split, fields).map_err(&mut report).ok());
    // A table of an act of labelling that covered one part counts that part.
    let scope = scope.or(match *labels.parts {
        [only] if split.is_none() => Some(only),
        _ => None,
    });
    let unit = table.unit.or(fields.labels[set].on);
    let frame = Frame {
        table,
        fields,
        split,
        scope,
        unit,
    };
    let columns = frame.columns(problems);
    let source = table.source.as_ref().and_then(|name| {
        let mut sources = fields.sources.iter();
        sources.position(|source| source.id.value == name.value)
    });
    let find = |name: &Spanned<EcoString>| labels.find(&name.value);
    Some(Table {
        fields: at,
        set,
        axis: table.columns.as_ref().map(|columns| columns.axis),
        unit: match table.columns.as_ref().map(|columns| columns.axis) {
            Some(Axis::Unit) => None,
            _ => unit,
        },
        of_other: frame.other_whole(),
        columns: columns.into(),
        scope,
        split,
        rest: table
            .rest
            .as_ref()
            .and_then(|rest| State::parse(&rest.value)),
        source,
        unpublished: table.unpublished.iter().filter_map(find).collect(),
        rows: table
            .rows()
            .zip(0..)
            .filter_map(|(row, fields)| Some((u32::try_from(find(row.name)?).ok()?, fields)))
            .collect(),
        counts: Arc::clone(&table.counts),
    })
}

/// What a table's columns are made in.
struct Frame<'a> {
    table: &'a CountTable,
    fields: &'a Fields,
    split: Option<usize>,
    scope: Option<PartRef>,
    unit: Option<Unit>,
}

impl Frame<'_> {
    fn columns(&self, problems: &mut Vec<Diagnostic>) -> Vec<Column> {
        let Some(columns) = &self.table.columns else {
            return vec![Column {
                name: EcoString::from("positive"),
                unit: self.unit,
                part: self.scope,
                of: self.whole(self.unit),
            }];
        };
        let names = columns.names.iter();
        names
            .map(|name| match columns.axis {
                Axis::Part => self.part_column(name, problems),
                Axis::Unit => self.unit_column(name, problems),
                Axis::View => self.view_column(name, problems),
                Axis::State | Axis::Readers => Column {
                    name: name.value.clone(),
                    unit: self.unit,
                    part: self.scope,
                    of: self.whole(self.unit),
                },
            })
            .collect()
    }

    fn part_column(&self, name: &Spanned<EcoString>, problems: &mut Vec<Diagnostic>) -> Column {
        let part = match PartRef::find(name, self.split, self.fields) {
            Ok(part) => Some(part),
            Err(problem) => {
                problems.push(*problem);
                None
            }
        };
        let of = part.and_then(|part| exact(part.figures(self.fields), self.unit));
        Column {
            name: name.value.clone(),
            unit: self.unit,
            part,
            of,
        }
    }

    fn unit_column(&self, name: &Spanned<EcoString>, problems: &mut Vec<Diagnostic>) -> Column {
        let unit = Unit::parse(&name.value);
        if unit.is_none() {
            let units = Unit::ALL.iter().map(|unit| unit.value());
            problems.push(unknown("unknown-unit", "unit", name, units));
        }
        Column {
            name: name.value.clone(),
            unit,
            part: self.scope,
            of: self.whole(unit),
        }
    }

    fn view_column(&self, name: &Spanned<EcoString>, problems: &mut Vec<Diagnostic>) -> Column {
        let views = &self.fields.views;
        let all = || views.iter().flat_map(|view| &view.counts);
        let found = all().find(|(view, _)| view.value == name.value);
        if found.is_none() && !views.is_empty() {
            let help = did_you_mean(&name.value, all().map(|(view, _)| view.value.as_str()));
            problems.push(
                Diagnostic::error(
                    "unknown-view",
                    name.span,
                    format!("no view is called `{}`", name.value),
                )
                .help(
                    help.unwrap_or_else(|| "name it in `counts` of a `[[views]]` entry".to_owned()),
                ),
            );
        }
        // A view is a part of the whole whose unit it is counted in.
        let of = found.filter(|(name, _)| {
            views.iter().any(|view| {
                view.counts.iter().any(|(other, _)| other.span == name.span)
                    && self
                        .unit
                        .is_some_and(|unit| view.of.figures.get(unit).is_some())
            })
        });
        Column {
            name: name.value.clone(),
            unit: self.unit,
            part: self.scope,
            of: of.and_then(|(_, figure)| figure.exact()),
        }
    }

    /// How many of `unit` the table is out of.
    fn whole(&self, unit: Option<Unit>) -> Option<u64> {
        match self.table.of.as_deref() {
            Some(OutOf::Number(number)) => return Some(number.value),
            Some(OutOf::Whole(whole)) => return exact(&whole.figures, unit),
            None => {}
        }
        // Marks are not a share of anything.
        if matches!(unit, Some(Unit::Box | Unit::Mask)) {
            return None;
        }
        match (self.scope, self.split) {
            (Some(part), _) => exact(part.figures(self.fields), unit),
            (None, Some(_)) => None,
            (None, None) => exact(&self.fields.size, unit),
        }
    }

    fn other_whole(&self) -> Option<(u64, Unit)> {
        let Some(OutOf::Whole(whole)) = self.table.of.as_deref() else {
            return None;
        };
        let mut others = whole.figures.by_unit.iter();
        let (unit, figure) = others.find(|(unit, _)| Some(*unit) != self.unit)?;
        Some((figure.exact()?, *unit))
    }
}

fn exact(figures: &Figures, unit: Option<Unit>) -> Option<u64> {
    figures.get(unit?).and_then(|figure| figure.exact())
}
