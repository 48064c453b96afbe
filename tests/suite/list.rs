//! Every figure of the list that this project comes from stands where it belongs.

use crate::support::own_site;
use crate::support::tables::{Table, cell, grouped, tables};
use std::collections::BTreeMap;

/// A line of the fixture.
struct Figure {
    dataset: &'static str,
    label: &'static str,
    column: &'static str,
    /// None where the list has only the name.
    number: Option<u64>,
}

fn figures() -> Vec<Figure> {
    let text = include_str!("../fixtures/list/figures.tsv");
    text.lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().unwrap_or_default();
            Figure {
                dataset: cell(),
                label: cell(),
                column: cell(),
                number: cell().parse().ok(),
            }
        })
        .collect()
}

/// The pages of this project's own site that the list speaks of.
fn pages() -> BTreeMap<&'static str, BTreeMap<String, Table>> {
    let site = own_site();
    let page = |name: &str| tables(&site.page(&format!("datasets/{name}.html")));
    ["chestx-ray14", "chexpert"]
        .map(|name| (name, page(name)))
        .into()
}

#[test]
fn every_figure_of_the_list_stands_in_its_row_and_column() {
    let figures = figures();
    assert_eq!(figures.len(), 59);
    let pages = pages();
    let mut wrong = Vec::new();
    for figure in &figures {
        let tables = &pages[figure.dataset];
        let Some(number) = figure.number else {
            continue;
        };
        // Sizes of the parts stand in the table of splits, where parts are rows.
        let (table, row, column) = if figure.label == "*images*" {
            ("Caption-Split-list", figure.column, "images")
        } else {
            ("Caption-Counts-list", figure.label, figure.column)
        };
        let found = cell(&tables[table].rows, row, column);
        if found.as_deref() != Some(&grouped(number)) {
            wrong.push(format!("{row} × {column}: {found:?} for {number}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_label_that_the_list_only_names_is_on_the_page() {
    let pages = pages();
    for figure in figures().iter().filter(|figure| figure.number.is_none()) {
        let tables = pages[figure.dataset].iter();
        let mut counts = tables.filter(|(id, _)| id.starts_with("Caption-Counts"));
        let found =
            counts.any(|(_, table)| table.rows.iter().any(|cells| cells[0] == figure.label));
        assert!(found, "{} has no row {}", figure.dataset, figure.label);
    }
}
