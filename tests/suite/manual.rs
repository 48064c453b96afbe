//! Pages of the manual that are made of the source: as it is now.
//!
//! `CATSCAN_UPDATE=1` writes them anew.

use crate::support::{Project, fixture, updating};
use catscan::check;
use catscan::schema::reference;

fn is_up_to_date(name: &str, page: &str) {
    let path = fixture("../../content/manual").join(name);
    if updating() {
        std::fs::write(&path, page).expect("a page can be written");
    }
    let stored = std::fs::read_to_string(&path).expect("a page of the manual");
    assert!(
        stored == page,
        "content/manual/{name} is out of date: run the tests with CATSCAN_UPDATE=1"
    );
}

#[test]
fn the_page_of_rules_is_made_of_their_manuals() {
    is_up_to_date("rules.md", &check::manual::page());
}

#[test]
fn the_reference_of_fields_is_made_of_their_description() {
    is_up_to_date("fields.md", &reference::page());
}

#[test]
fn explain_prints_the_manual_of_a_rule() {
    let run = Project::new().run(&["explain", "parts-and-total"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(
        run.stdout
            .starts_with("# parts-and-total\n\n**What it does:**"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.ends_with("\n**Severity:** error.\n"),
        "{}",
        run.stdout
    );
}

#[test]
fn explain_lists_every_rule_with_a_sentence() {
    let run = Project::new().run(&["explain"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    for rule in check::rules() {
        let mut lines = run.stdout.lines();
        let line = lines.find(|line| line.split_whitespace().next() == Some(rule.name));
        assert!(
            line.is_some_and(|line| line.len() > rule.name.len() + 20),
            "{}",
            rule.name
        );
    }
}

#[test]
fn a_misspelt_rule_has_no_manual_but_a_neighbour() {
    let run = Project::new().run(&["explain", "parts-and-totals"]);
    assert_eq!(run.code, 2);
    let said =
        "error: no rule is called `parts-and-totals`\nhelp: did you mean `parts-and-total`?\n";
    assert_eq!(run.stderr, said);
}
