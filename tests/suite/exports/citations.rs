//! Names and titles come through.

use super::at;
use crate::support::{Project, dataset};
use serde_json::{Value, json};

fn project() -> Project {
    dataset(
        r#"creator = ["Smith & Sons, Radiology and Co."]
released = "2020-03"
[[sources]]
id = "paper"
kind = "primary"
title = "{Braces}, 100 % of CheXpert & co_workers: a $5 #1 story"
authors = ["de la Iglesia-Vayá, Maria", "Müller, Jörg", "King, Martin Luther, Jr.", "NIH Clinical Center", "et al."]
container = "Journal of Things"
year = 2020
doi = "10.1000/a_b"
cite = true
"#,
    )
}

#[test]
fn bibtex_escapes_what_would_be_markup_and_keeps_names_in_one_piece() {
    let site = at(&project(), "https://catalog.example/");
    let bibtex = site.page("datasets/a.bib");
    for expected in [
        "@misc{a,",
        "author = {{Smith \\& Sons, Radiology and Co.}}",
        "@article{a-paper,",
        "author = {de la Iglesia-Vayá, Maria and Müller, Jörg and King, Jr., Martin Luther and {NIH Clinical Center} and others}",
        "title = {{\\{Braces\\}}, 100 \\% of {CheXpert} \\& co\\_workers: a \\$5 \\#1 story}",
        "doi = {10.1000/a_b}",
        "year = {2020}",
    ] {
        assert!(bibtex.contains(expected), "{expected} is not in\n{bibtex}");
    }
    assert_eq!(site.page("data/catalog.bib"), bibtex);
    let page = site.page("datasets/a.html");
    assert!(page.contains("@article{a-paper,"), "the page shows it too");
}

#[test]
fn csl_takes_names_apart() {
    let site = at(&project(), "https://catalog.example/");
    let record: Value = serde_json::from_str(&site.page("datasets/a.json")).expect("JSON");
    let citation = &record["dataset"]["citation"];
    assert_eq!(citation[0]["type"], "dataset");
    assert_eq!(citation[0]["issued"], json!({ "date-parts": [[2020, 3]] }));
    assert_eq!(
        citation[0]["author"],
        json!([{ "literal": "Smith & Sons, Radiology and Co." }])
    );
    assert_eq!(
        citation[1]["author"],
        json!([
            { "family": "Iglesia-Vayá", "given": "Maria", "non-dropping-particle": "de la" },
            { "family": "Müller", "given": "Jörg" },
            { "family": "King", "given": "Martin Luther", "suffix": "Jr." },
            { "literal": "NIH Clinical Center" },
        ])
    );
}
