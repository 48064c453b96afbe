//! Names that stand for nothing.

use crate::support::dataset;
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
