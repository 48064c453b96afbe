//! Concepts that are not there, or lie above themselves, and files that others name.

use crate::support::{Project, dataset, page};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

#[test]
fn an_unknown_concept_in_a_map() {
    let map = "[[labels]]\n[labels.map]\n\"Effusion\" = [{ to = \"efusion\" }]\n\"Edema\" = [{ to = \"lung-water\" }]\n";
    let project = dataset(map).with("content/concepts/effusion.md", page(""));
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unknown-concept]: no concept is called `efusion`
 --> content/datasets/a.md:5:22
  |
5 | "Effusion" = [{ to = "efusion" }]
  |                      ^^^^^^^^^
  |
  = help: did you mean `effusion`?

error[unknown-concept]: no concept is called `lung-water`
 --> content/datasets/a.md:6:19
  |
6 | "Edema" = [{ to = "lung-water" }]
  |                   ^^^^^^^^^^^^
  |
  = help: write `effusion`

2 errors in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_concept_where_there_is_none() {
    let said = dataset("[[labels]]\n[labels.map]\n\"Edema\" = [{ to = \"edema\" }]\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-concept]: no concept is called `edema`
 --> content/datasets/a.md:5:19
  |
5 | "Edema" = [{ to = "edema" }]
  |                   ^^^^^^^
  |
  = help: there is no concept yet: add `content/concepts/edema.md`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unknown_broader_concept() {
    let project = Project::new()
        .with("content/concepts/a.md", page("broader = [\"lesoin\"]\n"))
        .with("content/concepts/lesion.md", "+++\ntitle = \"B\"\n+++\n");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unknown-concept]: no concept is called `lesoin`
 --> content/concepts/a.md:3:12
  |
3 | broader = ["lesoin"]
  |            ^^^^^^^^
  |
  = help: did you mean `lesion`?

1 error in 1 file

"#]]
        .raw()
    );
}

fn concept(title: &str, broader: &str) -> String {
    format!("+++\ntitle = \"{title}\"\nbroader = [\"{broader}\"]\n+++\n")
}

#[test]
fn concepts_that_lie_above_themselves() {
    let project = Project::new()
        .with("content/concepts/a.md", concept("A", "b"))
        .with("content/concepts/b.md", concept("B", "c"))
        .with("content/concepts/c.md", concept("C", "a"))
        .with("content/concepts/d.md", concept("D", "d"));
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[broader-cycle]: concepts lie above themselves: `a` → `b` → `c` → `a`
 --> content/concepts/c.md:3:12
  |
3 | broader = ["a"]
  |            ^^^
  |
  = help: take out the `broader` that does not always hold

error[broader-cycle]: concepts lie above themselves: `d` → `d`
 --> content/concepts/d.md:3:12
  |
3 | broader = ["d"]
  |            ^^^
  |
  = help: take out the `broader` that does not always hold

2 errors in 2 files

"#]]
        .raw()
    );
}

/// Whoever mends the broken file has mended the others with it.
#[test]
fn a_broken_file_is_still_there_for_those_that_name_it() {
    let broken = "+++\ntitle = A\n+++\n## Heading\n";
    let project = Project::new()
        .with("content/datasets/a.md", broken)
        .with("content/datasets/a.labels.toml", "\"Edema\" = 1, 2\n")
        .with("content/concepts/edema.md", "# No front matter\n")
        .with(
            "content/datasets/b.md",
            page(
                "[[labels]]\ntree = \"a.labels.toml\"\n[labels.map]\n\"Edema\" = [{ to = \"edema\" }]\n[[related]]\nto = \"a\"\nkind = [\"overlaps\"]\n",
            ) + "[a](a.md#heading), [b](../concepts/edema.md#no-front-matter)\n",
        );
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[front-matter]: the file has no front matter
 --> content/concepts/edema.md:1:1
  |
1 | # No front matter
  | ^^^^^^^^^^^^^^^^^
  |
  = help: begin the file with `+++`, `title = "…"`, `+++`, each on a line of its own

error[syntax]: unexpected key or value, expected newline, `#`
 --> content/datasets/a.labels.toml:1:12
  |
1 | "Edema" = 1, 2
  |            ^
  |
  = help: a field is `key = value` on a line of its own, text between straight quotes: `"`

error[syntax]: the text of `title` stands without quotes
 --> content/datasets/a.md:2:9
  |
2 | title = A
  |         ^
  |
  = help: write `title = "A"`

3 errors in 3 files

"#]]
        .raw()
    );
}
