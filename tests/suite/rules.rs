//! Every rule of the checker: a fixture that passes, one that fails with these words, and a manual.

use crate::support::{RuleFixture, Run, fixture, updating};
use catscan::check;
use std::collections::BTreeSet;

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
        let fixture = RuleFixture::of(rule.name);
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
        let run = RuleFixture::of(rule.name).project(false).run(&["check"]);
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
