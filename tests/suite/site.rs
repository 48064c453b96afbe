//! Whole sites, compared file by file with what is stored under `tests/fixtures/site`.
//!
//! `SNAPSHOTS=overwrite` stores what comes out. The shipped style sheet, script and picture are only
//! counted in: their bytes are looked at by people.

use crate::support::{Project, copy, fixture, tree};
use snapbox::prelude::*;
use std::collections::BTreeMap;
use std::fs;

fn compare(name: &str) {
    let project = Project::new();
    copy(&fixture(&format!("site/{name}/project")), project.root());
    project.build();
    let mut site = tree(&project.path("public"));
    let shipped = catscan::theme::static_files();
    for (path, _) in shipped.filter(|(path, _)| {
        [".css", ".js", ".png"]
            .iter()
            .any(|end| path.ends_with(end))
    }) {
        assert!(site.remove(&path).is_some(), "no {path}");
    }
    let expected = fixture(&format!("site/{name}/expected"));
    if std::env::var_os("SNAPSHOTS").is_some_and(|what| what == "overwrite") {
        store(&expected, &site);
        return;
    }
    let stored = tree(&expected);
    assert_eq!(
        site.keys().collect::<Vec<_>>(),
        stored.keys().collect::<Vec<_>>(),
        "the sites have different files"
    );
    for (path, bytes) in site {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("a fixture is text");
        let stored = text(stored[&path].clone()).into_data().raw();
        snapbox::Assert::new()
            .action_env(snapbox::assert::DEFAULT_ACTION_ENV)
            .try_eq(Some(&path), text(bytes).into_data(), stored)
            .unwrap_or_else(|difference| panic!("{difference}"));
    }
}

fn store(folder: &std::path::Path, site: &BTreeMap<String, Vec<u8>>) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("the old site can go");
    }
    for (path, bytes) in site {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, bytes).expect("a file");
    }
}

#[test]
fn a_dataset_with_only_a_title() {
    compare("minimal");
}

#[test]
fn a_catalog_with_a_bit_of_everything() {
    compare("rich");
}
