//! Two files that would become one page.

use crate::support::{Project, page};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

fn said_of(files: &[(&str, &str)]) -> String {
    let mut project = Project::new();
    for (path, front_matter) in files {
        project = project.with(path, page(front_matter));
    }
    project.refused()
}

#[test]
fn datasets_of_one_name_in_two_folders() {
    let said = said_of(&[
        ("content/datasets/a.md", ""),
        ("content/datasets/chest/a.md", ""),
    ]);
    assert_data_eq!(
        said,
        str![[r#"
error[duplicate-slug]: two datasets are called `a`
 --> content/datasets/chest/a.md:1:1
  |
1 | +++
  | ^
  |
 ::: content/datasets/a.md:1:1
  |
1 | +++
  | - the first one
  |
  = help: rename one of the files: names are compared across folders

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn concepts_of_one_name_in_two_folders() {
    let said = said_of(&[
        ("content/concepts/a.md", ""),
        ("content/concepts/chest/a.md", ""),
    ]);
    assert_data_eq!(
        said,
        str![[r#"
error[duplicate-slug]: two concepts are called `a`
 --> content/concepts/chest/a.md:1:1
  |
1 | +++
  | ^
  |
 ::: content/concepts/a.md:1:1
  |
1 | +++
  | - the first one
  |
  = help: rename one of the files: names are compared across folders

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn names_that_differ_only_in_case() {
    let said = said_of(&[("content/About.md", ""), ("content/about.md", "")]);
    assert_data_eq!(said, str![[r#"
error[path-clash]: `content/About.md` and `content/about.md` both become `about.html`
 --> content/about.md:1:1
  |
1 | +++
  | ^
  |
 ::: content/About.md:1:1
  |
1 | +++
  | - the other one
  |
  = help: rename one of the files: paths that differ only in case or in how letters are composed are one on some disks

1 error in 1 file

"#]].raw());
}

#[test]
fn datasets_whose_names_differ_only_in_case() {
    let said = said_of(&[("content/datasets/A.md", ""), ("content/datasets/a.md", "")]);
    assert_data_eq!(said, str![[r#"
error[path-clash]: `content/datasets/A.md` and `content/datasets/a.md` both become `datasets/a.html`
 --> content/datasets/a.md:1:1
  |
1 | +++
  | ^
  |
 ::: content/datasets/A.md:1:1
  |
1 | +++
  | - the other one
  |
  = help: rename one of the files: paths that differ only in case or in how letters are composed are one on some disks

1 error in 1 file

"#]].raw());
}

#[test]
fn names_that_differ_in_how_letters_are_composed() {
    let said = said_of(&[("content/é.md", ""), ("content/e\u{301}.md", "")]);
    assert_data_eq!(said, str![[r#"
error[path-clash]: `content/é.md` and `content/é.md` both become `é.html`
 --> content/é.md:1:1
  |
1 | +++
  | ^
  |
 ::: content/é.md:1:1
  |
1 | +++
  | - the other one
  |
  = help: rename one of the files: paths that differ only in case or in how letters are composed are one on some disks

1 error in 1 file

"#]].raw());
}

#[test]
fn a_page_where_a_facet_list_is() {
    let said = said_of(&[
        ("content/datasets/a.md", "modality = [\"X-ray\"]\n"),
        ("content/modality/x-ray.md", ""),
    ]);
    assert_data_eq!(said, str![[r#"
error[path-clash]: the list of `X-ray` and `content/modality/x-ray.md` both become `modality/x-ray.html`
 --> content/modality/x-ray.md:1:1
  |
1 | +++
  | ^
  |
  = help: rename the file: the other one has its name from catscan

1 error in 1 file

"#]].raw());
}

#[test]
fn a_page_called_404() {
    let said = said_of(&[("content/404.md", "")]);
    assert_data_eq!(said, str![[r#"
error[path-clash]: `content/404.md` and the page for addresses that lead nowhere both become `404.html`
 --> content/404.md:1:1
  |
1 | +++
  | ^
  |
  = help: rename the file: the other one has its name from catscan

1 error in 1 file

"#]].raw());
}

#[test]
fn a_page_called_progress() {
    let said = said_of(&[("content/progress.md", "")]);
    assert_data_eq!(
        said,
        str![[r#"
error[path-clash]: the progress page and `content/progress.md` both become `progress.html`
 --> content/progress.md:1:1
  |
1 | +++
  | ^
  |
  = help: rename the file: the other one has its name from catscan

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_page_where_the_label_matrix_is() {
    let said = said_of(&[("content/labels/index.md", "")]);
    assert_data_eq!(
        said,
        str![[r#"
error[path-clash]: the label matrix and `content/labels/index.md` both become `labels/index.html`
 --> content/labels/index.md:1:1
  |
1 | +++
  | ^
  |
  = help: rename the file: the other one has its name from catscan

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_concept_called_index() {
    let said = said_of(&[("content/concepts/index.md", "")]);
    assert_data_eq!(
        said,
        str![[r#"
error[path-clash]: the label matrix and `content/concepts/index.md` both become `labels/index.html`
 --> content/concepts/index.md:1:1
  |
1 | +++
  | ^
  |
  = help: rename the file: the other one has its name from catscan

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_space_and_a_dash() {
    let said = said_of(&[
        ("content/datasets/a b.md", ""),
        ("content/datasets/a-b.md", ""),
    ]);
    assert_data_eq!(
        said,
        str![[r#"
error[duplicate-slug]: two datasets are called `a-b`
 --> content/datasets/a-b.md:1:1
  |
1 | +++
  | ^
  |
 ::: content/datasets/a b.md:1:1
  |
1 | +++
  | - the first one
  |
  = help: rename one of the files: names are compared across folders

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_file_beside_the_content_where_a_page_is() {
    let project = Project::new()
        .with("content/about.md", page(""))
        .with("content/about.html", "<p>mine");
    assert_data_eq!(project.refused(), str![[r#"
error[path-clash]: `content/about.md` and `content/about.html` both become `about.html`
--> content/about.html
 = help: rename one of the files: paths that differ only in case or in how letters are composed are one on some disks

1 error in 1 file

"#]].raw());
}

#[test]
fn a_file_where_a_page_needs_a_folder() {
    let project = Project::new()
        .with("content/datasets/a.md", page(""))
        .with("content/labels", "a file");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[path-clash]: the label matrix needs a folder `labels` where `content/labels` is a file
 --> catscan.toml:1:1
  |
1 | title = "A catalog"
  | ^
  |
 ::: content/labels:1:1
  |
1 |
  | - the file
  |
  = help: rename one of them

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_file_beside_the_content_where_a_file_of_the_theme_is() {
    let project = Project::new().with("content/static/style.css", "p {}");
    assert_data_eq!(project.refused(), str![[r#"
error[path-clash]: `content/static/style.css` and `default/static/style.css` both become `static/style.css`
--> content/static/style.css
 = help: rename the file: the other one has its name from catscan

1 error in 1 file

"#]].raw());
}

#[test]
fn two_values_of_one_address() {
    let project = Project::new()
        .with(
            "catscan.toml",
            "title = \"A catalog\"\n[vocabulary]\nmodality = [\"x ray\"]\n",
        )
        .with(
            "content/datasets/a.md",
            page("modality = [\"X-ray\", \"x ray\"]\n"),
        );
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[path-clash]: the list of `X-ray` and the list of `x ray` both become `modality/x-ray.html`
 --> catscan.toml:1:1
  |
1 | title = "A catalog"
  | ^
  |
  = help: write both alike: they make one address

1 error in 1 file

"#]]
        .raw()
    );
}
