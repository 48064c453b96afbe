//! Links and pictures that lead nowhere, or where a page must not follow.

use crate::support::Project;
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

/// What is said of a page with this text, beside a page with two headings.
pub(super) fn said_of(text: &str) -> String {
    Project::new()
        .with(
            "content/other.md",
            "+++\ntitle = \"Other\"\n+++\n## Two words\n",
        )
        .with("content/sub/far.md", "+++\ntitle = \"Far\"\n+++\n")
        .with("content/a.md", format!("+++\ntitle = \"A\"\n+++\n{text}\n"))
        .refused()
}

#[test]
fn a_link_to_a_file_with_a_near_name() {
    assert_data_eq!(
        said_of("See [it](othr.md)."),
        str![[r#"
error[broken-link]: the link leads to `othr.md`, where no file of content is
 --> content/a.md:4:10
  |
4 | See [it](othr.md).
  |          ^^^^^^^
  |
  = help: did you mean `other.md`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_link_to_a_file_in_another_folder() {
    assert_data_eq!(
        said_of("See [it](sub/fra.md)."),
        str![[r#"
error[broken-link]: the link leads to `sub/fra.md`, where no file of content is
 --> content/a.md:4:10
  |
4 | See [it](sub/fra.md).
  |          ^^^^^^^^^^
  |
  = help: did you mean `sub/far.md`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_link_to_a_file_with_no_near_name() {
    assert_data_eq!(
        said_of("See [it](elsewhere/something.md)."),
        str![[r#"
error[broken-link]: the link leads to `elsewhere/something.md`, where no file of content is
 --> content/a.md:4:10
  |
4 | See [it](elsewhere/something.md).
  |          ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write the path of a file below `content/`, as seen from this one

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_picture_that_is_not_there() {
    assert_data_eq!(
        said_of("![A lung](lung.png)"),
        str![[r#"
error[broken-link]: the picture leads to `lung.png`, where no file of content is
 --> content/a.md:4:11
  |
4 | ![A lung](lung.png)
  |           ^^^^^^^^
  |
  = help: write the path of a file below `content/`, as seen from this one

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_anchor_with_a_near_heading() {
    assert_data_eq!(
        said_of("See [it](other.md#two-wrds)."),
        str![[r#"
error[broken-link]: the link leads to `other.md#two-wrds`, but the page has no such heading
 --> content/a.md:4:10
  |
4 | See [it](other.md#two-wrds).
  |          ^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `#two-words`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_anchor_with_no_near_heading() {
    assert_data_eq!(
        said_of("See [it](other.md#conclusion)."),
        str![[r#"
error[broken-link]: the link leads to `other.md#conclusion`, but the page has no such heading
 --> content/a.md:4:10
  |
4 | See [it](other.md#conclusion).
  |          ^^^^^^^^^^^^^^^^^^^
  |
  = help: name a heading of that page, in lower case, `-` for spaces

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_anchor_of_the_same_page() {
    assert_data_eq!(
        said_of("## Here\n\nSee [it](#heer)."),
        str![[r#"
error[broken-link]: the link leads to `#heer`, but the page has no such heading
 --> content/a.md:6:10
  |
6 | See [it](#heer).
  |          ^^^^^
  |
  = help: did you mean `#here`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_absolute_link() {
    assert_data_eq!(
        said_of("[x](/other.html)"),
        str![[r#"
error[broken-link]: the link `/other.html` begins with a slash
 --> content/a.md:4:5
  |
4 | [x](/other.html)
  |     ^^^^^^^^^^^
  |
  = help: write the path as seen from this file: a site is also read from disk and below a path

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_link_out_of_the_project() {
    assert_data_eq!(
        said_of("[x](../../other.md)"),
        str![[r#"
error[broken-link]: the link `../../other.md` leads out of the project
 --> content/a.md:4:5
  |
4 | [x](../../other.md)
  |     ^^^^^^^^^^^^^^
  |
  = help: put the file below `content/`, or write an address with `https:`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_link_to_no_file_of_content() {
    assert_data_eq!(
        said_of("[x](../catscan.toml)"),
        str![[r#"
error[broken-link]: the link leads to `../catscan.toml`, where no file of content is
 --> content/a.md:4:5
  |
4 | [x](../catscan.toml)
  |     ^^^^^^^^^^^^^^^
  |
  = help: write the path of a file below `content/`, as seen from this one

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_empty_link() {
    assert_data_eq!(
        said_of("[x]()"),
        str![[r#"
error[broken-link]: the link leads nowhere
 --> content/a.md:4:1
  |
4 | [x]()
  | ^^^^^
  |
  = help: write where it leads between the round brackets

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_link_to_a_built_page_instead_of_its_source() {
    assert_data_eq!(
        said_of("[x](other.html)"),
        str![[r#"
error[broken-link]: the link leads to `other.html`, where no file of content is
 --> content/a.md:4:5
  |
4 | [x](other.html)
  |     ^^^^^^^^^^
  |
  = help: did you mean `other.md`?

1 error in 1 file

"#]]
        .raw()
    );
}
