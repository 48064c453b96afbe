//! Values of a type that a field does not take, and rows that do not fit their table.

use crate::support::dataset;
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

#[test]
fn text_for_a_list() {
    let said = dataset("creator = \"NIH Clinical Center\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `creator` must be a list, not text
 --> content/datasets/a.md:3:11
  |
3 | creator = "NIH Clinical Center"
  |           ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `creator = ["NIH Clinical Center"]`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_list_for_text() {
    let said = dataset("summary = [\"Chest X-rays\"]\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `summary` must be text, not a list
 --> content/datasets/a.md:3:11
  |
3 | summary = ["Chest X-rays"]
  |           ^^^^^^^^^^^^^^^^
  |
  = help: write `summary = "Chest X-rays"`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_number_for_text() {
    let said = dataset("summary = 14\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `summary` must be text, not a whole number
 --> content/datasets/a.md:3:11
  |
3 | summary = 14
  |           ^^
  |
  = help: write `summary = "14"`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn quoted_digits_for_a_number() {
    let said = dataset("[size]\nimages = \"112,120\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `images` must be a whole number or a table, not text
 --> content/datasets/a.md:4:10
  |
4 | images = "112,120"
  |          ^^^^^^^^^
  |
  = help: write `images = 112120`, without quotes and separators; `_` may group digits

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn words_for_a_number() {
    let said = dataset("[size]\nimages = \"many\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `images` must be a whole number or a table, not text
 --> content/datasets/a.md:4:10
  |
4 | images = "many"
  |          ^^^^^^
  |
  = help: write `images = 1_024`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_fraction_for_a_whole_number() {
    let said = dataset("[image]\nwidth = 10.5\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `width` must be a whole number, not a number with a fraction
 --> content/datasets/a.md:4:9
  |
4 | width = 10.5
  |         ^^^^
  |
  = help: write `width = 1_024`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_number_below_zero() {
    let said = dataset("[size]\nimages = -1\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `images` must not be below zero
 --> content/datasets/a.md:4:10
  |
4 | images = -1
  |          ^^
  |
  = help: leave the field out where the number is not known

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_number_that_is_too_large() {
    let said = dataset("[size]\nimages = 99999999999999999999\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `images` is too large
 --> content/datasets/a.md:4:10
  |
4 | images = 99999999999999999999
  |          ^^^^^^^^^^^^^^^^^^^^
  |
  = help: leave the field out where the number is not known

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_number_outside_its_range() {
    let said = dataset("[image]\npixel_spacing = 2000\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `pixel_spacing` must be a number from 0 to 1000
 --> content/datasets/a.md:4:17
  |
4 | pixel_spacing = 2000
  |                 ^^^^
  |
  = help: write `pixel_spacing = 1000` or less

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn text_for_a_truth_value() {
    let said =
        dataset("[[sources]]\nid = \"s\"\nkind = \"primary\"\ntitle = \"T\"\ncite = \"yes\"\n")
            .refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `cite` must be `true` or `false`, not text
 --> content/datasets/a.md:7:8
  |
7 | cite = "yes"
  |        ^^^^^
  |
  = help: write `cite = true`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn text_for_a_table() {
    let said = dataset("size = \"large\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `size` must be a table, not text
 --> content/datasets/a.md:3:8
  |
3 | size = "large"
  |        ^^^^^^^
  |
  = help: write `size = { … }`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_number_among_the_rows_that_is_text() {
    let said = dataset("[[labels]]\n[[counts]]\n[counts.rows]\n\"Edema\" = \"3\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `Edema` must be a whole number, a list or a table, not text
 --> content/datasets/a.md:6:11
  |
6 | "Edema" = "3"
  |           ^^^
  |
  = help: write `Edema = 3`, without quotes and separators; `_` may group digits

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn empty_text() {
    let said = dataset("summary = \" \"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `summary` must not be empty
 --> content/datasets/a.md:3:11
  |
3 | summary = " "
  |           ^^^
  |
  = help: write something, or leave the field out where it is not known

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_row_that_is_too_short() {
    let said = dataset("[[splits]]\nid = \"s\"\nparts.train = { images = 2 }\nparts.test = { images = 2 }\n[[labels]]\n[[counts]]\nsplit = \"s\"\ncolumns = { part = [\"train\", \"test\"] }\n[counts.rows]\n\"Edema\" = [1]\n").refused();
    assert_data_eq!(said, str![[r#"
error[wrong-type]: `Edema` has 1 number for 2 columns
  --> content/datasets/a.md:12:11
   |
12 | "Edema" = [1]
   |           ^^^
   |
   = help: write 2 numbers, for train, test; where the source leaves one out, name the others: `{ train = … }`

1 error in 1 file

"#]].raw());
}

#[test]
fn a_row_of_several_numbers_in_a_table_without_columns() {
    let said = dataset("[[labels]]\n[[counts]]\n[counts.rows]\n\"Edema\" = [1, 2]\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `Edema` must be one number: the table has no `columns`
 --> content/datasets/a.md:6:11
  |
6 | "Edema" = [1, 2]
  |           ^^^^^^
  |
  = help: write the positives alone, or say what varies: `columns = { part = ["train", "test"] }`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_row_that_names_no_column() {
    let said = dataset("[[labels]]\n[[counts]]\ncolumns = { state = [\"positive\", \"negative\"] }\n[counts.rows]\n\"Edema\" = { positve = 1 }\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-name]: no column is called `positve`
 --> content/datasets/a.md:7:13
  |
7 | "Edema" = { positve = 1 }
  |             ^^^^^^^
  |
  = help: did you mean `positive`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn columns_without_a_name() {
    let with = |names: &str| {
        dataset(&format!("[[labels]]\n[[counts]]\ncolumns = {{ part = {names} }}\n[counts.rows]\n\"Edema\" = [1]\n")).refused()
    };
    assert_data_eq!(
        with("[]"),
        str![[r#"
error[bad-value]: `columns` names no column
 --> content/datasets/a.md:5:11
  |
5 | columns = { part = [] }
  |           ^^^^^^^^^^^^^
  |
  = help: write the names along the axis, `columns = { part = ["train", "test"] }`, or leave `columns` out where a row is one number

1 error in 1 file

"#]]
        .raw()
    );
    // One message for one mistake.
    let said = with("[true]");
    assert!(said.contains("1 error in 1 file"), "{said}");
}

#[test]
fn columns_along_two_axes() {
    let said = dataset("[[labels]]\n[[counts]]\ncolumns = { part = [\"train\"], state = [\"positive\"] }\n[counts.rows]\n\"Edema\" = 1\n").refused();
    assert_data_eq!(said, str![[r#"
error[bad-value]: `columns` must name one axis
 --> content/datasets/a.md:5:11
  |
5 | columns = { part = ["train"], state = ["positive"] }
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `columns = { part = ["train", "test"] }`: one thing varies along a row; a second one needs a table of its own

1 error in 1 file

"#]].raw());
}
