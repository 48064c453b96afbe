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
