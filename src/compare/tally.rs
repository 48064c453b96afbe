//! What one published table says of one label, or of several together, in one unit.

use super::grain::columns_apart;
use super::interval::Interval;
use super::rollup::RollUp;
use crate::catalog::{Dataset, LabelSet, Table, TableRow};
use crate::schema::values::{Axis, SourceKind, State, Unit};

/// The counts of a label, or of any of several, over the disjoint columns of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The table, as an index into the dataset's tables.
    pub table: usize,
    /// The column, where not all of them are of this unit or summed.
    pub column: Option<usize>,
    /// What is counted.
    pub unit: Option<Unit>,
    /// Stated positive.
    pub positive: Option<Interval>,
    /// Out of how many of the unit; none where that is not known exactly.
    pub of: Option<u64>,
    /// What few tallies have: in a box, because there are more tallies than of anything else.
    more: Option<Box<More>>,
}

/// What most tallies say nothing of.
#[derive(Debug, Clone, PartialEq, Eq)]
enum More {
    States(States),
    Rolled(Box<RollUp>),
}

/// The states beside positive, as far as a table counts them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct States {
    negative: Option<u64>,
    uncertain: Option<u64>,
    blank: Option<u64>,
}

impl Tally {
    /// Stated negative, where the table says so.
    pub fn negative(&self) -> Option<u64> {
        self.states().negative
    }

    /// Stated uncertain, where the table says so.
    pub fn uncertain(&self) -> Option<u64> {
        self.states().uncertain
    }

    /// Not mentioned, where the table says so or leaves it as the rest.
    pub fn blank(&self) -> Option<u64> {
        self.states().blank
    }

    fn states(&self) -> States {
        match self.more.as_deref() {
            Some(More::States(states)) => *states,
            _ => States::default(),
        }
    }

    /// Where several labels were taken together: which, and how the bounds came about.
    pub fn rolled(&self) -> Option<&RollUp> {
        match self.more.as_deref() {
            Some(More::Rolled(roll_up)) => Some(roll_up),
            _ => None,
        }
    }

    /// The tallies of one label: one for each unit of the table.
    pub fn of_label(dataset: &Dataset, table: usize, label: usize) -> Vec<Self> {
        let linked = &dataset.tables[table];
        let Some(row) = linked.row(label) else {
            return Vec::new();
        };
        let set = &dataset.sets[linked.set];
        let empty = Self {
            table,
            column: None,
            unit: linked.unit,
            positive: None,
            of: None,
            more: None,
        };
        match linked.axis {
            None => vec![column(&empty, linked, row, 0)],
            Some(Axis::Unit) => (0..linked.columns.len())
                .map(|at| Self {
                    column: Some(at),
                    ..column(&empty, linked, row, at)
                })
                .collect(),
            // How many readers agree is a nested count, not a division: the first column is the
            // one that the source puts first.
            Some(Axis::Readers) => vec![Self {
                column: Some(0),
                ..column(&empty, linked, row, 0)
            }],
            Some(Axis::Part | Axis::View) => {
                vec![parts(&empty, linked, row, columns_apart(dataset, linked))]
            }
            Some(Axis::State) => vec![states(&empty, linked, row, set)],
        }
    }

    /// Whether another tally gives the same figures, so that showing both would tell nothing.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (self.unit, self.positive, self.of) == (other.unit, other.positive, other.of)
            && other.negative().is_none()
            && other.uncertain().is_none()
    }

    /// What a roll-up says of its labels together: their states cannot be told apart any more.
    pub(super) fn of_roll_up(roll_up: RollUp) -> Self {
        Self {
            table: roll_up.derivation.table,
            column: roll_up.derivation.column,
            unit: Some(roll_up.unit),
            positive: Some(roll_up.bounds),
            of: roll_up.of,
            more: Some(Box::new(More::Rolled(Box::new(roll_up)))),
        }
    }

    /// The order in which tables are preferred when datasets are compared.
    pub fn rank(&self, dataset: &Dataset) -> (u8, u8, u8, usize) {
        rank(dataset, self.table, self.unit)
    }
}

/// The order in which tables are preferred: the unit that most datasets count in first, then the
/// makers' figures before others', whole tables before divided ones, then the order of the file.
pub fn rank(dataset: &Dataset, at: usize, unit: Option<Unit>) -> (u8, u8, u8, usize) {
    let unit = match unit {
        Some(Unit::Image) => 0,
        Some(Unit::Study | Unit::Series | Unit::Volume | Unit::Slide | Unit::Frame) => 1,
        Some(Unit::Report) => 2,
        Some(Unit::Patient) => 3,
        Some(Unit::Box | Unit::Mask) | None => 4,
    };
    let table = &dataset.tables[at];
    let kind = table
        .source
        .map(|source| dataset.fields().sources[source].kind);
    let source = match kind {
        Some(SourceKind::Primary | SourceKind::Computed) => 0,
        Some(SourceKind::Secondary) => 1,
        None => 2,
    };
    let shape = match table.axis {
        None | Some(Axis::Unit | Axis::State) => 0,
        Some(Axis::View) => 1,
        Some(Axis::Part) => 2,
        Some(Axis::Readers) => 3,
    };
    (unit, source, shape, at)
}

fn column(empty: &Tally, table: &Table, row: TableRow<'_>, at: usize) -> Tally {
    let cell = row.cells.get(at).copied().flatten();
    let column = table.columns.get(at);
    Tally {
        unit: column.and_then(|column| column.unit),
        of: column.and_then(|column| column.of),
        positive: cell.map(Interval::exactly),
        ..empty.clone()
    }
}

/// A sum over columns; not known as soon as one of them is not. Where a thing can be in several
/// columns, as a patient on both sides of a split by image, the sum is only the most there can be.
fn parts(empty: &Tally, table: &Table, row: TableRow<'_>, apart: bool) -> Tally {
    let sum: Option<u64> = row.cells.iter().copied().sum();
    let largest = row.cells.iter().copied().max().flatten();
    let of: Option<u64> = table.columns.iter().map(|column| column.of).sum();
    Tally {
        positive: sum.map(|high| Interval {
            low: if apart { high } else { largest.unwrap_or(0) },
            high: Some(high),
        }),
        of: of.filter(|_| apart),
        ..empty.clone()
    }
}

fn states(empty: &Tally, table: &Table, row: TableRow<'_>, set: &LabelSet) -> Tally {
    let label = &set.labels[row.label];
    let of = table.columns.first().and_then(|column| column.of);
    let sum = |state: State| -> Option<u64> {
        let of_state = table.columns.iter().zip(row.cells);
        let mut cells = of_state
            .filter(|(column, _)| label.state(&column.name) == Some(state))
            .map(|(_, cell)| *cell)
            .peekable();
        cells.peek()?;
        // A cell that the source leaves blank adds nothing that is known.
        cells.flatten().reduce(|a, b| a + b)
    };
    let mut states = States {
        negative: sum(State::Negative),
        uncertain: sum(State::Uncertain),
        blank: sum(State::Blank),
    };
    let known: u64 = row.cells.iter().flatten().sum();
    let rest = of.and_then(|of| of.checked_sub(known));
    match table.rest {
        Some(State::Blank) => states.blank = rest,
        Some(State::Negative) => states.negative = rest,
        Some(State::Uncertain) => states.uncertain = rest,
        Some(State::Positive) | None => {}
    }
    Tally {
        positive: sum(State::Positive).map(Interval::exactly),
        of,
        more: Some(Box::new(More::States(states))),
        ..empty.clone()
    }
}
