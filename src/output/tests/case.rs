//! A disk that ignores case, as on macOS and Windows, must not lose a page whose name changes its letters.
//!
//! These tests hold on every disk; what they guard against shows only on one that ignores case. Run them there
//! with `TMPDIR` set.

use std::path::Path;

use super::stop_after::StopAfter;
use super::{Disk, Site, build, clean, fill, put, tree};

const LOWER: Site<'static> = &[
    ("index.html", "1"),
    ("logo.png", "lower"),
    ("img/a.png", "lower"),
    ("img/deep/b.png", "lower"),
];

const UPPER: Site<'static> = &[
    ("index.html", "1"),
    ("Logo.png", "upper"),
    ("Img/a.png", "lower"),
    ("Img/deep/C.png", "upper"),
];

fn ignores_case(folder: &Path) -> bool {
    put(folder, "probe", "");
    let ignores = folder.join("PROBE").exists();
    std::fs::remove_file(folder.join("probe")).unwrap();
    ignores
}

#[test]
fn a_change_of_letters_is_a_change_of_names() {
    let folder = tempfile::tempdir().unwrap();
    for site in [LOWER, UPPER, LOWER] {
        build(folder.path(), site).unwrap();
        // Listed, not asked for: a page in the wrong letters is missing when it is uploaded elsewhere.
        assert_eq!(tree(folder.path()), clean(site));
    }
}

#[test]
fn a_killed_change_of_letters_can_be_completed() {
    for operations in 0..60 {
        for next in [UPPER, LOWER] {
            let folder = tempfile::tempdir().unwrap();
            build(folder.path(), LOWER).unwrap();
            let files = StopAfter::new(operations, true);
            let _ = Disk::open_with(folder.path(), files).and_then(|disk| fill(disk, UPPER));
            build(folder.path(), next).unwrap();
            assert_eq!(tree(folder.path()), clean(next));
        }
    }
}

#[test]
fn a_foreign_file_in_other_letters_is_foreign() {
    let folder = tempfile::tempdir().unwrap();
    build(
        folder.path(),
        &[("a.html", "1"), ("b/c/d.html", "1"), ("f.html", "1")],
    )
    .unwrap();
    if ignores_case(folder.path()) {
        return;
    }
    for (path, mine) in [
        ("A.html", "A.html"),
        ("B/c/d.html", "B/c/d.html"),
        ("F.html/g", "F.html"),
    ] {
        put(folder.path(), mine, "mine");
        let error = build(folder.path(), &[(path, "1")]).unwrap_err();
        assert!(
            error.message.contains(&format!("{mine}` is in the way")),
            "{error}"
        );
        assert!(folder.path().join("a.html").is_file());
    }
}

#[test]
fn files_that_differ_in_case_only_are_two_files_where_case_matters() {
    let folder = tempfile::tempdir().unwrap();
    if ignores_case(folder.path()) {
        return;
    }
    let site = [("A", "upper"), ("a", "lower")];
    build(folder.path(), &site).unwrap();
    build(folder.path(), &[("A", "upper"), ("a", "new")]).unwrap();
    build(folder.path(), &[("a", "new")]).unwrap();
    assert_eq!(tree(folder.path()), clean(&[("a", "new")]));
}
