//! The description of fields as a page of the manual.

use super::choice::Choice;
use super::config::CONFIG;
use super::dataset::{DATASET, TREE};
use super::field::{Field, Kind, Schema, TextForm};
use super::form;
use super::page::{CONCEPT, PAGE};

const HEAD: &str = "+++
title   = \"Fields\"
summary = \"Every field of a file of content and of `catscan.toml`: what may stand there, and what it means.\"
+++

Files of content begin with TOML between two `+++` lines. These are the keys that can stand there; a **bold** one must. All
others may be left out: what is not known stays blank.

`catscan schema dataset`, `catscan schema concept` and `catscan schema config` print the same as JSON Schema, for editors with a
TOML language server. `catscan schema config > catscan.schema.json`, and `#:schema ./catscan.schema.json` as the first line of
`catscan.toml`, is all that Taplo and its extensions need.
";

/// The files, with where they lie.
const FILES: [(&str, &str, &Schema); 4] = [
    ("A dataset", "`content/datasets/….md`", &DATASET),
    ("A concept", "`content/concepts/….md`", &CONCEPT),
    (
        "A page",
        "Any other `content/….md`, the home page and the task list too",
        &PAGE,
    ),
    ("The configuration", "`catscan.toml`", &CONFIG),
];

/// The page, as a file of content.
pub fn page() -> String {
    let mut out = HEAD.to_owned();
    for (title, place, schema) in FILES {
        out.push_str(&format!("\n## {title}\n\n{place}.\n\n"));
        with_inner(&mut out, schema);
    }
    out.push_str("\n## A tree of labels\n\n`content/datasets/….toml`, named by `tree` of a label set. Each key is a label's name: a table.\n\n");
    if let Kind::Map(Kind::Table(schema)) = &TREE {
        with_inner(&mut out, schema);
    }
    out
}

/// A table's fields, then those of the tables that stand in it, each once.
fn with_inner(out: &mut String, schema: &'static Schema) {
    let mut all: Vec<(String, &'static Schema)> = vec![(String::new(), schema)];
    let mut at = 0;
    while at < all.len() {
        let (path, schema) = all[at].clone();
        if at > 0 {
            out.push_str(&format!("\n### `{path}`: {}\n\n", schema.name));
        }
        rows(out, schema);
        for field in schema.fields {
            let inner = match path.as_str() {
                "" => field.key.to_owned(),
                path => format!("{path}.{}", field.key),
            };
            for found in tables_of(&field.kind) {
                if !all.iter().any(|(_, known)| std::ptr::eq(*known, found)) {
                    all.push((inner.clone(), found));
                }
            }
        }
        at += 1;
    }
}

fn rows(out: &mut String, schema: &Schema) {
    out.push_str("| key | what stands there | what it means |\n|---|---|---|\n");
    for Field {
        key,
        kind,
        required,
        about,
    } in schema.fields
    {
        let key = if *required {
            format!("**`{key}`**")
        } else {
            format!("`{key}`")
        };
        out.push_str(&format!("| {key} | {} | {about} |\n", words(kind)));
    }
}

/// The tables that stand at a key.
fn tables_of(kind: &'static Kind) -> Vec<&'static Schema> {
    match kind {
        Kind::Table(schema) | Kind::Tables(schema) => vec![schema],
        Kind::List(inner) | Kind::Map(inner) | Kind::Rows(inner, _) => tables_of(inner),
        Kind::Either(kinds) => kinds.iter().flat_map(tables_of).collect(),
        _ => Vec::new(),
    }
}

/// What may stand at a key, in words.
fn words(kind: &Kind) -> String {
    match kind {
        Kind::Text(TextForm::Plain) => "text".to_owned(),
        Kind::Text(form) => format!("{}, as `\"{}\"`", form::said(*form), form::example(*form)),
        Kind::Count => "a whole number".to_owned(),
        Kind::Integer => "a whole number, its sign free".to_owned(),
        Kind::Number(low, high) if *low > f64::MIN || *high < f64::MAX => {
            format!("a number from {low} to {high}")
        }
        Kind::Number(..) => "a number".to_owned(),
        Kind::Boolean => "`true` or `false`".to_owned(),
        Kind::Choice(choices) => one_of(choices),
        Kind::Open(which) => {
            let values: Vec<String> = which.shipped().iter().map(|v| format!("`{v}`")).collect();
            format!("one of {}, and what `[vocabulary]` adds", values.join(", "))
        }
        Kind::List(inner) => format!("a list: {}", words(inner)),
        Kind::Table(schema) => format!("{}: a table", schema.name),
        Kind::Tables(schema) => format!("`[[…]]` tables: {}", schema.name),
        Kind::Map(inner) => format!("a table with names of your own: {}", words(inner)),
        Kind::Rows(inner, _) => format!("a table with label names, in quotes: {}", words(inner)),
        Kind::Either(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(words).collect();
            kinds.join("; or ")
        }
    }
}

fn one_of(choices: &[Choice]) -> String {
    let said = |choice: &Choice| {
        if choice.words == choice.value {
            format!("`{}`", choice.value)
        } else {
            format!("`{}` ({})", choice.value, choice.words)
        }
    };
    let values: Vec<String> = choices.iter().map(said).collect();
    format!("one of {}", values.join(", "))
}
