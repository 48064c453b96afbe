//! Texts that do not have the form of what they should be.

use crate::support::dataset;
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

#[test]
fn a_doi_with_its_resolver() {
    let said = dataset("[[releases]]\ndoi = \"https://doi.org/10.1109/CVPR.2017.369\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `doi` is not a DOI: `https://doi.org/10.1109/CVPR.2017.369`
 --> content/datasets/a.md:4:7
  |
4 | doi = "https://doi.org/10.1109/CVPR.2017.369"
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write only the identifier: `10.1109/CVPR.2017.369`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_doi_that_is_none() {
    let said = dataset("[[releases]]\ndoi = \"CVPR.2017.369\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `doi` is not a DOI: `CVPR.2017.369`
 --> content/datasets/a.md:4:7
  |
4 | doi = "CVPR.2017.369"
  |       ^^^^^^^^^^^^^^^
  |
  = help: write it like `10.1109/CVPR.2017.369`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_arxiv_identifier_with_its_resolver() {
    let said = dataset("[[sources]]\nid = \"s\"\nkind = \"primary\"\ntitle = \"T\"\narxiv = \"https://arxiv.org/abs/1705.02315v5\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `arxiv` is not an arXiv identifier: `https://arxiv.org/abs/1705.02315v5`
 --> content/datasets/a.md:7:9
  |
7 | arxiv = "https://arxiv.org/abs/1705.02315v5"
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write only the identifier: `1705.02315v5`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_arxiv_identifier_that_is_none() {
    let said =
        dataset("[[sources]]\nid = \"s\"\nkind = \"primary\"\ntitle = \"T\"\narxiv = \"1705\"\n")
            .refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `arxiv` is not an arXiv identifier: `1705`
 --> content/datasets/a.md:7:9
  |
7 | arxiv = "1705"
  |         ^^^^^^
  |
  = help: write it like `1705.02315`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_address_without_a_scheme() {
    let said = dataset("homepage = \"example.org/data\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `homepage` is not an address on the web: `example.org/data`
 --> content/datasets/a.md:3:12
  |
3 | homepage = "example.org/data"
  |            ^^^^^^^^^^^^^^^^^^
  |
  = help: write `https://example.org/data`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_address_that_runs_a_script() {
    let said = dataset("homepage = \"javascript:alert(1)\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `homepage` is not an address on the web: `javascript:alert(1)`
 --> content/datasets/a.md:3:12
  |
3 | homepage = "javascript:alert(1)"
  |            ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write it like `https://example.org/data`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_month_that_the_calendar_does_not_have() {
    let said = dataset("released = \"2017-13\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `released` is not a year, a month or a day: `2017-13`
 --> content/datasets/a.md:3:12
  |
3 | released = "2017-13"
  |            ^^^^^^^^^
  |
  = help: write it like `2017-09`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_date_in_words() {
    let said = dataset("released = \"September 2017\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `released` is not a year, a month or a day: `September 2017`
 --> content/datasets/a.md:3:12
  |
3 | released = "September 2017"
  |            ^^^^^^^^^^^^^^^^
  |
  = help: write it like `2017-09`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn an_identifier_with_a_space() {
    let said = dataset("[[splits]]\nid = \"the list\"\n").refused();
    assert_data_eq!(
        said,
        str![[r#"
error[bad-value]: `id` may hold only letters, digits, `-` and `_`: `the list`
 --> content/datasets/a.md:4:6
  |
4 | id = "the list"
  |      ^^^^^^^^^^
  |
  = help: write `the-list`

1 error in 1 file

"#]]
        .raw()
    );
}
