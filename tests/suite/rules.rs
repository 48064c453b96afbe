//! Every rule of the checker: a fixture that passes, one that fails with these words, and a manual.
//!
//! `tests/fixtures/rules/RULE.txt` holds files between lines such as `--- fails: content/about.md`: those of the
//! project in which the rule finds something (`fails`), of the one in which nothing does (`passes`), of both
//! (`both`), and at the end what is said of the first (`says`). `CATSCAN_UPDATE=1` writes that anew, to be read
//! before it is committed.

use crate::support::{Project, Run, fixture, updating};
use catscan::check;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// A fixture, taken apart.
struct Fixture {
    path: PathBuf,
    text: String,
}

impl Fixture {
    fn of(rule: &str) -> Self {
        let path = fixture("rules").join(format!("{rule}.txt"));
        let text = std::fs::read_to_string(&path);
        let text = text.unwrap_or_else(|e| panic!("the rule `{rule}` has no fixture: {e}"));
        Self { path, text }
    }

    /// The project in which the rule finds something, or nothing.
    fn project(&self, fails: bool) -> Project {
        let kind = if fails { "fails" } else { "passes" };
        let mut project = Project::strict();
        for part in self.text.split("--- ").skip(1) {
            let (head, text) = part.split_once('\n').expect("a line of its own");
            match head.split_once(": ") {
                Some((of, path)) if of == kind || of == "both" => {
                    project = project.with(path, text);
                }
                _ => {}
            }
        }
        project
    }

    fn says(&self) -> &str {
        let (_, says) = self.text.split_once("--- says\n").expect("words");
        says
    }

    fn update(&self, says: &str) {
        let (files, _) = self.text.split_once("--- says\n").expect("words");
        let text = format!("{files}--- says\n{says}");
        std::fs::write(&self.path, text).expect("a fixture can be written");
    }
}

/// The rules in brackets of what was said.
fn named(run: &Run) -> BTreeSet<&str> {
    let heads = run.stderr.lines().filter_map(|line| {
        let line = line
            .strip_prefix("error[")
            .or(line.strip_prefix("warning["))?;
        Some(line.split_once(']')?.0)
    });
    heads.collect()
}

/// Rules of what only the web knows: `external.rs` has a server for them.
const ASK_THE_WEB: [&str; 2] = ["gone-address", "unsure-address"];

fn rules() -> impl Iterator<Item = &'static check::Rule> {
    check::rules().filter(|rule| !ASK_THE_WEB.contains(&rule.name))
}

#[test]
fn each_finds_what_it_is_about_and_says_so_in_these_words_and_no_other_does() {
    for rule in rules() {
        let fixture = Fixture::of(rule.name);
        let run = fixture.project(true).run(&["check"]);
        assert_eq!(named(&run), [rule.name].into(), "{}", run.stderr);
        let errors = run.stderr.contains(&format!("error[{}]", rule.name));
        assert_eq!(run.code, i32::from(errors), "{}", run.stderr);
        if updating() {
            fixture.update(&run.stderr);
        } else {
            assert_eq!(run.stderr, fixture.says(), "{}", rule.name);
        }
    }
}

#[test]
fn each_is_silent_where_it_is_kept() {
    for rule in rules() {
        let run = Fixture::of(rule.name).project(false).run(&["check"]);
        assert_eq!(run.code, 0, "{}: {}", rule.name, run.stderr);
        assert!(
            run.stderr.ends_with("nothing to mend\n"),
            "{}: {}",
            rule.name,
            run.stderr
        );
    }
}

#[test]
fn no_fixture_is_of_a_rule_that_there_is_not() {
    for entry in std::fs::read_dir(fixture("rules")).expect("fixtures") {
        let path = entry.expect("a fixture").path();
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        assert!(check::rule(&name).is_some(), "{name}");
    }
}

#[test]
fn each_has_a_manual_with_all_its_parts_under_its_own_name() {
    for rule in check::rules() {
        let manual = rule.manual();
        let name = rule.name;
        assert!(
            manual.starts_with(&format!("# {name}\n\n")),
            "{name}: {manual}"
        );
        for part in ["**What it does:**", "**Why it matters:**", "**Example:**"] {
            assert!(manual.contains(part), "{name} has no {part}");
        }
        assert!(rule.summary().ends_with('.'), "{name}: {}", rule.summary());
    }
}

/// Names that findings are given anywhere in the source: the first argument of a finding's constructor, a constant
/// `RULE`, or what is handed to the lookup of names.
fn emitted() -> BTreeSet<String> {
    let src = fixture("../../src");
    let mut names = BTreeSet::new();
    for entry in walkdir::WalkDir::new(src) {
        let path = entry.expect("the source can be read").into_path();
        if path.extension().is_none_or(|end| end != "rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("the source is text");
        let starts = [
            "Diagnostic::error(",
            "Diagnostic::warning(",
            "Diagnostic::note(",
            "unknown(",
            "RULE: &str =",
        ];
        for start in starts {
            for (at, _) in text.match_indices(start) {
                let rest = text[at + start.len()..].trim_start();
                if let Some((name, _)) = rest.strip_prefix('"').and_then(|r| r.split_once('"')) {
                    names.insert(name.to_owned());
                }
            }
        }
    }
    names
}

#[test]
fn every_finding_of_every_stage_is_of_a_registered_rule() {
    let names = emitted();
    assert!(names.len() > 20, "{names:?}");
    let strangers: Vec<_> = names
        .iter()
        .filter(|name| check::rule(name).is_none())
        .collect();
    assert_eq!(strangers, Vec::<&String>::new());
    let registered: BTreeSet<_> = check::rules().map(|rule| rule.name.to_owned()).collect();
    let silent: Vec<_> = registered.difference(&names).collect();
    assert_eq!(silent, Vec::<&String>::new(), "no code speaks of these");
}
