//! Findings as JSON, for programs.
//!
//! One object. `version` is 1 and grows when a key changes its meaning or goes; new keys may come at any time.
//!
//! | key | what it is |
//! |---|---|
//! | `version` | 1 |
//! | `errors`, `warnings`, `notes` | how many findings are of each severity |
//! | `findings` | the findings, by path, place and rule |
//!
//! A finding:
//!
//! | key | what it is |
//! |---|---|
//! | `rule` | the rule's name; `catscan explain RULE` tells what it is about |
//! | `severity` | `error`, `warning` or `note` |
//! | `message` | what is wrong |
//! | `help` | what to write instead, or null |
//! | `place` | where |
//! | `related` | other places that belong to it, each with a `message` and a `place` |
//! | `edits` | what mends it for certain, each with a `place` and the `text` to put there; `catscan fix` does this |
//! | `answer` | why it is no problem after all, where its file says so, or null |
//!
//! A place: `path` below the project's folder, `start` and `end` (`line` and `column` from 1, columns in
//! characters), `bytes` (the first one, and the one after the last).

use super::{Diagnostic, Diagnostics, Position, Severity, Sources, Span};
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    errors: usize,
    warnings: usize,
    notes: usize,
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    place: Place<'a>,
    related: Vec<Related<'a>>,
    edits: Vec<Edit<'a>>,
    answer: Option<&'a str>,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    place: Place<'a>,
}

#[derive(Serialize)]
struct Edit<'a> {
    place: Place<'a>,
    text: &'a str,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    start: At,
    end: At,
    bytes: [u32; 2],
}

#[derive(Serialize)]
struct At {
    line: usize,
    column: usize,
}

/// All findings.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let report = Report {
        version: 1,
        errors: diagnostics.count(Severity::Error),
        warnings: diagnostics.count(Severity::Warning),
        notes: diagnostics.count(Severity::Note),
        findings: diagnostics.iter().map(|d| finding(d, sources)).collect(),
    };
    super::pretty(&report)
}

fn finding<'a>(d: &'a Diagnostic, sources: &'a Sources) -> Finding<'a> {
    Finding {
        rule: d.rule,
        severity: d.severity.word(),
        message: &d.message,
        help: d.help.as_deref(),
        place: place(d.span, sources),
        related: d
            .related
            .iter()
            .map(|related| Related {
                message: &related.message,
                place: place(related.span, sources),
            })
            .collect(),
        edits: d
            .edits
            .iter()
            .map(|edit| Edit {
                place: place(edit.span, sources),
                text: &edit.text,
            })
            .collect(),
        answer: d.answer.as_deref(),
    }
}

fn place(span: Span, sources: &Sources) -> Place<'_> {
    let source = sources.get(span.file);
    let at = |offset| {
        let Position { line, column } = source.position(offset);
        At { line, column }
    };
    Place {
        path: &source.path,
        start: at(span.start),
        end: at(span.end),
        bytes: [span.start, span.end],
    }
}
