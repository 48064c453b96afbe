//! Findings as SARIF 2.1.0, the format that code scanning reads.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use super::{Diagnostic, Diagnostics, Severity, Sources, Span};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What a reader of the file is told of a rule.
#[derive(Debug, Clone)]
pub struct About {
    /// What it does, in a sentence.
    pub summary: String,
    /// Its manual, in Markdown.
    pub manual: String,
}

/// All findings as the run of a tool; `about` gives a rule's manual by its name.
pub fn render(
    diagnostics: &Diagnostics,
    sources: &Sources,
    about: impl Fn(&str) -> Option<About>,
) -> String {
    // Only rules that found something: code scanning lists each one that is here.
    let names: Vec<&str> = {
        let names: BTreeMap<&str, ()> = diagnostics.iter().map(|d| (d.rule, ())).collect();
        names.into_keys().collect()
    };
    let rules: Vec<Value> = names.iter().map(|name| rule(name, about(name))).collect();
    let results: Vec<Value> = diagnostics
        .iter()
        .map(|d| result(d, sources, names.binary_search(&d.rule).unwrap_or(0)))
        .collect();
    super::pretty(&json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "catscan",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { "PROJECT": { "description": { "text": "The folder of catscan.toml." } } },
            "results": results,
        }],
    }))
}

fn rule(name: &str, about: Option<About>) -> Value {
    match about {
        Some(About { summary, manual }) => json!({
            "id": name,
            "shortDescription": { "text": summary },
            "help": { "text": manual, "markdown": manual },
        }),
        None => json!({ "id": name }),
    }
}

fn result(d: &Diagnostic, sources: &Sources, rule: usize) -> Value {
    let text = match &d.help {
        Some(help) => format!("{}\nhelp: {help}", d.message),
        None => d.message.clone(),
    };
    let mut result = json!({
        "ruleId": d.rule,
        "ruleIndex": rule,
        "level": match d.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        "message": { "text": text },
        "locations": [{ "physicalLocation": location(d.span, sources) }],
    });
    if !d.related.is_empty() {
        let related = d.related.iter().enumerate().map(|(at, related)| {
            json!({
                "id": at,
                "message": { "text": related.message },
                "physicalLocation": location(related.span, sources),
            })
        });
        result["relatedLocations"] = related.collect();
    }
    if let Some(reason) = &d.answer {
        result["suppressions"] = json!([{ "kind": "inSource", "justification": reason }]);
    }
    if !d.edits.is_empty() {
        result["fixes"] = json!([fix(d, sources)]);
    }
    result
}

fn fix(d: &Diagnostic, sources: &Sources) -> Value {
    let mut by_file: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for edit in &d.edits {
        let path = sources.get(edit.span.file).path.as_str();
        by_file.entry(path).or_default().push(json!({
            "deletedRegion": region(edit.span, sources),
            "insertedContent": { "text": edit.text },
        }));
    }
    let changes = by_file.into_iter().map(|(path, replacements)| {
        json!({ "artifactLocation": artifact(path), "replacements": replacements })
    });
    json!({ "artifactChanges": changes.collect::<Vec<Value>>() })
}

fn location(span: Span, sources: &Sources) -> Value {
    json!({
        "artifactLocation": artifact(&sources.get(span.file).path),
        "region": region(span, sources),
    })
}

fn artifact(path: &str) -> Value {
    json!({ "uri": uri(path), "uriBaseId": "PROJECT" })
}

fn region(span: Span, sources: &Sources) -> Value {
    let source = sources.get(span.file);
    let (start, end) = (source.position(span.start), source.position(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// What cannot stand in a path of a URI as it is.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A path as part of a URI.
fn uri(path: &str) -> String {
    percent_encoding::utf8_percent_encode(path, ESCAPED).to_string()
}
