//! Published tables of counts, as their sources print them.

use super::count::Count;
use super::figures::Whole;
use crate::diagnostic::{Diagnostic, Span, count, did_you_mean};
use crate::schema::values::{Axis, Unit};
use crate::schema::{Node, Spanned, Table, Value};
use ecow::EcoString;
use std::sync::Arc;

/// One published table of one label set.
#[derive(Debug)]
pub struct CountTable {
    /// What other keys name it by.
    pub id: Option<Spanned<EcoString>>,
    /// What it is called.
    pub title: Option<EcoString>,
    /// The label set.
    pub labels: Option<Spanned<EcoString>>,
    /// What is counted.
    pub unit: Option<Unit>,
    /// The split whose parts it counts.
    pub split: Option<Spanned<EcoString>>,
    /// The part it counts, as `split.part`.
    pub part: Option<Spanned<EcoString>>,
    /// What varies along a row; without it a row is one number, the positives.
    pub columns: Option<Columns>,
    /// The state that no column counts.
    pub rest: Option<Box<Spanned<EcoString>>>,
    /// What the counts are out of, where part or size do not say it.
    pub of: Option<Box<OutOf>>,
    /// Who published it.
    pub source: Option<Spanned<EcoString>>,
    /// Labels that it leaves out.
    pub unpublished: Box<[Spanned<EcoString>]>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
    /// All counts, row by row, in the order of the source. Shared with the linked table.
    pub counts: Arc<[Option<Count>]>,
    /// The first byte of each, and that after its last.
    places: Box<[(u32, u32)]>,
    /// The labels' own names, one for each row.
    names: Box<[Spanned<EcoString>]>,
    /// Where the table begins.
    pub span: Span,
}

/// What varies along a row.
#[derive(Debug)]
pub struct Columns {
    /// The axis.
    pub axis: Axis,
    /// The names along it.
    pub names: Box<[Spanned<EcoString>]>,
}

/// What counts are out of.
#[derive(Debug, Clone)]
pub enum OutOf {
    /// So many of the table's unit.
    Number(Spanned<u64>),
    /// So many of a unit of its own.
    Whole(Whole),
}

/// The counts of one label.
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    /// The label's own name.
    pub name: &'t Spanned<EcoString>,
    counts: &'t [Option<Count>],
    places: &'t [(u32, u32)],
}

impl<'t> Row<'t> {
    /// A count for each column, none where the source leaves it blank.
    pub fn counts(self) -> impl ExactSizeIterator<Item = Option<u64>> + Clone + 't {
        self.counts.iter().map(|count| count.map(Count::get))
    }

    /// A count for each column with its place, none where the source leaves it blank.
    pub fn cells(self) -> impl Iterator<Item = Option<Spanned<u64>>> + 't {
        (0..self.counts.len()).map(move |at| self.cell(at))
    }

    /// The count in a column with its place, if there is one.
    pub fn cell(self, column: usize) -> Option<Spanned<u64>> {
        let (start, end) = *self.places.get(column)?;
        let file = self.name.span.file;
        Some(Spanned {
            value: self.counts[column]?.get(),
            span: Span { file, start, end },
        })
    }
}

/// What is known about several labels together.
#[derive(Debug)]
pub struct Joint {
    /// The label set.
    pub labels: Option<Spanned<EcoString>>,
    /// What is counted.
    pub unit: Option<Unit>,
    /// The part it counts, as `split.part`.
    pub part: Option<Spanned<EcoString>>,
    /// Positive in any of these.
    pub any_of: Box<[Spanned<EcoString>]>,
    /// Positive in each of these.
    pub all_of: Box<[Spanned<EcoString>]>,
    /// How many are.
    pub positive: Spanned<u64>,
    /// Who says so.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

impl CountTable {
    pub(super) fn read(mut table: Table, problems: &mut Vec<Diagnostic>) -> Option<Self> {
        let columns = match table.take("columns") {
            Some(node) => Some(Columns::read(node, problems)?),
            None => None,
        };
        let (mut names, mut cells) = (Vec::new(), Vec::new());
        for (name, node) in table.pairs("rows") {
            if let Some(row) = row(&name, node, columns.as_ref(), problems) {
                names.push(name);
                cells.extend(row);
            }
        }
        let place = |cell: &Option<Spanned<u64>>| {
            let span = cell.as_ref().map(|cell| cell.span);
            span.map_or((0, 0), |span| (span.start, span.end))
        };
        Some(Self {
            id: table.text("id"),
            title: table.plain("title"),
            labels: table.text("labels"),
            unit: table.choice("unit", Unit::parse),
            split: table.text("split"),
            part: table.text("part"),
            rest: table.text("rest").map(Box::new),
            of: table.take("of").and_then(OutOf::read).map(Box::new),
            source: table.text("source"),
            unpublished: table.texts("unpublished"),
            note: table.words("note"),
            places: cells.iter().map(place).collect(),
            counts: cells
                .iter()
                .map(|cell| Some(Count::new(cell.as_ref()?.value)))
                .collect(),
            names: names.into(),
            columns,
            span: table.span,
        })
    }

    /// A row for each label, in the order of the source.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = Row<'_>> + ExactSizeIterator {
        (0..self.names.len()).map(|at| self.row(at))
    }

    /// The row at this place.
    pub fn row(&self, at: usize) -> Row<'_> {
        let width = width(self.columns.as_ref());
        let cells = at * width..(at + 1) * width;
        Row {
            name: &self.names[at],
            counts: &self.counts[cells.clone()],
            places: &self.places[cells],
        }
    }
}

/// How many counts a row has.
fn width(columns: Option<&Columns>) -> usize {
    columns.map_or(1, |columns| columns.names.len())
}

impl Columns {
    fn read(node: Node, problems: &mut Vec<Diagnostic>) -> Option<Self> {
        let span = node.span;
        let mut pairs = node.table()?.into_pairs();
        let one = (pairs.len() == 1).then(|| pairs.pop()).flatten();
        let Some((axis, names)) = one else {
            problems.push(
                Diagnostic::error("bad-value", span, "`columns` must name one axis")
                    .help("write `columns = { part = [\"train\", \"test\"] }`: one thing varies along a row; a second one needs a table of its own"),
            );
            return None;
        };
        let Value::List(names) = names.value else {
            return None;
        };
        let names: Box<[_]> = names.into_iter().filter_map(Node::text).collect();
        if names.is_empty() {
            // Names that are wrong are left out, and have been told of.
            if !problems.iter().any(|problem| span.holds(problem.span)) {
                problems.push(
                    Diagnostic::error("bad-value", span, "`columns` names no column")
                        .help("write the names along the axis, `columns = { part = [\"train\", \"test\"] }`, or leave `columns` out where a row is one number"),
                );
            }
            return None;
        }
        Some(Self {
            axis: Axis::parse(&axis.value)?,
            names,
        })
    }
}

impl OutOf {
    fn read(node: Node) -> Option<Self> {
        match node.value {
            Value::Table(table) => Some(Self::Whole(Whole::read(table))),
            _ => node.count().map(Self::Number),
        }
    }
}

impl Joint {
    pub(super) fn read(mut table: Table) -> Option<Self> {
        Some(Self {
            labels: table.text("labels"),
            unit: table.choice("unit", Unit::parse),
            part: table.text("part"),
            any_of: table.texts("any_of"),
            all_of: table.texts("all_of"),
            positive: table.count("positive")?,
            source: table.text("source"),
            note: table.words("note"),
        })
    }
}

/// As many counts as there are columns.
fn row(
    name: &Spanned<EcoString>,
    node: Node,
    columns: Option<&Columns>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Vec<Option<Spanned<u64>>>> {
    let span = node.span;
    let width = width(columns);
    Some(match (node.value, columns) {
        (Value::List(nodes), _) => {
            let cells = nodes.into_iter().map(Node::count).collect::<Vec<_>>();
            if cells.len() != width {
                problems.push(wrong_width(name, span, cells.len(), columns));
                return None;
            }
            cells
        }
        (Value::Table(table), Some(columns)) => named_cells(table, columns, problems),
        (Value::Table(_), None) => {
            problems.push(wrong_width(name, span, 0, None));
            return None;
        }
        (value, _) if width == 1 => vec![Node { value, span }.count()],
        _ => {
            problems.push(wrong_width(name, span, 1, columns));
            return None;
        }
    })
}

fn named_cells(
    table: Table,
    columns: &Columns,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Option<Spanned<u64>>> {
    let mut cells = vec![None; columns.names.len()];
    for (key, node) in table.into_pairs() {
        let names = || columns.names.iter().map(|name| name.value.as_str());
        match names().position(|name| name == key.value) {
            Some(at) => cells[at] = node.count(),
            None => problems.push(
                Diagnostic::error(
                    "unknown-name",
                    key.span,
                    format!("no column is called `{}`", key.value),
                )
                .help_if(did_you_mean(&key.value, names())),
            ),
        }
    }
    cells
}

fn wrong_width(
    name: &Spanned<EcoString>,
    span: Span,
    found: usize,
    columns: Option<&Columns>,
) -> Diagnostic {
    let Some(columns) = columns else {
        return Diagnostic::error(
            "wrong-type",
            span,
            format!("`{}` must be one number: the table has no `columns`", name.value),
        )
        .help("write the positives alone, or say what varies: `columns = { part = [\"train\", \"test\"] }`");
    };
    let names: Vec<&str> = columns
        .names
        .iter()
        .map(|name| name.value.as_str())
        .collect();
    Diagnostic::error(
        "wrong-type",
        span,
        format!(
            "`{}` has {} for {}",
            name.value,
            count(found, "number"),
            count(names.len(), "column")
        ),
    )
    .help(format!(
        "write {} numbers, for {}; where the source leaves one out, name the others: `{{ {} = … }}`",
        names.len(),
        names.join(", "),
        names.first().unwrap_or(&"")
    ))
}
