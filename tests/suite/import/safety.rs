//! Nothing is overwritten, nothing half-written, nothing written that would not be understood.

use crate::support::{Project, fixture, tree};

fn list() -> String {
    let path = fixture("import/headings.md");
    std::fs::read_to_string(path).expect("a fixture can be read")
}

/// A project into which the list has been imported.
fn imported() -> Project {
    let project = Project::new().with("list.md", list());
    let run = project.run(&["import", "list.md"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    project
}

fn again(project: &Project) -> String {
    let run = project.run(&["import", "list.md"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    run.stderr
}

#[test]
fn importing_twice_changes_nothing() {
    let project = imported();
    let before = tree(project.root());
    let said = again(&project);
    assert!(
        said.ends_with("wrote 0 files, 5 unchanged, 0 kept\n"),
        "{said}"
    );
    assert!(tree(project.root()) == before);
}

#[test]
fn an_edited_file_stays_as_it_is_and_is_named() {
    let project = imported();
    let path = "content/datasets/harbour-knee.md";
    project.write(path, "+++\ntitle = \"Edited\"\n+++\n");
    let before = tree(project.root());
    let said = again(&project);
    assert!(
        said.contains(&format!(
            "{path}: not written: it is there with another text, which stays\n"
        )),
        "{said}"
    );
    assert!(
        said.ends_with("wrote 0 files, 4 unchanged, 1 kept\n"),
        "{said}"
    );
    assert!(tree(project.root()) == before);
}

#[test]
fn a_file_that_was_removed_comes_back_alone() {
    let project = imported();
    let before = tree(project.root());
    let path = project.path("content/datasets/harbour-knee.md");
    std::fs::remove_file(path).expect("it is there");
    let said = again(&project);
    assert!(
        said.ends_with("wrote 1 file, 4 unchanged, 0 kept\n"),
        "{said}"
    );
    assert!(tree(project.root()) == before);
}

#[test]
fn what_the_catalog_has_already_is_not_made_a_second_time() {
    let project = Project::new()
        .with("list.md", list())
        .with(
            "content/datasets/knees/harbour-knee.md",
            "+++\ntitle = \"Knee\"\n+++\n",
        )
        .with(
            "content/concepts/effusion.md",
            "+++\ntitle = \"Effusion\"\nsynonyms = [\"pleural_effusion\"]\n+++\n",
        );
    let said = again(&project);
    assert!(
        said.contains("content/datasets/knees/harbour-knee.md: not written: it is there with another text, which stays\n"),
        "{said}"
    );
    assert!(!project.path("content/datasets/harbour-knee.md").exists());
    assert!(
        !project
            .path("content/concepts/pleural-effusion.md")
            .exists()
    );
    assert!(project.path("content/concepts/nodule.md").exists());
    let run = project.run(&["check"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn nothing_is_left_beside_the_files() {
    let project = imported();
    let all = walkdir::WalkDir::new(project.path("content"));
    let names = all.into_iter().map(|entry| entry.expect("it can be read"));
    let hidden = names.filter(|entry| entry.file_name().to_string_lossy().starts_with('.'));
    assert_eq!(hidden.count(), 0);
}

#[test]
fn a_file_where_a_folder_should_be_is_said_before_anything_is_written() {
    let project = Project::new()
        .with("list.md", list())
        .with("content/datasets", "a file where a folder should be");
    let run = project.run(&["import", "list.md"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let said = "needs a folder `datasets` where `content/datasets` is a file";
    assert!(run.stderr.contains(said), "{}", run.stderr);
    assert!(!project.path("content/tasks.md").exists());
    assert!(!project.path("content/concepts").exists());
}

#[test]
fn input_that_cannot_be_read_is_refused_with_a_help() {
    let project = Project::new()
        .with("list.bin", "x")
        .with("latin.md", b"# L\n\n## A\xe9\n\nWords.\n");
    for (list, code, said) in [
        (
            "nothing.md",
            3,
            "cannot read `nothing.md`: no such file or directory",
        ),
        (
            "list.bin",
            3,
            "cannot import `list.bin`: it is neither Markdown nor a table",
        ),
        (
            "latin.md",
            3,
            "cannot read `latin.md`: the text is not UTF-8 from byte 9 on",
        ),
        ("/dev/null", 3, "`/dev/null` is not a file"),
    ] {
        let run = project.run(&["import", list]);
        assert_eq!(run.code, code, "{list}: {}", run.stderr);
        assert!(
            run.stderr.starts_with(&format!("error: {said}")),
            "{}",
            run.stderr
        );
        assert!(run.stderr.contains("\nhelp: "), "{}", run.stderr);
    }
    let nowhere = tempfile::tempdir().expect("a temporary folder");
    let list = project.path("list.md");
    let run = crate::support::Run::of(
        crate::support::catscan(nowhere.path())
            .arg("import")
            .arg(list),
    );
    assert_eq!(run.code, 2, "{}", run.stderr);
}

#[test]
fn a_link_that_would_lead_nowhere_is_words_and_nothing_of_it_is_lost() {
    let project = Project::new().with(
        "list.md",
        "# L\n\n## A\n\n[file](data/a.zip) ![](a.png) [none]() <a href=\"b.html\">b</a>\n\n<p align=\"center\">\n<img src=\"img/c.png\" width=\"7\">\n</p>\n\n[run](javascript:alert(1)) [up](/up) [gone](#gone)\n",
    );
    let said = again(&project);
    assert!(
        said.contains("? the link to `data/a.zip` is words now"),
        "{said}"
    );
    let page = project.build().page("datasets/a.html");
    for words in [
        "[file](data/a.zip)",
        "![](a.png)",
        "[none]()",
        "&lt;a href=\"b.html\"",
        "&lt;img src=\"img/c.png\" width=\"7\"",
        "[run](javascript:alert(1))",
        "[up](/up)",
        "[gone](#gone)",
    ] {
        assert!(page.contains(words), "{words} is not in\n{page}");
    }
}

#[cfg(not(feature = "cards"))]
#[test]
fn a_build_without_cards_says_so() {
    let project = Project::new().with("card.json", "{\"@type\": \"Dataset\"}");
    let run = project.run(&["new", "dataset", "A", "--from", "card.json"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    let said = "error: this build of Catscan cannot read cards\nhelp: ";
    assert!(run.stderr.starts_with(said), "{}", run.stderr);
}
