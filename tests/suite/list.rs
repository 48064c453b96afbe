//! Every figure of the list that this project comes from stands where it belongs.

use crate::support::{self, catscan};
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

/// A table of a page: the words of each row, the first of them the row's name, the columns' names
/// in the first one.
type Rows = Vec<Vec<String>>;

/// The tables of a page by their identifiers' words, without marks of sources and bars.
fn tables(html: &str) -> BTreeMap<String, Rows> {
    let dom = tl::parse(html, tl::ParserOptions::default()).expect("a page is HTML");
    let parser = dom.parser();
    let mut tables = BTreeMap::new();
    for handle in dom.query_selector("table").expect("a selector") {
        let table = handle
            .get(parser)
            .and_then(tl::Node::as_tag)
            .expect("a tag");
        let caption = table
            .query_selector(parser, "caption")
            .and_then(|mut all| all.next());
        let caption = caption.and_then(|node| node.get(parser)?.as_tag());
        let Some(id) = caption.and_then(|tag| tag.attributes().id()) else {
            continue;
        };
        let rows = table.query_selector(parser, "tr").expect("a selector");
        let rows = rows.filter_map(|row| row.get(parser)?.as_tag());
        let rows = rows.map(|row| cells(row, parser)).collect();
        tables.insert(id.as_utf8_str().into_owned(), rows);
    }
    tables
}

fn cells(row: &tl::HTMLTag<'_>, parser: &tl::Parser<'_>) -> Vec<String> {
    let children = row.children();
    let cells = children
        .top()
        .iter()
        .filter_map(|cell| cell.get(parser)?.as_tag());
    cells.map(|cell| words(cell, parser)).collect()
}

/// The words of a cell without those of smaller print.
fn words(tag: &tl::HTMLTag<'_>, parser: &tl::Parser<'_>) -> String {
    let children = tag.children();
    let words = children
        .top()
        .iter()
        .filter_map(|child| match child.get(parser)? {
            tl::Node::Raw(text) => Some(text.as_utf8_str().trim().to_owned()),
            tl::Node::Tag(tag)
                if ["sup", "small", "svg"].contains(&tag.name().as_utf8_str().as_ref()) =>
            {
                None
            }
            tl::Node::Tag(tag) => Some(words(tag, parser)),
            tl::Node::Comment(_) => None,
        });
    words.collect::<Vec<String>>().concat()
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The pages of this project's own site that the list speaks of.
fn pages() -> BTreeMap<&'static str, BTreeMap<String, Rows>> {
    let output = tempfile::tempdir().expect("a temporary folder");
    let root = support::fixture("../..");
    let run = support::Run::of(
        catscan(&root)
            .args(["build", "--output"])
            .arg(output.path()),
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let page = |name: &str| {
        let path = output.path().join(format!("datasets/{name}.html"));
        tables(&std::fs::read_to_string(path).expect("a page"))
    };
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
        let found = cell(&tables[table], row, column);
        if found.as_deref() != Some(&grouped(number)) {
            wrong.push(format!("{row} × {column}: {found:?} for {number}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

fn cell(rows: &Rows, row: &str, column: &str) -> Option<String> {
    let at = rows.first()?.iter().position(|name| name == column)?;
    let row = rows.iter().skip(1).find(|cells| cells[0] == row)?;
    row.get(at).cloned()
}

#[test]
fn every_label_that_the_list_only_names_is_on_the_page() {
    let pages = pages();
    for figure in figures().iter().filter(|figure| figure.number.is_none()) {
        let tables = pages[figure.dataset].iter();
        let mut counts = tables.filter(|(id, _)| id.starts_with("Caption-Counts"));
        let found = counts.any(|(_, rows)| rows.iter().any(|cells| cells[0] == figure.label));
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
    let project = support::Project::new().with("list.md", as_a_list(&figures));
    let import = project.run(&["import", "list.md"]);
    assert_eq!(import.code, 0, "{}", import.stderr);
    let imported = tables(&project.build().page("datasets/chestx-ray14.html"));
    let by_hand = &pages()["chestx-ray14"];
    let find = |name: &str, tables: &BTreeMap<String, Rows>| {
        let mut found = tables.iter().filter(|(id, _)| id.starts_with(name));
        let rows = found.next().unwrap_or_else(|| panic!("no {name}")).1;
        rows.clone()
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
            cell(&by_hand[theirs], row, column),
            "{row} × {column}"
        );
        compared += 1;
    }
    assert_eq!(compared, 45);
}
