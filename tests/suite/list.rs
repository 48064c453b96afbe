//! Every figure of the list that this project comes from stands where it belongs.

use crate::support::tables::{Table, cell, grouped, tables};
use crate::support::{Project, own_site};
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

/// The list's table of one dataset, written as such lists are: the parts in another order, the sizes in
/// the last row.
fn as_a_list(figures: &[Figure]) -> String {
    let mut rows: Vec<(&str, BTreeMap<&str, u64>)> = Vec::new();
    for figure in figures.iter().filter(|f| f.dataset == "chestx-ray14") {
        let number = figure.number.expect("the table has no gaps");
        match rows.iter_mut().find(|(label, _)| *label == figure.label) {
            Some((_, cells)) => drop(cells.insert(figure.column, number)),
            None => rows.push((figure.label, BTreeMap::from([(figure.column, number)]))),
        }
    }
    rows.sort_by_key(|(label, _)| *label == "*images*");
    let mut list = "# A list\n\n## ChestX-ray14 Dataset\n\n".to_owned();
    list.push_str("| Disease | Train | Test | Valid |\n|--|--|--|--|\n");
    for (label, cells) in rows {
        let label = if label == "*images*" {
            "**No. of Images**"
        } else {
            label
        };
        let cells = ["train", "test", "valid"].map(|part| cells[part].to_string());
        list.push_str(&format!("|{label}|{}|\n", cells.join("|")));
    }
    list
}

#[test]
fn the_counts_of_an_imported_list_are_those_that_were_written_by_hand() {
    let figures = figures();
    let project = Project::new().with("list.md", as_a_list(&figures));
    let import = project.run(&["import", "list.md"]);
    assert_eq!(import.code, 0, "{}", import.stderr);
    let imported = tables(&project.build().page("datasets/chestx-ray14.html"));
    let by_hand = &pages()["chestx-ray14"];
    let find = |name: &str, tables: &BTreeMap<String, Table>| {
        let mut found = tables.iter().filter(|(id, _)| id.starts_with(name));
        let rows = found.next().unwrap_or_else(|| panic!("no {name}")).1;
        rows.rows.clone()
    };
    let counts = find("Caption-Counts", &imported);
    let splits = find("Caption-Split", &imported);
    let mut compared = 0;
    for figure in figures.iter().filter(|f| f.dataset == "chestx-ray14") {
        let (ours, theirs, row, column) = if figure.label == "*images*" {
            (&splits, "Caption-Split-list", figure.column, "images")
        } else {
            (&counts, "Caption-Counts-list", figure.label, figure.column)
        };
        let found = cell(ours, row, column);
        assert!(found.is_some(), "no {row} × {column}");
        assert_eq!(
            found,
            cell(&by_hand[theirs].rows, row, column),
            "{row} × {column}"
        );
        compared += 1;
    }
    assert_eq!(compared, 45);
}
