//! What TOML cannot read. After a syntax error a file yields that finding only: values behind it lie.

use crate::support::{Project, dataset, page};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

#[test]
fn a_missing_value() {
    let said = dataset("released =\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: `released` has no value
 --> content/datasets/a.md:3:11
  |
3 | released =
  |           ^
  |
  = help: write a value, or leave the line out where it is not known

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn unquoted_text() {
    let said = dataset("homepage = https://example.org\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: the text of `homepage` stands without quotes
 --> content/datasets/a.md:3:12
  |
3 | homepage = https://example.org
  |            ^^^^^^^^^^^^^^^^^^^
  |
  = help: write `homepage = "https://example.org"`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unclosed_string() {
    let said = dataset("summary = \"Chest X-rays\ncreator = [\"Somebody\"]\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: the text is not closed on its line
 --> content/datasets/a.md:3:24
  |
3 | summary = "Chest X-rays
  |                        ^
  |
  = help: close it with `"`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unclosed_list() {
    let said = dataset("creator = [\"Somebody\"\nsummary = \"one\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: the list above is never closed
 --> content/datasets/a.md:4:1
  |
4 | summary = "one"
  | ^
  |
  = help: close it with `]`, or separate its values with commas

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_colon_for_the_equals_sign() {
    let said = dataset("summary: \"Chest X-rays\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: a colon stands where an equals sign belongs
 --> content/datasets/a.md:3:10
  |
3 | summary: "Chest X-rays"
  |          ^
  |
  = help: write `summary = "Chest X-rays"`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_backslash_in_a_string() {
    let said = dataset("note = \"C:\\data\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: a backslash begins an escape that TOML does not know
 --> content/datasets/a.md:3:12
  |
3 | note = "C:\data"
  |            ^
  |
  = help: write `\\` for a backslash, or put the text between single quotes: `'`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_file_with_a_syntax_error_yields_only_that() {
    let broken = "+++\ntitel = \"A\"\nreleased = 2017-13\n[size]\nimages = 7,996\n+++\n[x](y.md)\n";
    let project = Project::new()
        .with("content/datasets/a.md", broken)
        .with("content/about.md", page("titel = \"About\"\n"));
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unknown-key]: unknown key `titel`
 --> content/about.md:3:1
  |
3 | titel = "About"
  | ^^^^^
  |
  = help: did you mean `title`?

error[syntax]: a comma cannot stand in a number: `7,996`
 --> content/datasets/a.md:5:11
  |
5 | images = 7,996
  |           ^
  |
  = help: write `7996`, or group digits with `_`

2 errors in 2 files

"#]]
        .raw()
    );
}

#[test]
fn a_syntax_error_in_the_configuration() {
    let project = Project::new().with("catscan.toml", "title = A catalog\n");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[syntax]: the text of `title` stands without quotes
 --> catscan.toml:1:9
  |
1 | title = A catalog
  |         ^^^^^^^^^
  |
  = help: write `title = "A catalog"`

1 error in 1 file

"#]]
        .raw()
    );
}
