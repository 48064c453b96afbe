//! A build that is killed at any moment leaves every file whole, and the next build completes the site.

use std::path::Path;
use std::sync::atomic::Ordering;

use super::stop_after::StopAfter;
use super::{Disk, Sink, Site, Tree, build, clean, fill, put, tree};
use crate::output::OutputError;

const OLD: Site<'static> = &[
    ("index.html", "the old index"),
    ("same.html", "the same"),
    ("datasets/changed.html", "old and long"),
    ("datasets/gone.html", "only old"),
    ("labels/gone/deep/page.html", "only old, deep down"),
    ("file-to-folder", "was a file"),
    ("folder-to-file/a.html", "was in a folder"),
    ("folder-to-file/b/c.html", "was deeper in a folder"),
    ("swap/x", "the old x"),
    ("Case.html", "the old letters"),
];

const NEW: Site<'static> = &[
    ("index.html", "the new index"),
    ("same.html", "the same"),
    ("datasets/changed.html", "new"),
    ("datasets/added.html", "only new"),
    ("tasks/added/deep/page.html", "only new, deep down"),
    ("file-to-folder/a.html", "is in a folder"),
    ("file-to-folder/b/c.html", "is deeper in a folder"),
    ("folder-to-file", "is a file"),
    ("swap/x/y", "x is a folder now"),
    ("case.html", "the new letters"),
];

/// A site that shares a little with either.
const THIRD: Site<'static> = &[
    ("same.html", "the third"),
    ("datasets", "not a folder any more"),
    ("tasks/added/deep/page.html", "only new, deep down"),
];

const FOREIGN: Site<'static> = &[
    ("CNAME", "example.org"),
    ("labels/gone/notes.txt", "mine"),
    ("swap/notes.txt", "mine too"),
];

/// Starts a build that dies, and answers whether it did.
fn killed(output: &Path, site: Site<'_>, operations: usize, torn: bool) -> bool {
    let files = StopAfter::new(operations, torn);
    let result = Disk::open_with(output, files.clone()).and_then(|disk| fill(disk, site));
    let died = files.begun.load(Ordering::SeqCst) > operations;
    // Only the stage can still be there when a build says that it is done.
    assert!(died || result.is_ok());
    died
}

fn bytes<'a>(site: Site<'a>, path: &str) -> Option<&'a [u8]> {
    let found = site.iter().find(|(known, _)| *known == path);
    found.map(|(_, text)| text.as_bytes())
}

/// Every file is the old, the new or somebody else's, whole; and what both sites have is there.
fn assert_whole(tree: &Tree, sites: &[Site<'_>], foreign: Site<'_>) {
    for (path, found) in tree {
        let Some(found) = found else { continue };
        if path.starts_with(".catscan/") {
            continue;
        }
        let mut known = sites
            .iter()
            .chain([&foreign])
            .filter_map(|site| bytes(site, path));
        assert!(known.any(|known| known == found), "`{path}` is torn");
    }
    for (path, text) in foreign {
        let found = tree.get(*path).and_then(Option::as_deref);
        assert_eq!(found, Some(text.as_bytes()), "`{path}` is not ours");
    }
    for (path, _) in sites[0] {
        if sites.iter().all(|site| bytes(site, path).is_some()) {
            assert!(tree.contains_key(*path), "`{path}` is in no site");
        }
    }
}

/// What a build that is let alone ends with: what a build into a new folder does, beside what is not ours.
fn completed(site: Site<'_>, foreign: Site<'_>) -> Tree {
    let mut tree = clean(site);
    for (path, text) in foreign {
        tree.insert((*path).to_owned(), Some(text.as_bytes().to_vec()));
        for (at, _) in path.match_indices('/') {
            tree.insert(path[..at].to_owned(), None);
        }
    }
    tree
}

fn old_site(site: Site<'_>, foreign: Site<'_>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), site).unwrap();
    for (path, text) in foreign {
        put(folder.path(), path, text);
    }
    folder
}

#[test]
fn a_killed_rebuild_leaves_whole_files_and_can_be_completed() {
    // The next build may be of the same site, of the old one again, or of another one.
    let nexts = [NEW, OLD, THIRD].map(|site| (site, completed(site, FOREIGN)));
    for (torn, nexts) in [(false, &nexts[..1]), (true, &nexts[..])] {
        let mut operations = 0;
        let mut died = true;
        while died {
            for (next, expected) in nexts {
                let folder = old_site(OLD, FOREIGN);
                died = killed(folder.path(), NEW, operations, torn);
                assert_whole(&tree(folder.path()), &[OLD, NEW], FOREIGN);
                build(folder.path(), next).unwrap();
                assert_eq!(tree(folder.path()), *expected);
            }
            operations += 1;
        }
        assert!(operations > 40, "only {operations} operations were tried");
    }
}

#[test]
fn a_killed_first_build_can_be_completed() {
    let expected = completed(NEW, &[]);
    for torn in [false, true] {
        let mut operations = 0;
        let mut died = true;
        while died {
            let folder = tempfile::tempdir().unwrap();
            // Two levels, so that making the output folder itself can be torn.
            let output = folder.path().join("new/public");
            died = killed(&output, NEW, operations, torn);
            if output.exists() {
                assert_whole(&tree(&output), &[NEW, &[]], &[]);
            }
            build(&output, NEW).unwrap();
            assert_eq!(tree(&output), expected);
            operations += 1;
        }
        assert!(operations > 20, "only {operations} operations were tried");
    }
}

#[test]
fn a_completion_can_be_killed_as_well() {
    let old: Site<'_> = &[
        ("a", "1"),
        ("file", "1"),
        ("folder/x", "1"),
        ("gone/x", "1"),
    ];
    let new: Site<'_> = &[
        ("a", "2"),
        ("file/x", "2"),
        ("folder", "2"),
        ("added/x", "2"),
    ];
    let third: Site<'_> = &[("a", "3"), ("added", "3"), ("folder/x", "3")];
    let foreign: Site<'_> = &[("gone/mine", "mine")];
    let expected = completed(new, foreign);
    let (mut first, mut first_died) = (0, true);
    while first_died {
        let (mut second, mut second_died) = (0, true);
        while second_died {
            let folder = old_site(old, foreign);
            first_died = killed(folder.path(), new, first, true);
            second_died = killed(folder.path(), third, second, true);
            assert_whole(&tree(folder.path()), &[old, new, third], foreign);
            build(folder.path(), new).unwrap();
            assert_eq!(tree(folder.path()), expected);
            second += 1;
        }
        // Each moment was tried above; pairs of them are many.
        first += 3;
    }
}

#[test]
fn nothing_of_the_old_site_changes_before_it_is_published() -> Result<(), OutputError> {
    let folder = old_site(OLD, FOREIGN);
    let before = tree(folder.path());
    let disk = Disk::open(folder.path())?;
    for (path, text) in NEW {
        disk.write(path, text.as_bytes())?;
    }
    let mut during = tree(folder.path());
    during.retain(|path, _| !path.starts_with(".catscan/stage"));
    assert_eq!(during, before);
    drop(disk);
    assert_eq!(tree(folder.path()), before);
    Ok(())
}
