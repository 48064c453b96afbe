//! What one published table says of one label, or of several together, in one unit.

use super::grain::columns_apart;
use super::interval::Interval;
use super::rollup::RollUp;
use crate::catalog::{Dataset, LabelSet, Table, TableRow, small};
use crate::content::dataset::Count;
use crate::schema::values::{Axis, SourceKind, State, Unit};
use std::num::NonZeroU32;

/// The counts of a label, or of any of several, over the disjoint columns of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Stated positive, at least.
    low: Option<Count>,
    /// And at most.
    high: Option<Count>,
    of: Option<Count>,
    /// What few tallies have: in a box, because there are more tallies than of anything else.
    more: Option<Box<More>>,
    table: u32,
    /// From 1, so that none takes no more room.
    column: Option<NonZeroU32>,
    unit: Option<Unit>,
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
    /// Of a table that has nothing to say.
    fn empty(table: usize, column: Option<usize>, unit: Option<Unit>) -> Self {
        Self {
            low: None,
            high: None,
            of: None,
            more: None,
            table: small(table),
            column: column.map(|column| NonZeroU32::MIN.saturating_add(small(column))),
            unit,
        }
    }

    /// The same with figures.
    fn with(self, positive: Option<Interval>, of: Option<u64>) -> Self {
        Self {
            low: positive.map(|bounds| Count::new(bounds.low)),
            high: positive.and_then(|bounds| bounds.high.map(Count::new)),
            of: of.map(Count::new),
            ..self
        }
    }

    /// The table, as an index into the dataset's tables.
    pub fn table(&self) -> usize {
        self.table as usize
    }

    /// The column, where not all of them are of this unit or summed.
    pub fn column(&self) -> Option<usize> {
        self.column.map(|column| column.get() as usize - 1)
    }

    /// What is counted.
    pub fn unit(&self) -> Option<Unit> {
        self.unit
    }

    /// Stated positive.
    pub fn positive(&self) -> Option<Interval> {
        Some(Interval {
            low: self.low?.get(),
            high: self.high.map(Count::get),
        })
    }

    /// Out of how many of the unit; none where that is not known exactly.
    pub fn of(&self) -> Option<u64> {
        self.of.map(Count::get)
    }

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
        let empty = |column| Self::empty(table, column, linked.unit);
        match linked.axis {
            None => vec![of_column(empty(None), linked, row, 0)],
            Some(Axis::Unit) => (0..linked.columns.len())
                .map(|at| of_column(empty(Some(at)), linked, row, at))
                .collect(),
            // How many readers agree is a nested count, not a division: the first column is the
            // one that the source puts first.
            Some(Axis::Readers) => vec![of_column(empty(Some(0)), linked, row, 0)],
            Some(Axis::Part | Axis::View) => {
                let apart = columns_apart(dataset, linked);
                vec![of_parts(empty(None), linked, row, apart)]
            }
            Some(Axis::State) => vec![of_states(empty(None), linked, row, set)],
        }
    }

    /// Whether another tally gives the same figures, so that showing both would tell nothing.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (self.unit, self.low, self.high, self.of) == (other.unit, other.low, other.high, other.of)
            && other.negative().is_none()
            && other.uncertain().is_none()
    }

    /// What a roll-up says of its labels together: their states cannot be told apart any more.
    pub(super) fn of_roll_up(roll_up: RollUp) -> Self {
        let column = roll_up.derivation.column;
        let tally = Self::empty(roll_up.derivation.table, column, Some(roll_up.unit))
            .with(Some(roll_up.bounds), roll_up.of);
        Self {
            more: Some(Box::new(More::Rolled(Box::new(roll_up)))),
            ..tally
        }
    }

    /// The order in which tables are preferred when datasets are compared.
    pub fn rank(&self, dataset: &Dataset) -> (u8, u8, u8, usize) {
        rank(dataset, self.table(), self.unit)
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

fn of_column(empty: Tally, table: &Table, row: TableRow<'_>, at: usize) -> Tally {
    let column = table.columns.get(at);
    let tally = Tally {
        unit: column.and_then(|column| column.unit),
        ..empty
    };
    let positive = row.cell(at).map(Interval::exactly);
    tally.with(positive, column.and_then(|column| column.of))
}

/// A sum over columns; not known as soon as one of them is not. Where a thing can be in several
/// columns, as a patient on both sides of a split by image, the sum is only the most there can be.
fn of_parts(empty: Tally, table: &Table, row: TableRow<'_>, apart: bool) -> Tally {
    let sum: Option<u64> = row.cells().sum();
    let largest = row.cells().max().flatten();
    let of: Option<u64> = table.columns.iter().map(|column| column.of).sum();
    let positive = sum.map(|high| Interval {
        low: if apart { high } else { largest.unwrap_or(0) },
        high: Some(high),
    });
    empty.with(positive, of.filter(|_| apart))
}

fn of_states(empty: Tally, table: &Table, row: TableRow<'_>, set: &LabelSet) -> Tally {
    let label = &set.labels[row.label];
    let of = table.columns.first().and_then(|column| column.of);
    let sum = |state: State| -> Option<u64> {
        let of_state = table.columns.iter().zip(row.cells());
        let mut cells = of_state
            .filter(|(column, _)| label.state(&column.name) == Some(state))
            .map(|(_, cell)| cell)
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
    let known: u64 = row.cells().flatten().sum();
    let rest = of.and_then(|of| of.checked_sub(known));
    match table.rest {
        Some(State::Blank) => states.blank = rest,
        Some(State::Negative) => states.negative = rest,
        Some(State::Uncertain) => states.uncertain = rest,
        Some(State::Positive) | None => {}
    }
    Tally {
        more: Some(Box::new(More::States(states))),
        ..empty.with(sum(State::Positive).map(Interval::exactly), of)
    }
}
