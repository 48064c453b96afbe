//! What the architecture promises, read off the source.

use std::collections::BTreeSet;
use std::path::Path;

/// A file of `src`: its path there, and its text without tests and comments.
struct File {
    path: String,
    code: String,
    lines: usize,
}

impl File {
    fn room(&self) -> &str {
        let room = self.path.split('/').next().unwrap_or_default();
        room.trim_end_matches(".rs")
    }
}

fn files() -> Vec<File> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    walkdir::WalkDir::new(&src)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.expect("the source can be read").into_path())
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("the source is text");
            let below = path.strip_prefix(&src).expect("below src");
            File {
                path: below.to_string_lossy().replace('\\', "/"),
                code: code_of(&text),
                lines: text.lines().count(),
            }
        })
        .filter(|file| !file.path.contains("tests") && !file.path.contains("testing.rs"))
        .collect()
}

fn code_of(text: &str) -> String {
    let text = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or(text);
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .fold(String::new(), |all, line| all + line + "\n")
}

/// The rooms in the order of the table in ARCHITECTURE.md.
fn order() -> Vec<String> {
    let text = include_str!("../../ARCHITECTURE.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    let rooms = rows.filter_map(|row| Some(row.split_once('`')?.0.to_owned()));
    rooms.collect()
}

/// The rooms that a file names as `crate::ROOM` or `crate::{ROOM, …}`.
fn used(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => top_level(group),
            None => vec![rest],
        };
        for name in names {
            let end = name.find(|c: char| !c.is_alphanumeric() && c != '_');
            rooms.insert(name[..end.unwrap_or(name.len())].to_owned());
        }
    }
    rooms
}

/// The members of a group of imports, which begins behind its bracket.
fn top_level(group: &str) -> Vec<&str> {
    let (mut depth, mut from, mut members) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                members.push(group[from..at].trim());
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                members.push(group[from..at].trim());
                from = at + 1;
            }
            _ => {}
        }
    }
    members
}

#[test]
fn every_room_is_in_the_table_of_the_architecture() {
    let order = order();
    for file in files() {
        let outside = ["lib", "main"].contains(&file.room());
        assert!(
            outside || order.iter().any(|room| room == file.room()),
            "{}",
            file.path
        );
    }
}

#[test]
fn a_room_uses_only_those_above_it() {
    let order = order();
    let place = |room: &str| order.iter().position(|name| name == room);
    let mut wrong = Vec::new();
    for file in files() {
        let Some(here) = place(file.room()) else {
            continue;
        };
        for room in used(&file.code) {
            if place(&room).is_some_and(|there| there > here) {
                wrong.push(format!("src/{} uses `{room}`", file.path));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Who may name what: a dependency, or a part of the standard library.
const WRAPPED: [(&str, &[&str]); 14] = [
    ("tera", &["theme/"]),
    ("toml", &["schema/", "edit/draft.rs"]),
    ("annotate_snippets", &["diagnostic/human.rs"]),
    ("ureq", &["external/"]),
    ("spdx", &["check/"]),
    ("verhoeff", &["schema/code.rs"]),
    ("biblatex", &["citation/"]),
    ("quick_xml", &["export/"]),
    ("ammonia", &["content/markdown/sanitize.rs"]),
    (
        "pulldown_cmark",
        &[
            "content/markdown/",
            "edit/import/outline/read.rs",
            "edit/write.rs",
        ],
    ),
    (
        "std::fs",
        &[
            "output/",
            "project/",
            "build.rs",
            "edit/",
            "external/cache.rs",
        ],
    ),
    ("notify", &["serve/watch.rs"]),
    ("httparse", &["serve/request.rs"]),
    ("self_cell", &["serve/snapshot.rs"]),
];

#[test]
fn a_dependency_is_named_only_by_the_room_that_wraps_it() {
    let mut wrong = Vec::new();
    for file in files() {
        for (name, rooms) in WRAPPED {
            let own = rooms.iter().any(|room| file.path.starts_with(room));
            if !own && names(&file.code, name) {
                wrong.push(format!("src/{} names `{name}`", file.path));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Whether `name::` stands in the code as a path of its own.
fn names(code: &str, name: &str) -> bool {
    let whole = |at: usize| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    };
    let path = format!("{name}::");
    let bare = format!("use {name};");
    code.match_indices(&path).any(|(at, _)| whole(at)) || code.contains(&bare)
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let long: Vec<String> = files()
        .into_iter()
        .filter(|file| file.lines > 400)
        .map(|file| format!("src/{} has {} lines", file.path, file.lines))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}
