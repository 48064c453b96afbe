//! What was made of the same stays, and whatever became of the memory of it, the site is that of a clean build.

use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::{Duration, SystemTime};

use super::stop_after::StopAfter;
use super::{Disk, Sink, Site, Tree, clean, tree};
use crate::diagnostic::Mark;
use crate::output::OutputError;
use crate::output::files::Files;

const FIRST: Site<'static> = &[
    ("index.html", "the index"),
    ("datasets/a.html", "of a"),
    ("datasets/b.html", "of b"),
    ("gone.html", "only then"),
];

const SECOND: Site<'static> = &[
    ("index.html", "the index"),
    ("datasets/a.html", "OF A"),
    ("datasets/b.html", "of b"),
    ("labels/new.html", "only now"),
];

/// Builds as rendering does, and gives the paths of what was made.
fn fill<'a, F: Files>(disk: Disk<F>, site: Site<'a>) -> Result<Vec<&'a str>, OutputError> {
    assert!(disk.remembers());
    let mut made = Vec::new();
    for (path, text) in site {
        let mark = Mark::of(text);
        if !disk.keep(path, mark)? {
            disk.write_made(path, text.as_bytes(), mark)?;
            made.push(*path);
        }
    }
    disk.publish()?;
    Ok(made)
}

fn build<'a>(output: &Path, site: Site<'a>) -> Vec<&'a str> {
    fill(Disk::open(output).unwrap(), site).unwrap()
}

/// All but the memory itself, which has times in it.
fn seen(output: &Path) -> Tree {
    let mut tree = tree(output);
    tree.remove(".catscan/origins");
    tree
}

#[test]
fn what_is_made_of_the_same_is_not_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path();
    assert_eq!(build(output, FIRST).len(), FIRST.len());
    assert_eq!(build(output, FIRST), Vec::<&str>::new());
    assert_eq!(seen(output), clean(FIRST));
    assert_eq!(
        build(output, SECOND),
        ["datasets/a.html", "labels/new.html"]
    );
    assert_eq!(seen(output), clean(SECOND));
    // What was kept is remembered as well.
    assert_eq!(build(output, SECOND), Vec::<&str>::new());
    assert_eq!(build(output, FIRST), ["datasets/a.html", "gone.html"]);
    assert_eq!(seen(output), clean(FIRST));
}

#[test]
fn a_file_that_somebody_touched_is_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path();
    build(output, FIRST);
    fs::write(output.join("index.html"), "tampered!").unwrap();
    fs::remove_file(output.join("datasets/a.html")).unwrap();
    let other = fs::File::options()
        .write(true)
        .open(output.join("datasets/b.html"))
        .unwrap();
    other
        .set_modified(SystemTime::now() + Duration::from_secs(9))
        .unwrap();
    let made = ["index.html", "datasets/a.html", "datasets/b.html"];
    assert_eq!(build(output, FIRST), made);
    assert_eq!(seen(output), clean(FIRST));
    assert_eq!(build(output, FIRST), Vec::<&str>::new());
}

#[cfg(unix)]
#[test]
fn a_link_to_the_same_file_is_none_of_ours() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path();
    build(output, FIRST);
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = elsewhere.path().join("index.html");
    fs::copy(output.join("index.html"), &moved).unwrap();
    let times = fs::metadata(output.join("index.html")).unwrap();
    let copy = fs::File::options().write(true).open(&moved).unwrap();
    copy.set_modified(times.modified().unwrap()).unwrap();
    fs::remove_file(output.join("index.html")).unwrap();
    std::os::unix::fs::symlink(&moved, output.join("index.html")).unwrap();
    // As of any link, nothing is known of it.
    let error = fill(Disk::open(output).unwrap(), FIRST).unwrap_err();
    assert!(error.to_string().contains("in the way"), "{error}");
    assert_eq!(fs::read(moved).unwrap(), b"the index");
}

#[test]
fn a_list_of_another_program_or_with_other_lines_only_costs_time() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path();
    build(output, FIRST);
    let list = output.join(".catscan/origins");
    let whole = fs::read_to_string(&list).unwrap();
    assert_eq!(whole.lines().count(), 1 + FIRST.len(), "{whole}");
    let (first, lines) = whole.split_once('\n').unwrap();
    let wrong = [
        String::new(),
        "\u{0}\u{1}".to_owned(),
        format!("{first}1\n{lines}"),
        format!("catscan origins 2\n{lines}"),
        lines.to_owned(),
        format!("{first}\nnonsense\n{lines}"),
    ];
    for text in wrong {
        fs::write(&list, &text).unwrap();
        assert_eq!(build(output, FIRST).len(), FIRST.len(), "{text}");
        assert_eq!(seen(output), clean(FIRST), "{text}");
    }
    let half = &whole[..whole.len() - lines.lines().last().unwrap().len() - 1];
    fs::write(&list, half).unwrap();
    assert_eq!(build(output, FIRST).len(), 1);
    fs::write(&list, b"\xff\xfe").unwrap();
    assert_eq!(build(output, FIRST).len(), FIRST.len());
}

#[test]
fn the_memory_of_a_killed_build_misleads_none_after_it() {
    for torn in [false, true] {
        let mut operations = 0;
        let mut died = true;
        while died {
            for (next, expected) in [(SECOND, clean(SECOND)), (FIRST, clean(FIRST))] {
                let folder = tempfile::tempdir().unwrap();
                build(folder.path(), FIRST);
                let files = StopAfter::new(operations, torn);
                let _ = Disk::open_with(folder.path(), files.clone())
                    .and_then(|disk| fill(disk, SECOND));
                died = files.begun.load(Ordering::SeqCst) > operations;
                build(folder.path(), next);
                assert_eq!(seen(folder.path()), expected, "after {operations}");
            }
            operations += 1;
        }
        assert!(operations > 10, "only {operations} operations were tried");
    }
}
