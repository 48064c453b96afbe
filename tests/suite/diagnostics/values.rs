//! Keys that are not known, and values that are not on a list.

use crate::support::{Project, dataset, page};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

#[test]
fn an_unknown_key_near_to_a_known_one() {
    let said = dataset("modallity = [\"X-ray\"]\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-key]: unknown key `modallity`
 --> content/datasets/a.md:3:1
  |
3 | modallity = ["X-ray"]
  | ^^^^^^^^^
  |
  = help: did you mean `modality`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unknown_key_near_to_none() {
    let said = dataset("[access]\nlevel = \"open\"\nprice = 3\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[unknown-key]: unknown key `price`
 --> content/datasets/a.md:5:1
  |
5 | price = 3
  | ^^^^^
  |
  = help: access has `level`, `steps`, `url`, `source` or `note`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unknown_value_near_to_a_known_one() {
    let said = dataset("[access]\nlevel = \"opne\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `level` cannot be `opne`
 --> content/datasets/a.md:4:9
  |
4 | level = "opne"
  |         ^^^^^^
  |
  = help: did you mean `open`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unknown_value_near_to_none() {
    let said = dataset("[access]\nlevel = \"by courier\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `level` cannot be `by courier`
 --> content/datasets/a.md:4:9
  |
4 | level = "by courier"
  |         ^^^^^^^^^^^^
  |
  = help: write `open`, `registration`, `agreement`, `credentialed` or `closed`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_value_of_an_open_list_near_to_a_known_one() {
    let said = dataset("modality = [\"Xray\"]\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `modality` cannot be `Xray`
 --> content/datasets/a.md:3:13
  |
3 | modality = ["Xray"]
  |             ^^^^^^
  |
  = help: did you mean `X-ray`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_value_that_the_configuration_could_allow() {
    let said = dataset("body_part = [\"Wing\"]\n").refused();
    assert_data_eq!(said, str![[r#"
error[bad-value]: `body_part` cannot be `Wing`
 --> content/datasets/a.md:3:14
  |
3 | body_part = ["Wing"]
  |              ^^^^^^
  |
  = help: write `Abdomen`, `Brain`, `Breast`, `Cervix`, `Chest`, `Colon`, `Eye`, `Head and neck`, `Heart`, `Kidney`, `Knee`, `Liver`, `Lower limb`, `Lung`, `Lymph node`, `Pancreas`, `Pelvis`, `Prostate`, `Skin`, `Spine`, `Stomach`, `Teeth`, `Upper limb`, `Uterus` or `Whole body`, or add it to `body_part` in `[vocabulary]` of `catscan.toml`

1 error in 1 file

"#]].raw());
}

#[test]
fn an_unknown_key_of_the_configuration() {
    let project = Project::new().with(
        "catscan.toml",
        "title = \"T\"\nbase-url = \"https://example.org/\"\n",
    );
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unknown-key]: unknown key `base-url`
 --> catscan.toml:2:1
  |
2 | base-url = "https://example.org/"
  | ^^^^^^^^
  |
  = help: did you mean `base_url`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_unknown_key_of_a_concept() {
    let project = Project::new().with("content/concepts/a.md", page("synonym = [\"B\"]\n"));
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unknown-key]: unknown key `synonym`
 --> content/concepts/a.md:3:1
  |
3 | synonym = ["B"]
  | ^^^^^^^
  |
  = help: did you mean `synonyms`?

1 error in 1 file

"#]]
        .raw()
    );
}
