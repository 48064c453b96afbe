//! The manifest says what may be deleted, so only one that we wrote is believed.

use std::fs;

use super::{Disk, build, put, said, tree};
use crate::output::manifest::{self, Manifest};

fn parse(text: &str) -> Result<Manifest, String> {
    Manifest::parse(text.as_bytes().to_vec())
}

fn written<'p>(paths: impl Iterator<Item = &'p str>) -> String {
    let mut bytes = Vec::new();
    manifest::write(paths, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_manifest_reads_back() {
    let text = "catscan manifest 1\na/b.html\né.html\n";
    let read = parse(text).unwrap();
    assert_eq!(written(read.paths()), text);
    // As a version control system may hand it out on Windows.
    assert_eq!(parse(&text.replace('\n', "\r\n")).unwrap(), read);
    assert_eq!(parse("catscan manifest 1\n").unwrap(), Manifest::default());
}

#[test]
fn a_manifest_knows_the_files_that_are_ours_and_no_others() {
    let manifest = parse("catscan manifest 1\na\na-b\na/b.html\né.html\n").unwrap();
    let paths = ["a", "a-b", "a/b.html", "é.html"];
    assert_eq!(manifest.len(), paths.len());
    assert!(paths.iter().all(|path| manifest.contains(path)));
    let others = ["", "a/b", "a/b.html2", "a\n", "b", "é"];
    assert!(!others.iter().any(|path| manifest.contains(path)));
    assert!(!Manifest::default().contains("a"));
}

#[test]
fn a_union_has_each_path_once_in_its_sorted_place() {
    let of = |a: &[&str], b: &[&str]| {
        let union = manifest::union(a.iter().copied(), b.iter().copied());
        union.collect::<Vec<&str>>().concat()
    };
    assert_eq!(of(&["a", "c", "d"], &["b", "c", "e"]), "abcde");
    assert_eq!(of(&[], &["b", "c"]), "bc");
    assert_eq!(of(&["a", "c"], &[]), "ac");
    assert_eq!(of(&["a"], &["a"]), "a");
}

#[test]
fn a_manifest_that_leads_out_of_the_folder_is_refused() {
    for (path, fault) in [
        ("../a", "has a part `.` or `..`"),
        ("a/../../b", "has a part `.` or `..`"),
        ("./a", "has a part `.` or `..`"),
        ("/etc/passwd", "is absolute"),
        ("a//b", "has an empty part"),
        ("a/", "has an empty part"),
        ("", "has an empty part"),
        ("a\\..\\b", "has a control character or a backslash"),
        ("a\0", "has a control character or a backslash"),
        (".catscan/lock", "lies in catscan's own folder"),
        (".Catscan", "lies in catscan's own folder"),
        #[cfg(windows)]
        ("c:a", "names a drive"),
    ] {
        let shown = path.escape_debug();
        let expected = format!("it lists `{shown}`, which {fault}");
        assert_eq!(
            parse(&format!("catscan manifest 1\n{path}\n")),
            Err(expected)
        );
    }
}

#[test]
fn a_manifest_that_is_not_as_written_is_refused() {
    for (text, fault) in [
        ("", "it begins with ``, not with `catscan manifest 1`"),
        (
            "catscan manifest 2\n",
            "it begins with `catscan manifest 2`, not with `catscan manifest 1`",
        ),
        ("catscan manifest 1", "its last line is cut short"),
        ("catscan manifest 1\na\nb", "its last line is cut short"),
        (
            "catscan manifest 1\nb\na\n",
            "`a` is not in its sorted place",
        ),
        (
            "catscan manifest 1\na\r\r\n",
            "it lists `a\\r`, which has a control character or a backslash",
        ),
        (
            "catscan manifest 1\na\na\n",
            "`a` is not in its sorted place",
        ),
    ] {
        assert_eq!(parse(text), Err(fault.to_owned()));
    }
    assert_eq!(
        Manifest::parse(b"\xff".to_vec()),
        Err("it is not text in UTF-8".to_owned())
    );
}

#[test]
fn nothing_is_deleted_by_a_manifest_that_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    build(&output, &[("a", "1")]).unwrap();
    put(folder.path(), "mine", "mine");
    fs::write(
        output.join(".catscan/manifest"),
        "catscan manifest 1\n../mine\n",
    )
    .unwrap();
    let before = tree(folder.path());
    let error = Disk::open(&output).unwrap_err();
    assert_eq!(
        said(&error, folder.path()),
        "cannot use `public/.catscan/manifest`: it lists `../mine`, which has a part `.` or `..`\n\
         help: choose a new or empty folder for the site, or move everything out of `public`, then build again"
    );
    assert_eq!(tree(folder.path()), before);
}
