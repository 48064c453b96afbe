//! What a build that is let alone leaves in the output folder.

use std::fs::{self, FileTimes};
use std::time::{Duration, SystemTime};

use super::{Disk, Published, Sink, build, clean, put, tree};
use crate::output::OutputError;

#[test]
fn a_first_build_writes_every_file_and_a_manifest() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("not/yet/there");
    let published = build(&output, &[("a/b.html", "b"), ("a.html", "a")]).unwrap();
    assert_eq!(
        published,
        Published {
            written: 2,
            unchanged: 0,
            removed: 0,
            bytes: 2
        }
    );
    let tree = tree(&output);
    let names: Vec<&str> = tree.keys().map(String::as_str).collect();
    let expected = [
        ".catscan",
        ".catscan/lock",
        ".catscan/manifest",
        "a",
        "a.html",
        "a/b.html",
    ];
    assert_eq!(names, expected);
    assert_eq!(
        tree[".catscan/manifest"].as_deref(),
        Some(&b"catscan manifest 1\na.html\na/b.html\n"[..])
    );
}

#[test]
fn a_rebuild_counts_what_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    let old = [("a", "1"), ("b", "1"), ("c/d", "1"), ("c/e", "1")];
    build(folder.path(), &old).unwrap();
    let new = [("a", "1"), ("b", "2"), ("f", "1")];
    let published = build(folder.path(), &new).unwrap();
    assert_eq!(
        published,
        Published {
            written: 2,
            unchanged: 1,
            removed: 2,
            bytes: 3
        }
    );
    assert_eq!(tree(folder.path()), clean(&new));
}

#[test]
fn a_site_without_files_is_a_site() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), &[]).unwrap();
    assert!(folder.path().join(".catscan/manifest").is_file());
    put(folder.path(), "CNAME", "example.org");
    build(folder.path(), &[("a", "1")]).unwrap();
    build(folder.path(), &[]).unwrap();
    assert!(!folder.path().join("a").exists());
}

#[test]
fn the_bytes_do_not_depend_on_the_order_of_writing() {
    let site = [("z", "1"), ("a/b", "2"), ("m", "3")];
    let mut reversed = site;
    reversed.reverse();
    assert_eq!(clean(&site), clean(&reversed));
}

#[test]
fn unchanged_files_are_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let long = "x".repeat(100_000);
    let other = format!("{}y", &long[1..]);
    build(
        folder.path(),
        &[("same", &long), ("changed", &long), ("d/empty", "")],
    )
    .unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_hours(240_000);
    for path in ["same", "changed", "d/empty", ".catscan/manifest"] {
        let file = fs::File::options()
            .write(true)
            .open(folder.path().join(path));
        let times = FileTimes::new().set_modified(long_ago);
        file.unwrap().set_times(times).unwrap();
    }
    let published = build(
        folder.path(),
        &[("same", &long), ("changed", &other), ("d/empty", "")],
    )
    .unwrap();
    assert_eq!((published.written, published.unchanged), (1, 2));
    let modified = |path| {
        fs::metadata(folder.path().join(path))
            .unwrap()
            .modified()
            .unwrap()
    };
    assert_eq!(modified("same"), long_ago);
    assert_eq!(modified("d/empty"), long_ago);
    // The paths are the same, so the manifest is.
    assert_eq!(modified(".catscan/manifest"), long_ago);
    assert_ne!(modified("changed"), long_ago);
    assert_eq!(
        fs::read_to_string(folder.path().join("changed")).unwrap(),
        other
    );
}

#[test]
fn a_file_of_ours_that_somebody_changed_or_deleted_is_mended() {
    let folder = tempfile::tempdir().unwrap();
    let site = [("a", "1"), ("b", "1"), ("c", "1")];
    build(folder.path(), &site).unwrap();
    put(folder.path(), "a", "2");
    put(folder.path(), "b", "longer");
    fs::remove_file(folder.path().join("c")).unwrap();
    assert_eq!(build(folder.path(), &site).unwrap().written, 3);
    assert_eq!(tree(folder.path()), clean(&site));
}

#[test]
fn files_and_folders_can_change_places() {
    let folder = tempfile::tempdir().unwrap();
    let one = [("a", "1"), ("b/c/d", "1"), ("b/e", "1")];
    let other = [("a/b/c", "2"), ("b", "2")];
    for site in [&one[..], &other[..], &one[..]] {
        build(folder.path(), site).unwrap();
        assert_eq!(tree(folder.path()), clean(site));
    }
}

#[test]
fn foreign_files_stay_in_folders_of_ours() {
    let folder = tempfile::tempdir().unwrap();
    build(
        folder.path(),
        &[("a/b", "1"), ("c/d/e", "1"), ("f/g/h", "1")],
    )
    .unwrap();
    put(folder.path(), "a/mine", "mine");
    put(folder.path(), "c/mine/too", "mine");
    fs::create_dir(folder.path().join("f/empty")).unwrap();
    build(folder.path(), &[("index.html", "1")]).unwrap();
    let tree = tree(folder.path());
    let names: Vec<&str> = tree.keys().map(String::as_str).collect();
    let expected = [
        ".catscan",
        ".catscan/lock",
        ".catscan/manifest",
        "a",
        "a/mine",
        "c",
        "c/mine",
        "c/mine/too",
        "f",
        "f/empty",
        "index.html",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_dropped_build_leaves_no_stage() -> Result<(), OutputError> {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), &[("a", "1")])?;
    let before = tree(folder.path());
    let disk = Disk::open(folder.path())?;
    disk.write("a", b"2")?;
    disk.write("b", b"2")?;
    drop(disk);
    assert_eq!(tree(folder.path()), before);
    Ok(())
}

#[test]
fn a_site_that_lacks_a_failed_file_is_not_published() -> Result<(), OutputError> {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), &[("a", "1"), ("b", "1")])?;
    let before = tree(folder.path());
    let disk = Disk::open(folder.path())?;
    disk.write("a", b"2")?;
    let twice = disk.write("a", b"3").unwrap_err();
    assert!(
        twice
            .message
            .ends_with("/a` was written twice in one build")
    );
    let error = disk.publish().unwrap_err();
    assert!(
        error
            .message
            .ends_with("/a` could not be written, so the site is not published")
    );
    assert_eq!(tree(folder.path()), before);
    Ok(())
}

/// A file that is made in many pieces, larger than any buffer, and ends with `last`.
fn large(last: &'static [u8]) -> impl Fn(&mut dyn std::io::Write) -> std::io::Result<()> {
    move |out| {
        for number in 0..20_000 {
            writeln!(out, "{number}")?;
        }
        out.write_all(last)
    }
}

#[test]
fn a_streamed_file_is_compared_with_the_old_one_to_its_last_byte() {
    let folder = tempfile::tempdir().unwrap();
    let published = |last| {
        let disk = Disk::open(folder.path()).unwrap();
        disk.stream("large", &large(last)).unwrap();
        let published = disk.publish().unwrap();
        assert_eq!(
            published.bytes,
            fs::metadata(folder.path().join("large")).unwrap().len()
        );
        (published.written, published.unchanged)
    };
    assert_eq!(published(b"a"), (1, 0));
    assert_eq!(published(b"a"), (0, 1));
    assert_eq!(published(b"b"), (1, 0));
    assert_eq!(published(b"bb"), (1, 0));
    let mut expected = Vec::new();
    large(b"bb")(&mut expected).unwrap();
    assert_eq!(fs::read(folder.path().join("large")).unwrap(), expected);
}

#[test]
fn a_file_that_cannot_be_made_leaves_the_old_site() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), &[("a", "old")]).unwrap();
    let disk = Disk::open(folder.path()).unwrap();
    let error = disk
        .stream("a", &|_| Err(std::io::Error::other("no reason")))
        .unwrap_err();
    assert!(error.message.contains("no reason"), "{error}");
    disk.publish().unwrap_err();
    assert_eq!(tree(folder.path()), clean(&[("a", "old")]));
}
