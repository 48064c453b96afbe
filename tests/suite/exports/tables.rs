//! The tables say what the tables of the files say, each count once.

use super::at;
use crate::support::{Project, Site};
use std::collections::BTreeMap;

type Row = BTreeMap<String, String>;

fn rows(site: &Site, path: &str) -> Vec<Row> {
    let text = site.page(path);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

const DATASET: &str = r#"+++
title = "North, \"the\" one"
body_part = ["Chest"]
size = { images = 100 }
[[splits]]
id = "official"
keeps_apart = "patient"
parts.train = { images = 80 }
parts.test = { images = 20 }
[[labels]]
id = "findings"
on = "image"
origin = "radiologist"
states = { blank = "negative", maybe = "uncertain" }
[labels.map]
"Mass, or nodule" = [{ to = "mass", match = "broader" }, { to = "nodule" }]
[[counts]]
id = "parts"
labels = "findings"
unit = "image"
split = "official"
columns = { part = ["train", "test"] }
unpublished = ["Cyst"]
[counts.rows]
"Mass, or nodule" = [8, 2]
[[counts]]
id = "states"
labels = "findings"
unit = "image"
columns = { state = ["positive", "maybe"] }
unpublished = ["Cyst"]
[counts.rows]
"Mass, or nodule" = { positive = 9 }
+++
"#;

fn site() -> Site {
    let concept = |title: &str| format!("+++\ntitle = \"{title}\"\n+++\n");
    let project = Project::new()
        .with("content/datasets/north.md", DATASET)
        .with("content/concepts/mass.md", concept("Mass"))
        .with("content/concepts/nodule.md", concept("Nodule"));
    at(&project, "https://catalog.example/")
}

#[test]
fn a_count_stands_in_one_row_with_its_part_state_and_whole() {
    let rows = rows(&site(), "data/labels.csv");
    let of = |row: &Row| {
        let keys = [
            "table",
            "part",
            "state",
            "own_state",
            "count",
            "of",
            "compared",
        ];
        keys.map(|key| row[key].clone()).join("|")
    };
    let said: Vec<String> = rows.iter().map(of).collect();
    assert_eq!(
        said,
        [
            "parts|official.train|positive||8|80|false",
            "parts|official.test|positive||2|20|false",
            // Labelled, but left out of the table.
            "parts||positive||||false",
            "states||positive||9|100|true",
            // The source leaves this one blank, which is not zero.
            "states||uncertain|maybe||100|false",
            "states||positive||||false",
        ]
    );
}

#[test]
fn a_label_with_two_concepts_names_the_nearer_and_then_the_other() {
    let site = site();
    let labels = rows(&site, "data/labels.csv");
    assert_eq!(labels[0]["label"], "Mass, or nodule");
    assert_eq!(
        (labels[0]["concept"].as_str(), labels[0]["match"].as_str()),
        ("nodule", "exact")
    );
    assert_eq!(labels[0]["more_concepts"], "mass:broader");
    let mapping = rows(&site, "data/mapping.csv");
    let pairs: Vec<(&str, &str)> = mapping
        .iter()
        .map(|row| (row["concept"].as_str(), row["skos"].as_str()))
        .collect();
    assert_eq!(
        pairs,
        [
            ("mass", "skos:narrowMatch"),
            ("nodule", "skos:exactMatch"),
            ("", "")
        ]
    );
}

#[test]
fn a_figure_that_is_not_exact_says_so() {
    let project = Project::new().with(
        "content/datasets/a.md",
        "+++\ntitle = \"A\"\n[size]\nimages = { about = 5_000 }\npatients = { at_least = 10, at_most = 20 }\nstudies = { at_most = 70 }\n+++\n",
    );
    let rows = rows(
        &at(&project, "https://catalog.example/"),
        "data/datasets.csv",
    );
    let said = |unit: &str| format!("{} {}", rows[0][unit], rows[0][&format!("{unit}_is")]);
    assert_eq!(said("images"), "5000 about");
    assert_eq!(said("patients"), "10 between");
    assert_eq!(said("studies"), "70 at-most");
    assert_eq!(said("reports"), " ");
}
