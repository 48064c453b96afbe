//! Names that stand for nothing.

use crate::support::{Project, dataset, page};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

/// A dataset with one of everything that can be named.
const NAMED: &str = r#"
[[splits]]
id = "list"
parts.train = { images = 6 }
parts.test = { images = 4 }

[[views]]
of = { images = 10 }
counts = { AP = 4, PA = 6 }

[[labels]]
id = "findings"

[[sources]]
id = "paper"
kind = "primary"
title = "A paper"
"#;

fn named(more: &str) -> String {
    dataset(&format!("{NAMED}{more}")).refused()
}

#[test]
fn an_unknown_label_set() {
    let said = named("[[counts]]\nlabels = \"findngs\"\n[counts.rows]\n\"Edema\" = 1\n");
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-label-set]: no label set is called `findngs`
  --> content/datasets/a.md:21:10
   |
21 | labels = "findngs"
   |          ^^^^^^^^^
   |
   = help: did you mean `findings`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unknown_split() {
    let said =
        named("[[counts]]\nlabels = \"findings\"\nsplit = \"lst\"\n[counts.rows]\n\"Edema\" = 1\n");
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-split]: no split is called `lst`
  --> content/datasets/a.md:22:9
   |
22 | split = "lst"
   |         ^^^^^
   |
   = help: did you mean `list`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unknown_part() {
    let said = named(
        "[[counts]]\nlabels = \"findings\"\nsplit = \"list\"\npart = \"list.tets\"\n[counts.rows]\n\"Edema\" = 1\n",
    );
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-part]: no part of a split is called `list.tets`
  --> content/datasets/a.md:23:8
   |
23 | part = "list.tets"
   |        ^^^^^^^^^^^
   |
   = help: did you mean `list.test`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_column_that_is_no_part() {
    let said = named(
        "[[counts]]\nlabels = \"findings\"\nsplit = \"list\"\ncolumns = { part = [\"train\", \"valid\"] }\n[counts.rows]\n\"Edema\" = [1, 2]\n",
    );
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-part]: no part of a split is called `valid`
  --> content/datasets/a.md:23:30
   |
23 | columns = { part = ["train", "valid"] }
   |                              ^^^^^^^
   |
   = help: write `list.train` or `list.test`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_column_that_is_no_view() {
    let said = named(
        "[[counts]]\nlabels = \"findings\"\nunit = \"image\"\ncolumns = { view = [\"AP\", \"lateral\"] }\n[counts.rows]\n\"Edema\" = [1, 2]\n",
    );
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-view]: no view is called `lateral`
  --> content/datasets/a.md:23:27
   |
23 | columns = { view = ["AP", "lateral"] }
   |                           ^^^^^^^^^
   |
   = help: name it in `counts` of a `[[views]]` entry

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_column_that_is_no_unit() {
    let said = named(
        "[[counts]]\nlabels = \"findings\"\ncolumns = { unit = [\"image\", \"pixel\"] }\n[counts.rows]\n\"Edema\" = [1, 2]\n",
    );
    assert_data_eq!(said, str![[r#"
error[unknown-unit]: no unit is called `pixel`
  --> content/datasets/a.md:22:30
   |
22 | columns = { unit = ["image", "pixel"] }
   |                              ^^^^^^^
   |
   = help: write `image`, `study`, `patient`, `report`, `series`, `volume`, `slide`, `frame`, `box` or `mask`

1 error in 1 file

"#]].raw());
}

#[test]
fn an_unknown_source() {
    let said = named(
        "[[counts]]\nlabels = \"findings\"\nsource = \"papre\"\n[counts.rows]\n\"Edema\" = 1\n",
    );
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-source]: no source is called `papre`
  --> content/datasets/a.md:22:10
   |
22 | source = "papre"
   |          ^^^^^^^
   |
   = help: did you mean `paper`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unknown_dataset() {
    let said = named("[[related]]\nto = \"chexpert\"\nkind = [\"overlaps\"]\n");
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-dataset]: no dataset is called `chexpert`
  --> content/datasets/a.md:21:6
   |
21 | to = "chexpert"
   |      ^^^^^^^^^^
   |
   = help: there is no dataset yet: add `content/datasets/chexpert.md`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_relation_to_itself() {
    let said = named("[[related]]\nto = \"a\"\nkind = [\"overlaps\"]\n");
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-dataset]: `a` is related to itself
  --> content/datasets/a.md:21:6
   |
21 | to = "a"
   |      ^^^
   |
   = help: name the other dataset

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_source_where_there_is_none() {
    let said = dataset("[size]\nimages = 3\nsource = \"paper\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-source]: no source is called `paper`
 --> content/datasets/a.md:5:10
  |
5 | source = "paper"
  |          ^^^^^^^
  |
  = help: there is no source yet: write a `[[sources]]` entry with `id = "paper"`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_table_of_counts_without_a_label_set() {
    let said = dataset("[[counts]]\n[counts.rows]\n\"Edema\" = 1\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[missing-field]: the table has no label set
 --> content/datasets/a.md:3:1
  |
3 | [[counts]]
  | ^^^^^^^^^^
  |
  = help: write a `[[labels]]` entry above it: it says who labelled what

1 error in 1 file

"#]]
        .raw()
    );
}

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
        .with("content/concepts/lesion.md", page(""));
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

#[test]
fn a_tree_that_is_not_there() {
    let project = dataset("[[labels]]\ntree = \"a.label.toml\"\n")
        .with("content/datasets/a.labels.toml", "\"Edema\" = {}\n");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unknown-tree]: no file `a.label.toml` lies beside this one
 --> content/datasets/a.md:4:8
  |
4 | tree = "a.label.toml"
  |        ^^^^^^^^^^^^^^
  |
  = help: did you mean `a.labels.toml`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn concepts_that_lie_above_themselves() {
    let project = Project::new()
        .with("content/concepts/a.md", page("broader = [\"b\"]\n"))
        .with("content/concepts/b.md", page("broader = [\"c\"]\n"))
        .with("content/concepts/c.md", page("broader = [\"a\"]\n"))
        .with("content/concepts/d.md", page("broader = [\"d\"]\n"));
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
