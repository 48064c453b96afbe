//! The same input gives the same bytes, and what has not changed is not touched.

use crate::support::{Files, Project, Run, assert_same, catscan, fixture, tree};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

/// The files of a project with a bit of everything, by path.
fn files() -> Files {
    let mut files = tree(&fixture("examples"));
    files.extend(tree(&fixture("site/rich/project")));
    files
}

/// The site of a project whose files are written in this order.
fn site_of<'a>(files: impl Iterator<Item = (&'a String, &'a Vec<u8>)>, threads: &str) -> Files {
    let project = Project::new();
    for (path, bytes) in files {
        project.write(path, bytes);
    }
    let mut command = catscan(project.root());
    command.arg("build").env("RAYON_NUM_THREADS", threads);
    let run = Run::of(&mut command);
    assert_eq!(run.code, 0, "{}", run.stderr);
    tree(&project.path("public"))
}

#[test]
fn the_order_of_files_and_the_number_of_threads_do_not_show() {
    let files = files();
    let first = site_of(files.iter(), "1");
    assert!(first.len() > 20, "{} files", first.len());
    assert_same(&site_of(files.iter(), "2"), &first, "two threads");
    assert_same(
        &site_of(files.iter().rev(), "2"),
        &first,
        "another order of files",
    );
    assert_same(&site_of(files.iter().rev(), "7"), &first, "seven threads");
}

#[test]
fn the_findings_come_in_one_order_too() {
    let files = tree(&fixture("broken"));
    let said = |reversed: bool, threads: &str| {
        let project = Project::new();
        let mut order: Vec<(&String, &Vec<u8>)> = files.iter().collect();
        if reversed {
            order.reverse();
        }
        for (path, bytes) in order {
            project.write(path, bytes);
        }
        let mut command = catscan(project.root());
        Run::of(command.arg("check").env("RAYON_NUM_THREADS", threads)).stderr
    };
    let first = said(false, "1");
    assert_eq!(first, said(true, "1"));
    assert_eq!(first, said(true, "5"));
}

/// Makes every file of a site look as if it were from long ago.
fn age(files: &[PathBuf]) -> SystemTime {
    let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for path in files {
        let file = fs::File::options()
            .write(true)
            .open(path)
            .expect("a file of the site");
        file.set_modified(then).expect("a time can be set");
    }
    then
}

#[test]
fn unchanged_files_keep_their_modification_time() {
    let project = Project::of_fixture("examples");
    project.build();
    let public = project.path("public");
    let paths: Vec<PathBuf> = tree(&public).keys().map(|path| public.join(path)).collect();
    let then = age(&paths);
    let about = "+++\ntitle = \"About\"\n+++\nNew.\n";
    project.write("content/about.md", about);
    project.build();
    let changed: Vec<&PathBuf> = paths
        .iter()
        .filter(|path| fs::metadata(path).unwrap().modified().unwrap() != then)
        .collect();
    // A plain page without a place in the navigation shows on no other page, but is found, and the text of
    // all pages has it too.
    let expected = ["llms-full.txt", "search/records.js"].map(|path| public.join(path));
    assert_eq!(changed, expected.iter().collect::<Vec<_>>());
    assert!(public.join("about.html").is_file());
}
