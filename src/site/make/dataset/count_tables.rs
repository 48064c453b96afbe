//! Published tables of counts, with bars and prevalence.

use super::figures::{Figures, number};
use super::label_sets;
use crate::catalog::{Table, TableRow};
use crate::compare::{Tally, depth, prevalence};
use crate::content::Dataset as Fields;
use crate::schema::values::{self, State};
use crate::site::make::bars::{self, part_tone, state_tone};
use crate::site::wanted::made;
use crate::site::words::{capitalized, grouped, range, stated};
use crate::site::{Site, view};

/// The tables of a label set, the preferred one first.
pub(in crate::site::make) fn of_set(
    site: &Site<'_>,
    figures: &Figures<'_>,
    set: usize,
) -> Vec<view::CountTable> {
    let dataset = figures.dataset;
    let mut tables: Vec<usize> = (0..dataset.tables.len())
        .filter(|at| dataset.tables[*at].set == set)
        .collect();
    tables.sort_by_cached_key(|at| {
        let first = dataset.tables[*at].rows().next();
        let tallies = first.map(|row| Tally::of_label(dataset, *at, row.label));
        tallies.and_then(|tallies| tallies.first().map(|tally| tally.rank(dataset)))
    });
    tables
        .into_iter()
        .map(|at| one(site, figures, at))
        .collect()
}

fn one(site: &Site<'_>, figures: &Figures<'_>, at: usize) -> view::CountTable {
    let dataset = figures.dataset;
    let fields = dataset.fields();
    let table = &dataset.tables[at];
    let set = &dataset.sets[table.set];
    let written = &fields.counts[table.fields];
    let source = table.source.map(number);
    let scale = Scale::of(table);
    let rows: Vec<view::CountRow> = table
        .rows()
        .map(|row| count_row(site, figures, at, row, &scale))
        .collect();
    let same_of = table.columns.first().and_then(|column| column.of);
    let differ = table.columns.iter().any(|column| column.of != same_of);
    let of = |number: u64| view::Figure {
        text: grouped(number),
        value: Some(number),
        source: None,
        conflicts: Vec::new(),
    };
    view::CountTable {
        id: id(fields, table),
        title: title(fields, table),
        unit: table.unit.map(|unit| unit.plural().to_owned()),
        of: match table.of_other {
            Some((number, unit)) => Some(view::Figure {
                text: format!("{} {}", grouped(number), unit.plural()),
                ..of(number)
            }),
            None => same_of.filter(|_| !differ).map(of),
        },
        of_other: table.of_other.is_some(),
        scope: table.scope.map(|part| label_sets::part_words(fields, part)),
        source,
        axis: axis(table.axis),
        columns: table
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| view::Column {
                title: column_title(table, &column.name),
                of: column.of.filter(|_| differ).map(of),
                tone: tone(table, at),
            })
            .collect(),
        bars: rows.iter().any(|row| !row.bar.is_empty()),
        percents: rows.iter().any(|row| row.percent.is_some()),
        rows,
        unpublished: table
            .unpublished
            .iter()
            .map(|label| label_sets::name(site, &set.labels[*label]))
            .collect(),
        note: written.note.as_deref().map(str::to_owned),
    }
}

/// The anchor of a table.
fn id(fields: &Fields, table: &Table) -> String {
    let id = fields.counts[table.fields].id.as_ref();
    let id = id.map_or_else(
        || (table.fields + 1).to_string(),
        |id| id.value.as_str().to_owned(),
    );
    format!("Counts-{id}")
}

/// The address of a table on its dataset's page, which lies at `page`.
pub fn url(page: &str, fields: &Fields, table: &Table) -> String {
    format!("{page}#{}", crate::project::url_path(id(fields, table)))
}

/// What a table counts, in words.
pub fn title(fields: &Fields, table: &Table) -> String {
    if let Some(title) = &fields.counts[table.fields].title {
        return title.as_str().to_owned();
    }
    let unit = table.unit.map(values::Unit::plural);
    let by = match table.axis {
        None => "",
        Some(values::Axis::Part) => " by part",
        Some(values::Axis::State) => " by state",
        Some(values::Axis::View) => " by view",
        Some(values::Axis::Unit) => " by unit",
        Some(values::Axis::Readers) => " by readers who agree",
    };
    match (unit, table.axis) {
        (Some(unit), Some(values::Axis::State)) => capitalized(&format!("{unit}{by}")),
        (Some("boxes" | "masks"), _) => capitalized(&format!("{}{by}", unit.unwrap_or(""))),
        (Some(unit), _) => format!("Positive {unit}{by}"),
        (None, _) => format!("Positives{by}"),
    }
}

fn column_title(table: &Table, name: &str) -> String {
    match table.axis {
        Some(values::Axis::State) => {
            State::parse(name).map_or_else(|| name.to_owned(), |state| state.words().to_owned())
        }
        Some(values::Axis::Unit) => {
            let unit = values::Unit::parse(name);
            unit.map_or_else(|| name.to_owned(), |unit| unit.plural().to_owned())
        }
        _ => name.to_owned(),
    }
}

fn axis(axis: Option<values::Axis>) -> view::Axis {
    match axis {
        None => view::Axis::None,
        Some(values::Axis::Part) => view::Axis::Part,
        Some(values::Axis::State) => view::Axis::State,
        Some(values::Axis::View) => view::Axis::View,
        Some(values::Axis::Unit) => view::Axis::Unit,
        Some(values::Axis::Readers) => view::Axis::Readers,
    }
}

fn tone(table: &Table, at: usize) -> Option<view::Tone> {
    match table.axis? {
        values::Axis::State => Some(state_tone(&table.columns[at].name)),
        values::Axis::Part | values::Axis::View => Some(part_tone(at)),
        values::Axis::Unit | values::Axis::Readers => None,
    }
}

/// What the whole width of a table's bars stands for.
struct Scale {
    /// The same for all rows, so that rows can be compared.
    whole: u64,
    /// How many of the columns lie side by side in a bar.
    columns: usize,
}

impl Scale {
    fn of(table: &Table) -> Self {
        let columns = match table.axis {
            Some(values::Axis::Part | values::Axis::View | values::Axis::State) => {
                table.columns.len()
            }
            // Units and readers cannot be laid side by side: the first column stands alone.
            None | Some(values::Axis::Unit | values::Axis::Readers) => 1,
        };
        let sum = |row: TableRow<'_>| row.cells().take(columns).flatten().sum::<u64>();
        let largest = table.rows().map(sum).max().unwrap_or(0);
        let whole = match table.axis {
            Some(values::Axis::State) => {
                let of = table.columns.first().and_then(|column| column.of);
                of.unwrap_or(largest).max(largest)
            }
            _ => largest,
        };
        Self { whole, columns }
    }
}

fn count_row(
    site: &Site<'_>,
    figures: &Figures<'_>,
    at: usize,
    row: TableRow<'_>,
    scale: &Scale,
) -> view::CountRow {
    let dataset = figures.dataset;
    let table = &dataset.tables[at];
    let set = &dataset.sets[table.set];
    let label = &set.labels[row.label];
    let wanted = site.wanted;
    let prevalence = made(wanted.percent || wanted.range, || {
        let tallies = Tally::of_label(dataset, at, row.label);
        prevalence(tallies.first()?, label.blank())
    });
    let table_id = dataset.fields().counts[table.fields].id.as_ref();
    let table_id = table_id.map_or("", |id| id.value.as_str());
    view::CountRow {
        label: label_sets::name(site, label),
        depth: depth(set, row.label),
        cells: row
            .cells()
            .zip(&table.columns)
            .map(|(cell, column)| {
                let path = [
                    "counts",
                    table_id,
                    label.name.as_str(),
                    column.name.as_str(),
                ];
                let mut figure = figures.number(&path, cell?, None);
                // A conflict may name the row alone.
                figure.conflicts.extend(figures.disputes(&path[..3]));
                Some(figure)
            })
            .collect(),
        bar: made(wanted.bar, || bar(table, row, scale)),
        percent: stated(prevalence),
        range: prevalence
            .and_then(|prevalence| prevalence.range)
            .map(range),
    }
}

fn bar(table: &Table, row: TableRow<'_>, scale: &Scale) -> Vec<view::Segment> {
    let cells = row.cells().take(scale.columns);
    let parts = cells.enumerate().filter_map(|(at, cell)| {
        let tone = tone(table, at).unwrap_or(view::Tone::Positive);
        Some((tone, cell?))
    });
    bars::segments(parts, scale.whole)
}

/// What is known about several labels together.
pub(in crate::site::make) fn joint(figures: &Figures<'_>) -> Vec<view::Joint> {
    let joint = figures.dataset.fields().joint.iter();
    joint
        .map(|fact| {
            let (names, how) = if fact.all_of.is_empty() {
                (&fact.any_of, "any of these")
            } else {
                (&fact.all_of, "all of these")
            };
            let source = figures.source(fact.source.as_ref());
            view::Joint {
                labels: names
                    .iter()
                    .map(|name| name.value.as_str().to_owned())
                    .collect(),
                how: how.to_owned(),
                figure: figures.number(&["joint"], fact.positive.value, source),
                unit: fact.unit.map_or("", values::Unit::plural).to_owned(),
                scope: fact
                    .part
                    .as_ref()
                    .map(|part| part.value.as_str().to_owned()),
                note: fact.note.as_deref().map(str::to_owned),
            }
        })
        .collect()
}
