//! What programs read stays: every key and column of the stored interface is still there, and a new
//! one raises the version.
//!
//! `tests/fixtures/interface.txt` is yesterday's. `SNAPSHOTS=overwrite` stores today's, which is
//! refused where something is gone and the first number of the version is the same.

use crate::support::{Project, fixture};
use serde_json::Value;
use std::collections::BTreeSet;

/// A site's version and everything that a program can rely on, a line each.
fn today() -> (String, BTreeSet<String>) {
    let project = Project::of_fixture("site/rich/project");
    let site = super::at(&project, "https://catalog.example/");
    let json = |path: &str| -> Value {
        serde_json::from_str(&site.page(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    };
    let mut lines = BTreeSet::new();
    schema(
        "catalog.json",
        &json("data/catalog.schema.json"),
        &mut lines,
    );
    for resource in list(&json("data/datapackage.json")["resources"]) {
        for field in list(&resource["schema"]["fields"]) {
            let path = text(&resource["path"]);
            lines.insert(format!(
                "{path} {} {}",
                text(&field["name"]),
                text(&field["type"])
            ));
        }
    }
    let croissant = json("datasets/north.croissant.json");
    for field in list(&croissant["recordSet"][0]["field"]) {
        let id = text(&field["@id"]);
        lines.insert(format!("croissant.json {id} {}", text(&field["dataType"])));
    }
    for (path, _) in crate::support::tree(&project.path("public")) {
        let of_all = path.starts_with("data/") || !path.contains('/');
        if of_all && !path.ends_with(".html") {
            lines.insert(format!("file {path}"));
        }
    }
    let versions = [
        json("data/catalog.json")["version"].clone(),
        json("data/datapackage.json")["version"].clone(),
        json("datasets/north.json")["version"].clone(),
    ];
    assert!(versions.iter().all(|version| *version == versions[0]));
    (text(&versions[0]), lines)
}

/// Every key that a schema describes, with its types and whether it is always there.
fn schema(path: &str, of: &Value, lines: &mut BTreeSet<String>) {
    if !of.is_object() {
        return;
    }
    if let Some(properties) = of["properties"].as_object() {
        let required = list(&of["required"]);
        for (key, inner) in properties {
            let always = if required.iter().any(|name| name == key) {
                "always"
            } else {
                "sometimes"
            };
            let below = format!("{path}/{key}");
            lines.insert(format!("{below} {} {always}", types(inner)));
            schema(&below, inner, lines);
        }
    }
    for (key, inner) in of["$defs"].as_object().into_iter().flatten() {
        schema(key, inner, lines);
    }
    for inner in [&of["items"], &of["additionalProperties"]] {
        schema(&format!("{path}/*"), inner, lines);
    }
    for inner in list(&of["anyOf"]) {
        schema(path, &inner, lines);
    }
}

fn types(of: &Value) -> String {
    match of {
        Value::Object(map) if map.contains_key("type") => of["type"].to_string(),
        Value::Object(map) if map.contains_key("$ref") => text(&of["$ref"]),
        Value::Object(map) if map.contains_key("anyOf") => {
            let all: Vec<String> = list(&of["anyOf"]).iter().map(types).collect();
            all.join(" or ")
        }
        Value::Object(map) if map.contains_key("const") => of["const"].to_string(),
        // Of a list of values, new ones may come.
        _ => "value".to_owned(),
    }
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// What is wrong with going from one interface to another under these versions.
fn objections(
    (old, before): (&str, &BTreeSet<String>),
    (new, now): (&str, &BTreeSet<String>),
) -> Vec<String> {
    let first = |version: &str| version.split('.').next().map(str::to_owned);
    let mut wrong = Vec::new();
    if first(old) == first(new) {
        let gone = before.difference(now);
        wrong.extend(gone.map(|line| format!("gone without a new first number: {line}")));
    }
    if old == new {
        let added = now.difference(before);
        wrong.extend(added.map(|line| format!("added without a new version: {line}")));
    }
    wrong
}

#[test]
fn what_programs_read_stays() {
    let path = fixture("interface.txt");
    let (version, lines) = today();
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    let mut stored_lines = stored.lines().map(str::to_owned);
    let old = stored_lines.next().unwrap_or_default();
    let before: BTreeSet<String> = stored_lines.collect();
    let wrong = objections((&old, &before), (&version, &lines));
    assert_eq!(wrong, Vec::<String>::new());
    if std::env::var_os("SNAPSHOTS").is_some_and(|what| what == "overwrite") {
        let all: Vec<&str> = std::iter::once(version.as_str())
            .chain(lines.iter().map(String::as_str))
            .collect();
        std::fs::write(&path, all.join("\n") + "\n").expect("the interface is stored");
    } else {
        assert_eq!(old, version, "store the new interface: SNAPSHOTS=overwrite");
    }
}

#[test]
fn an_incompatible_change_needs_a_new_first_number() {
    let set = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    let (both, one): (BTreeSet<String>, BTreeSet<String>) = (set(&["a", "b"]), set(&["a"]));
    let said = |old, before, new, now| objections((old, before), (new, now)).len();
    assert_eq!(said("1.0", &both, "1.0", &one), 1);
    assert_eq!(said("1.0", &both, "1.1", &one), 1);
    assert_eq!(said("1.0", &both, "2.0", &one), 0);
    assert_eq!(said("1.0", &one, "1.0", &both), 1);
    assert_eq!(said("1.0", &one, "1.1", &both), 0);
    assert_eq!(said("1.0", &one, "1.0", &one), 0);
}
