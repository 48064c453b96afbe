//! A page whose view and templates are those of the last build is not made again; every other one is.

use crate::support::{Files, Project, assert_same, tree};
use std::fs;

/// Five datasets with all that compares them, and no plain page.
fn project() -> Project {
    Project::of_fixture("examples")
}

fn built(project: &Project) -> Files {
    project.build();
    tree(&project.path("public"))
}

/// Puts other bytes of the same length into a page, and says that nothing happened: only what is not made again shows them.
fn falsify(project: &Project, page: &str) {
    let path = project.path("public").join(page);
    let before = fs::metadata(&path).expect("a page").modified();
    let text = fs::read_to_string(&path).expect("a page");
    fs::write(&path, text.replacen("<!doctype", "<!DOCTYPE", 1)).expect("a page can be written");
    let file = fs::File::options().write(true).open(&path);
    let file = file.expect("a page can be opened");
    file.set_modified(before.expect("a time")).expect("a time");
}

fn pages(files: &Files) -> Vec<&String> {
    let is_page = |path: &&String| path.ends_with(".html");
    files.keys().filter(is_page).collect()
}

/// The pages that were made since they were falsified.
fn made_again<'a>(project: &Project, pages: &[&'a String]) -> Vec<&'a String> {
    for page in pages {
        falsify(project, page);
    }
    let built = built(project);
    let is_true = |page: &&&String| {
        built
            .get(**page)
            .is_some_and(|bytes| bytes.starts_with(b"<!doctype"))
    };
    pages.iter().filter(is_true).copied().collect()
}

#[test]
fn nothing_is_made_again_where_nothing_changed() {
    let project = project();
    let first = built(&project);
    let pages = pages(&first);
    assert!(pages.len() > 20, "{} pages", pages.len());
    assert_eq!(made_again(&project, &pages), Vec::<&String>::new());
}

#[test]
fn whatever_changes_the_site_is_that_of_a_clean_build() {
    let page = "+++\ntitle = \"New\"\n+++\nWords.\n";
    let configuration = fs::read_to_string(project().path("catscan.toml")).expect("a file");
    let other_title = configuration.replace("The examples", "Examples");
    let other_words = "{% component not_stated() %}<i>unknown</i>{% endcomponent %}";
    for (path, text) in [
        ("catscan.toml", other_title.as_str()),
        ("content/new.md", page),
        ("content/datasets/new.md", page),
        (
            "templates/not-found.html",
            "<!doctype html><title>{{ site.title }}</title>",
        ),
        ("templates/components/not_stated.html", other_words),
    ] {
        let project = project();
        let before = built(&project);
        project.write(path, text);
        let after = built(&project);
        assert!(after != before, "{path} changes nothing");
        fs::remove_dir_all(project.path("public")).expect("a site can be deleted");
        assert_same(&after, &built(&project), path);
    }
}

#[test]
fn one_dataset_is_made_again_and_what_shows_it() {
    let project = project();
    let first = built(&project);
    let pages = pages(&first);
    let file = "content/datasets/chexpert.md";
    let text = fs::read_to_string(project.path(file)).expect("a dataset");
    project.write(file, format!("{text}\nMore words.\n"));
    assert_eq!(made_again(&project, &pages), ["datasets/chexpert.html"]);
}
