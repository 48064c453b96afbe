//! A broken input never costs the old site, and nobody else's files are touched.

use crate::support::many::{fill, many};
use crate::support::{Project, page, tree};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// Every file with its bytes and when it was changed.
fn state(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let files = tree(folder).into_iter();
    files
        .map(|(path, bytes)| {
            let changed = fs::metadata(folder.join(&path))
                .unwrap()
                .modified()
                .unwrap();
            (path, (bytes, changed))
        })
        .collect()
}

/// Builds a site, then with a change that must be refused; gives what is said of it.
fn refused_after(project: &Project, change: impl FnOnce(&Project)) -> String {
    project.build();
    let before = state(&project.path("public"));
    change(project);
    let run = project.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(
        before == state(&project.path("public")),
        "the old site has changed"
    );
    run.stderr
}

#[test]
fn broken_content_leaves_the_old_site_as_it_was() {
    let project = Project::of_fixture("examples");
    refused_after(&project, |project| {
        project.write("content/about.md", "+++\ntitle = \"New\"\n+++\n");
        project.write("content/broken.md", "+++\ntitel = \"Broken\"\n+++\n");
    });
}

#[test]
fn a_template_that_is_no_template_leaves_the_old_site_as_it_was() {
    let said = refused_after(&Project::of_fixture("examples"), |project| {
        project.write("templates/plain.html", "{% if page.title %}no end");
    });
    assert_data_eq!(
        said,
        str![[r#"
error[template]: unexpected end of input
 --> templates/plain.html:1:20
  |
1 | {% if page.title %}no end
  |                    ^^^^^^
  |
  = help: close what is open, such as `{% if … %}` with `{% endif %}`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_template_that_fails_on_the_900th_page_leaves_the_old_site_as_it_was() {
    let project = many(1_000, "Old words");
    let said = refused_after(&project, |project| {
        fill(project, 1_000, "New words");
        project.write(
            "templates/dataset.html",
            "{% extends \"default/dataset.html\" %}\n{% block content %}\n{% if page.title == \"Dataset 900\" %}{{ page.nothing.at_all }}{% endif %}\n{% endblock content %}\n",
        );
    });
    assert_data_eq!(said, str![[r#"
error[template]: field `nothing` is not defined
 --> templates/dataset.html:3:45
  |
3 | {% if page.title == "Dataset 900" %}{{ page.nothing.at_all }}{% endif %}
  |                                             ^^^^^^^ while rendering `datasets/d0900.html`
  |
  = help: write `alternates`, `breadcrumbs`, `canonical`, `description`, `edit_url`, `image`, `json_ld`, `key`, `kind`, `modified`, `next`, `pager`, `path`, `previous`, `report_url`, `root`, `source_path`, `title` or `toc`

1 error in 1 file

"#]].raw());
}

#[test]
fn files_of_others_in_the_output_stay() {
    let project = Project::new().with("content/about.md", page(""));
    project.build();
    for foreign in [
        "public/CNAME",
        "public/labels/mine.txt",
        "public/.well-known/mine",
    ] {
        project.write(foreign, "mine");
    }
    fs::remove_file(project.path("content/about.md")).unwrap();
    project.build();
    assert!(!project.path("public/about.html").exists());
    for foreign in [
        "public/CNAME",
        "public/labels/mine.txt",
        "public/.well-known/mine",
    ] {
        assert_eq!(fs::read(project.path(foreign)).unwrap(), b"mine");
    }
}

#[test]
fn a_foreign_file_where_a_page_would_be_is_not_overwritten() {
    let project = Project::new();
    project.build();
    project.write("public/about.html", "mine");
    project.write("content/about.md", page(""));
    let run = project.run(&["build"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error: `public/about.html` is in the way of the site, and catscan did not write it
help: move it out of `public`, then build again; the site is as it was

"#]]
        .raw()
    );
    assert_eq!(
        fs::read(project.path("public/about.html")).unwrap(),
        b"mine"
    );
}

#[test]
fn a_folder_of_others_is_refused() {
    let project = Project::new().with("public/thesis.tex", "mine");
    let run = project.run(&["build"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert_data_eq!(run.stderr, str![[r#"
error: `public` is not a site that catscan wrote: `public/thesis.tex` was there before
help: choose a new or empty folder for the site, or move everything out of `public`, then build again

"#]].raw());
    assert_eq!(tree(&project.path("public")).len(), 1);
}
