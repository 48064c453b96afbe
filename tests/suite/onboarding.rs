//! From nothing to a catalog: `init`, `new`, and what is made of the program's own definition.

use crate::support::{Project, Run, catscan, tree};
use std::path::Path;

/// A folder with nothing in it.
fn nothing() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn run(folder: &Path, arguments: &[&str]) -> Run {
    Run::of(catscan(folder).args(arguments))
}

fn fine(folder: &Path, arguments: &[&str]) -> String {
    let run = run(folder, arguments);
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
    run.stderr
}

#[test]
fn a_new_catalog_checks_and_builds_without_a_word_of_complaint() {
    let folder = nothing();
    fine(folder.path(), &["init", "chest-x-rays"]);
    let catalog = folder.path().join("chest-x-rays");
    let said = fine(&catalog, &["check"]);
    assert!(
        said.starts_with("checked ") && said.lines().count() == 1,
        "{said}"
    );
    let said = fine(&catalog, &["build"]);
    assert!(
        said.starts_with("built ") && said.lines().count() == 1,
        "{said}"
    );
    let home = std::fs::read_to_string(catalog.join("public/index.html")).expect("a home page");
    assert!(
        home.contains("Chest x rays"),
        "the folder's name is not the title"
    );
}

#[test]
fn files_that_are_there_already_stay_as_they_are() {
    let folder = nothing();
    std::fs::write(folder.path().join("README.md"), "mine\n").expect("a file");
    let said = fine(folder.path(), &["init", "."]);
    assert!(
        said.contains("kept `README.md`, which was there already"),
        "{said}"
    );
    let readme = std::fs::read_to_string(folder.path().join("README.md")).expect("a file");
    assert_eq!(readme, "mine\n");
}

#[test]
fn a_catalog_is_not_begun_twice() {
    let folder = nothing();
    fine(folder.path(), &["init", "."]);
    let before = tree(folder.path());
    let again = run(folder.path(), &["init", "."]);
    assert_eq!(again.code, 2);
    assert!(
        again.stderr.contains("catscan.toml` is there already"),
        "{}",
        again.stderr
    );
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn new_files_of_every_kind_pass_the_check_and_are_on_the_site() {
    let project = Project::new();
    fine(project.root(), &["new", "dataset", "North \"1\" (2024)"]);
    fine(project.root(), &["new", "concept", "Pleural effusion"]);
    fine(project.root(), &["new", "page", "How to cite"]);
    let site = project.build();
    assert!(
        site.page("datasets/north-1-2024.html")
            .contains("North &quot;1&quot; (2024)")
    );
    assert!(
        site.page("labels/pleural-effusion.html")
            .contains("Pleural effusion")
    );
    assert!(site.page("how-to-cite.html").contains("How to cite"));
    assert!(
        !site
            .page("how-to-cite.html")
            .contains("This remark does not show")
    );
}

#[test]
fn a_new_file_takes_nobody_elses_place() {
    let project = Project::new().with("content/datasets/x-ray/north.md", "mine\n");
    let refused = run(project.root(), &["new", "dataset", "North"]);
    assert_eq!(refused.code, 2);
    assert_eq!(
        refused.stderr,
        "error: `content/datasets/x-ray/north.md` is there already, and nothing was changed\nhelp: edit it, or choose another name\n"
    );
    assert!(!project.path("content/datasets/north.md").exists());
}

#[test]
fn a_new_file_needs_a_catalog_around_it() {
    let folder = nothing();
    let refused = run(folder.path(), &["new", "dataset", "North"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused
            .stderr
            .starts_with("error: no `catscan.toml` in `.`"),
        "{}",
        refused.stderr
    );
    assert!(tree(folder.path()).is_empty());
}

#[test]
fn manual_pages_and_completions_know_every_command() {
    let folder = nothing();
    for command in ["init", "new", "serve", "build", "check"] {
        let page = run(folder.path(), &["man", command]).stdout;
        assert!(page.contains(&format!("catscan\\-{command}")), "{page}");
        for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
            let script = run(folder.path(), &["completions", shell]).stdout;
            assert!(script.contains(command), "{shell} does not know {command}");
        }
    }
    let unknown = run(folder.path(), &["man", "biuld"]);
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.stderr.contains("did you mean `build`?"),
        "{}",
        unknown.stderr
    );
}
