//! Whole sites, compared file by file with what is stored under `tests/fixtures/site`.
//!
//! `SNAPSHOTS=overwrite` stores what comes out. The shipped style sheet, script and picture are only
//! counted in: their bytes are looked at by people.

use crate::support::{Project, copy, fixture, stored, tree};

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
    stored::compare(site, &fixture(&format!("site/{name}/expected")));
}

#[test]
fn a_dataset_with_only_a_title() {
    compare("minimal");
}

#[test]
fn a_catalog_with_a_bit_of_everything() {
    compare("rich");
}
