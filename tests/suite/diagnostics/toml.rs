//! The traps of TOML that the design names.

use crate::support::dataset;
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

#[test]
fn a_number_grouped_with_a_comma() {
    let said = dataset("[size]\nimages = 7,996\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: a comma cannot stand in a number: `7,996`
 --> content/datasets/a.md:4:11
  |
4 | images = 7,996
  |           ^
  |
  = help: write `7996`, or group digits with `_`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_count_grouped_with_a_comma_in_a_row() {
    let said = dataset("[[labels]]\non = \"image\"\n[[counts]]\nunit = \"image\"\n[counts.rows]\n\"Edema\" = 7,996\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: a comma cannot stand in a number: `7,996`
 --> content/datasets/a.md:8:12
  |
8 | "Edema" = 7,996
  |            ^
  |
  = help: write `7996`, or group digits with `_`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn smart_quotes() {
    let said = dataset("summary = “Chest X-rays”\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: typographic quotes do not enclose text
 --> content/datasets/a.md:3:11
  |
3 | summary = “Chest X-rays”
  |           ^^^^^^^^^^^^^^
  |
  = help: text stands between straight quotes: `"`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unquoted_name_with_a_space() {
    let said = dataset("[[labels]]\n[[counts]]\n[counts.rows]\nPleural Thickening = 3\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: a name with a space stands without quotes
 --> content/datasets/a.md:6:9
  |
6 | Pleural Thickening = 3
  |         ^
  |
  = help: write `"Pleural Thickening" = 3`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_schema_key_below_the_rows() {
    let said = dataset("[[labels]]\n[[counts]]\n[counts.rows]\n\"Edema\" = 3\nunit = \"image\"\n")
        .refused();
    assert_data_eq!(said, str![[r#"
error[key-below-rows]: `unit` stands among label names, so it would become a label
 --> content/datasets/a.md:7:1
  |
7 | unit = "image"
  | ^^^^
  |
  = help: it belongs to a table of counts: write it above the `[….rows]` or `[….map]` header; if a label is really called so, quote it: `"unit"`

1 error in 1 file

"#]].raw());
}

#[test]
fn a_schema_key_below_the_map() {
    let said =
        dataset("[[labels]]\n[labels.map]\n\"Edema\" = []\norigin = \"radiologist\"\n").refused();
    assert_data_eq!(said, str![[r#"
error[key-below-rows]: `origin` stands among label names, so it would become a label
 --> content/datasets/a.md:6:1
  |
6 | origin = "radiologist"
  | ^^^^^^
  |
  = help: it belongs to a label set: write it above the `[….rows]` or `[….map]` header; if a label is really called so, quote it: `"origin"`

1 error in 1 file

"#]].raw());
}

#[test]
fn a_table_before_its_array() {
    let said = dataset("[counts]\nunit = \"image\"\n[[counts]]\nunit = \"study\"\n").refused();
    assert_data_eq!(said, str![[r#"
error[syntax]: `counts` is set twice
 --> content/datasets/a.md:5:3
  |
3 | [counts]
  |  ------ first set here
4 | unit = "image"
5 | [[counts]]
  |   ^^^^^^
  |
  = help: write `[[counts]]` for the one above too, and what is part of it, such as `[counts.…]`, behind that

1 error in 1 file

"#]].raw());
}

#[test]
fn an_array_of_tables_with_one_pair_of_brackets() {
    let said = dataset("[splits]\nid = \"list\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[wrong-type]: `splits` must be an array of tables, not a table
 --> content/datasets/a.md:3:1
  |
3 | [splits]
  | ^^^^^^^^
  |
  = help: write the header with two brackets: `[[splits]]`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_table_below_an_array_that_is_not_there_yet() {
    let said = dataset("[counts.rows]\n\"Edema\" = 3\n[[counts]]\nunit = \"image\"\n").refused();
    assert_data_eq!(said, str![[r#"
error[syntax]: `counts` is set twice
 --> content/datasets/a.md:5:3
  |
3 | [counts.rows]
  |  ------ first set here
4 | "Edema" = 3
5 | [[counts]]
  |   ^^^^^^
  |
  = help: write `[[counts]]` for the one above too, and what is part of it, such as `[counts.…]`, behind that

1 error in 1 file

"#]].raw());
}

#[test]
fn names_that_fold_together() {
    let said = dataset("[[labels]]\n[[counts]]\n[counts.rows]\n\"Pleural Effusion\" = 1\n\"pleural_effusion\" = 2\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[duplicate-name]: `pleural_effusion` is the same name as one above it
 --> content/datasets/a.md:7:1
  |
6 | "Pleural Effusion" = 1
  | ------------------ first written here
7 | "pleural_effusion" = 2
  | ^^^^^^^^^^^^^^^^^^
  |
  = help: names that differ only in case, spaces or `_` count as one: remove one of them

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_duplicate_key() {
    let said = dataset("summary = \"one\"\nsummary = \"two\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[syntax]: `summary` is set twice
 --> content/datasets/a.md:4:1
  |
3 | summary = "one"
  | ------- first set here
4 | summary = "two"
  | ^^^^^^^
  |
  = help: keep one of the two; several tables of one kind each begin with `[[…]]`

1 error in 1 file

"#]]
        .raw()
    );
}
