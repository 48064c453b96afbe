//! Files whose front matter is not there, or not whole.

use crate::support::Project;
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

fn said_of(text: &str) -> String {
    Project::new().with("content/datasets/a.md", text).refused()
}

#[test]
fn no_title() {
    assert_data_eq!(
        said_of("+++\nsummary = \"one\"\n+++\n"),
        str![[r#"
error[missing-field]: `title` is missing
 --> content/datasets/a.md:1:1
  |
1 | +++
  | ^^^
  |
  = help: a dataset needs it: `title = "…"`, the dataset's name

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn no_front_matter() {
    assert_data_eq!(
        said_of("# ChestX-ray14\n\nText.\n"),
        str![[r#"
error[front-matter]: the file has no front matter
 --> content/datasets/a.md:1:1
  |
1 | # ChestX-ray14
  | ^^^^^^^^^^^^^^
  |
  = help: begin the file with `+++`, `title = "…"`, `+++`, each on a line of its own

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn front_matter_of_another_generator() {
    assert_data_eq!(
        said_of("---\ntitle: ChestX-ray14\n---\nText.\n"),
        str![[r#"
error[front-matter]: the file has no front matter
 --> content/datasets/a.md:1:1
  |
1 | ---
  | ^^^
  |
  = help: front matter is TOML between `+++` lines: write `+++` for `---` and `title = "…"` for `title: …`

1 error in 1 file

"#]].raw()
    );
}

#[test]
fn front_matter_that_is_never_closed() {
    assert_data_eq!(
        said_of("+++\ntitle = \"A\"\n\nText.\n"),
        str![[r#"
error[front-matter]: the front matter is never closed
 --> content/datasets/a.md:1:1
  |
1 | +++
  | ^^^
  |
  = help: write a line with only `+++` behind its last field

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_empty_file() {
    assert_data_eq!(
        said_of(""),
        str![[r#"
error[front-matter]: the file is empty
--> content/datasets/a.md
 = help: begin it with `+++`, `title = "…"`, `+++`, each on a line of its own

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_file_of_white_space() {
    assert_data_eq!(
        said_of("\n\n"),
        str![[r#"
error[front-matter]: the file is empty
 --> content/datasets/a.md:1:1
  |
1 |
  | ^
  |
  = help: begin it with `+++`, `title = "…"`, `+++`, each on a line of its own

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_blank_line_before_the_front_matter() {
    assert_data_eq!(
        said_of("\n+++\ntitle = \"A\"\n+++\n"),
        str![[r#"
error[front-matter]: the file has no front matter
 --> content/datasets/a.md:1:1
  |
1 |
  | ^
  |
  = help: begin the file with `+++`, `title = "…"`, `+++`, each on a line of its own

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn empty_front_matter() {
    assert_data_eq!(
        said_of("+++\n+++\n"),
        str![[r#"
error[missing-field]: `title` is missing
 --> content/datasets/a.md:1:1
  |
1 | +++
  | ^^^
  |
  = help: a dataset needs it: `title = "…"`, the dataset's name

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_control_character_in_the_text() {
    assert_data_eq!(
        said_of("+++\ntitle = \"A\"\n+++\nfi\u{c}gures\n"),
        str![[r#"
error[control-character]: a control character, U+000C, stands in the text
 --> content/datasets/a.md:4:3
  |
4 | fi␌gures
  |   ^
  |
  = help: delete it: it cannot be seen, and HTML forbids it

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_control_character_in_the_front_matter() {
    assert_data_eq!(
        said_of("+++\ntitle = \"A\u{1}\"\n+++\n"),
        str![[r#"
error[syntax]: a control character, U+0001, stands in the text
 --> content/datasets/a.md:2:11
  |
2 | title = "A␁"
  |           ^
  |
  = help: delete it: it cannot be seen, and TOML forbids it

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_control_character_escaped_in_the_front_matter() {
    assert_data_eq!(
        said_of("+++\ntitle = \"A\\u0001\"\n+++\n"),
        str![[r#"
error[control-character]: a control character, U+0001, stands in the text
 --> content/datasets/a.md:2:9
  |
2 | title = "A\u0001"
  |         ^^^^^^^^^
  |
  = help: delete its escape: it cannot be seen, and HTML forbids it

1 error in 1 file

"#]]
        .raw()
    );
}
