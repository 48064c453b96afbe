//! One table read in one unit: a count of positives for every label of its set, over all of it and
//! over each stratum.
//!
//! Enters: a linked table. Leaves: regions of counts. Nothing is derived here: a label that the table
//! does not count is unknown, and a cell that the source leaves blank leaves the upper end open.

use super::extent::Extent;
use super::grain::columns_apart;
use super::interval::{Interval, sum};
use crate::catalog::{Dataset, Table, TableRow};
use crate::schema::values::{Axis, State, Unit};

/// A table in one unit.
#[derive(Debug, Clone)]
pub(super) struct Layer {
    /// As an index into the dataset's tables.
    pub table: usize,
    /// The column, where not all are of this unit or summed.
    pub column: Option<usize>,
    pub unit: Unit,
    /// What it covers.
    pub extent: Extent,
    /// All of it.
    pub whole: Counts,
    /// Its strata, each with what it covers; none where it is not divided.
    pub strata: Vec<(Extent, Counts)>,
    /// Whether no thing is in two strata.
    pub apart: bool,
}

/// Positives over one stretch of things.
#[derive(Debug, Clone)]
pub struct Counts {
    /// How many things there are; none where that is not known exactly.
    pub of: Option<u64>,
    /// For each label of the set, how many of them are positive.
    pub positive: Vec<Interval>,
}

/// The layers of a table: one for each unit that it counts.
pub(super) fn layers(dataset: &Dataset, at: usize) -> Vec<Layer> {
    let table = &dataset.tables[at];
    let columns = 0..table.columns.len();
    match table.axis {
        Some(Axis::Part | Axis::View) => stratified(dataset, at).into_iter().collect(),
        Some(Axis::State) => {
            let read = |row: TableRow<'_>| states(dataset, table, row);
            single(dataset, at, 0, false, read).into_iter().collect()
        }
        Some(Axis::Unit) => columns
            .filter_map(|column| single(dataset, at, column, true, |row| cell(row, column)))
            .collect(),
        // Readers who agree are nested, not disjoint: the source's first column stands.
        Some(Axis::Readers) => single(dataset, at, 0, true, |row| cell(row, 0))
            .into_iter()
            .collect(),
        None => single(dataset, at, 0, false, |row| cell(row, 0))
            .into_iter()
            .collect(),
    }
}

fn single(
    dataset: &Dataset,
    at: usize,
    column: usize,
    one_of_several: bool,
    read: impl Fn(TableRow<'_>) -> Interval,
) -> Option<Layer> {
    let table = &dataset.tables[at];
    let of = table.columns.get(column)?;
    let unit = of.unit?;
    let parts = table.scope.into_iter().collect();
    Some(Layer {
        table: at,
        column: one_of_several.then_some(column),
        unit,
        extent: extent(dataset, parts, unit),
        whole: counts(dataset, table, of.of, read),
        strata: Vec::new(),
        apart: false,
    })
}

fn stratified(dataset: &Dataset, at: usize) -> Option<Layer> {
    let table = &dataset.tables[at];
    let unit = table.unit?;
    let apart = columns_apart(dataset, table);
    let strata: Vec<(Extent, Counts)> = table
        .columns
        .iter()
        .enumerate()
        .map(|(column, of)| {
            // What a view divides is not a part: nothing else can be known of that stretch.
            let parts = match table.axis {
                Some(Axis::Part) => of.part.into_iter().collect(),
                _ => Vec::new(),
            };
            let stratum = counts(dataset, table, of.of, |row| cell(row, column));
            (Extent::Parts(parts), stratum)
        })
        .collect();
    let parts = match table.axis {
        Some(Axis::Part) => table.columns.iter().filter_map(|c| c.part).collect(),
        _ => table.scope.into_iter().collect(),
    };
    let all = 0..dataset.sets[table.set].labels.len();
    let whole = Counts {
        of: sum(strata.iter().map(|(_, stratum)| stratum.of)).filter(|_| apart),
        positive: all
            .map(|label| together(strata.iter().map(|(_, s)| s.positive[label]), apart))
            .collect(),
    };
    Some(Layer {
        table: at,
        column: None,
        unit,
        extent: extent(dataset, parts, unit),
        whole,
        strata,
        apart,
    })
}

fn extent(dataset: &Dataset, parts: Vec<crate::catalog::PartRef>, unit: Unit) -> Extent {
    if parts.is_empty() {
        Extent::Whole
    } else {
        Extent::of(dataset, parts, unit)
    }
}

/// A number over strata. Where a thing can be in two of them they hold at least the largest number.
pub(super) fn together(numbers: impl Iterator<Item = Interval> + Clone, apart: bool) -> Interval {
    let total = numbers.clone().fold(Interval::exactly(0), Interval::plus);
    if apart {
        return total;
    }
    Interval {
        low: numbers.map(|number| number.low).max().unwrap_or(0),
        high: total.high,
    }
}

fn counts(
    dataset: &Dataset,
    table: &Table,
    of: Option<u64>,
    read: impl Fn(TableRow<'_>) -> Interval,
) -> Counts {
    let labels = dataset.sets[table.set].labels.len();
    let mut positive = vec![Interval::UNKNOWN; labels];
    for row in table.rows() {
        positive[row.label] = read(row);
    }
    Counts { of, positive }
}

fn cell(row: TableRow<'_>, column: usize) -> Interval {
    row.cell(column)
        .map_or(Interval::UNKNOWN, Interval::exactly)
}

/// The positives of a row of states: every column that counts as positive, or what the others leave.
fn states(dataset: &Dataset, table: &Table, row: TableRow<'_>) -> Interval {
    let label = &dataset.sets[table.set].labels[row.label];
    let cells = || table.columns.iter().zip(row.cells());
    let positive: Vec<Option<u64>> = cells()
        .filter(|(column, _)| label.state(&column.name) == Some(State::Positive))
        .map(|(_, cell)| cell)
        .collect();
    let known: u64 = positive.iter().flatten().sum();
    if table.rest == Some(State::Positive) {
        let of = table.columns.first().and_then(|column| column.of);
        let counted: Option<u64> = sum(cells().map(|(_, cell)| cell));
        let rest = of.zip(counted).and_then(|(of, all)| of.checked_sub(all));
        return rest.map_or(
            Interval {
                low: known,
                high: None,
            },
            |rest| Interval::exactly(known + rest),
        );
    }
    Interval {
        low: known,
        high: sum(positive.iter().copied()).filter(|_| !positive.is_empty()),
    }
}
