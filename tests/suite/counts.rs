//! Counts that were made from the datasets' own label tables stand on the pages, in their unit and
//! state: on the dataset's page where its table has them, and on the label's page beside the others.

use crate::support::own_site;
use crate::support::tables::{LabelRow, Table, cell, grouped, label_rows, tables};
use std::collections::{BTreeMap, BTreeSet};

const UNITS: [&str; 5] = ["images", "studies", "patients", "reports", "boxes"];

/// A line of the fixture.
struct Figure {
    dataset: &'static str,
    label: &'static str,
    unit: &'static str,
    state: &'static str,
    /// Which page is looked at: the dataset's or the label's.
    page: &'static str,
    /// The table of a dataset's page, or the concept of a label's.
    place: &'static str,
    /// The column of a dataset's table.
    column: &'static str,
    count: u64,
}

fn figures(page: &str) -> Vec<Figure> {
    let text = include_str!("../fixtures/counts/figures.tsv");
    let figures = text.lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().expect("eight cells");
        Figure {
            dataset: cell(),
            label: cell(),
            unit: cell(),
            state: cell(),
            page: cell(),
            place: cell(),
            column: cell(),
            count: cell().parse().expect("a number"),
        }
    });
    figures.filter(|figure| figure.page == page).collect()
}

/// Every figure of the fixture on its page: `path` says on which, `read` what is looked at there, and
/// `wrong` what is wrong with it.
fn compare<T>(
    page: &str,
    number: usize,
    path: impl Fn(&Figure) -> String,
    read: impl Fn(&str) -> T,
    wrong: impl Fn(&Figure, &T) -> Option<String>,
) {
    let figures = figures(page);
    let labels: BTreeSet<_> = figures.iter().map(|one| (one.dataset, one.label)).collect();
    assert_eq!((labels.len(), figures.len()), (20, number));
    let site = own_site();
    let mut pages: BTreeMap<String, T> = BTreeMap::new();
    for path in figures.iter().map(&path) {
        pages
            .entry(path)
            .or_insert_with_key(|path| read(&site.page(path)));
    }
    let wrong: Vec<String> = figures
        .iter()
        .filter_map(|figure| wrong(figure, &pages[&path(figure)]))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn datasets_show_the_counts_of_twenty_labels_in_their_unit_and_state() {
    let path = |figure: &Figure| format!("datasets/{}.html", figure.dataset);
    compare("dataset", 76, path, tables, wrong_in_dataset);
}

#[test]
fn label_pages_show_the_counts_of_twenty_labels_in_their_unit_and_state() {
    let path = |figure: &Figure| format!("labels/{}.html", figure.place);
    compare("label", 53, path, label_rows, |figure, rows| {
        wrong_in_label(figure, rows)
    });
}

fn wrong_in_dataset(figure: &Figure, tables: &BTreeMap<String, Table>) -> Option<String> {
    let Figure {
        dataset,
        label,
        unit,
        column,
        ..
    } = *figure;
    let table = tables.get(&format!("Caption-Counts-{}", figure.place));
    let Some(table) = table else {
        return Some(format!("{dataset} has no table {}", figure.place));
    };
    // A table has one unit, which its caption names last, or one for each column.
    let mut words = table.caption.split([' ', '[']);
    let named = words.rfind(|word| UNITS.contains(word)) == Some(unit) || column == unit;
    let found = cell(&table.rows, label, column);
    let right = named && found.as_deref() == Some(&grouped(figure.count));
    (!right).then(|| {
        format!(
            "{dataset}: {label} × {column} of `{}`: {found:?} for {} {unit}",
            table.caption, figure.count
        )
    })
}

/// One row of the dataset and the unit has the count, in the column of the state.
fn wrong_in_label(figure: &Figure, rows: &[LabelRow]) -> Option<String> {
    let page = format!("{}.html", figure.dataset);
    let own = |row: &&LabelRow| {
        row.dataset == page
            && row.labels.starts_with(figure.label)
            && row.small.split(" · ").last() == Some(figure.unit)
    };
    let state = |row: &LabelRow| {
        let mut cells = row.cells.iter();
        let cell = cells.find(|(head, _)| head.to_lowercase() == figure.state);
        cell.map(|(_, text)| text.clone())
    };
    let found: Vec<_> = rows.iter().filter(own).map(state).collect();
    let right = found.contains(&Some(grouped(figure.count)));
    (!right).then(|| {
        let Figure {
            label,
            unit,
            state,
            place,
            count,
            ..
        } = figure;
        format!("{place}: {page}, {label}, {state} {unit}: {found:?} for {count}")
    })
}
