//! Links that stand elsewhere than between brackets, and schemes that a page must not follow.

use super::links::said_of;
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

#[test]
fn a_link_that_runs_a_script() {
    assert_data_eq!(
        said_of("[x](javascript:alert(1))"),
        str![[r#"
error[broken-link]: the link has the scheme `javascript:`, which pages must not follow
 --> content/a.md:4:5
  |
4 | [x](javascript:alert(1))
  |     ^^^^^^^^^^^^^^^^^^^
  |
  = help: write an address with `https:`, `http:` or `mailto:`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_link_that_runs_a_script_in_disguise() {
    assert_data_eq!(
        said_of(
            "[x](JaVaScRiPt:alert(1)) [y](<  javascript:alert(1)>) [z](&#106;avascript:alert(1))"
        ),
        str![[r#"
error[broken-link]: the link has the scheme `JaVaScRiPt:`, which pages must not follow
 --> content/a.md:4:5
  |
4 | [x](JaVaScRiPt:alert(1)) [y](<  javascript:alert(1)>) [z](&#106;avascript:alert(1))
  |     ^^^^^^^^^^^^^^^^^^^
  |
  = help: write an address with `https:`, `http:` or `mailto:`

error[broken-link]: the link has the scheme `javascript:`, which pages must not follow
 --> content/a.md:4:31
  |
4 | [x](JaVaScRiPt:alert(1)) [y](<  javascript:alert(1)>) [z](&#106;avascript:alert(1))
  |                               ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write an address with `https:`, `http:` or `mailto:`

error[broken-link]: the link has the scheme `javascript:`, which pages must not follow
 --> content/a.md:4:55
  |
4 | [x](JaVaScRiPt:alert(1)) [y](<  javascript:alert(1)>) [z](&#106;avascript:alert(1))
  |                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write an address with `https:`, `http:` or `mailto:`

3 errors in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_data_address() {
    assert_data_eq!(
        said_of("![x](data:image/png;base64,AAAA)"),
        str![[r#"
error[broken-link]: the picture has the scheme `data:`, which pages must not follow
 --> content/a.md:4:6
  |
4 | ![x](data:image/png;base64,AAAA)
  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write an address with `https:`, `http:` or `mailto:`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn links_of_raw_html() {
    assert_data_eq!(
        said_of(
            "<a href=\"othr.md\">x</a> <img src=\"lung.png\" alt=\"\"> <a href=\"javascript:alert(1)\">y</a>"
        ),
        str![[r#"
error[broken-link]: the link leads to `othr.md`, where no file of content is
 --> content/a.md:4:10
  |
4 | <a href="othr.md">x</a> <img src="lung.png" alt=""> <a href="javascript:alert(1)">y</a>
  |          ^^^^^^^
  |
  = help: did you mean `other.md`?

error[broken-link]: the picture leads to `lung.png`, where no file of content is
 --> content/a.md:4:35
  |
4 | <a href="othr.md">x</a> <img src="lung.png" alt=""> <a href="javascript:alert(1)">y</a>
  |                                   ^^^^^^^^
  |
  = help: write the path of a file below `content/`, as seen from this one

2 errors in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_link_in_a_footnote() {
    assert_data_eq!(
        said_of("Text[^1].\n\n[^1]: See [it](othr.md)."),
        str![[r#"
error[broken-link]: the link leads to `othr.md`, where no file of content is
 --> content/a.md:6:16
  |
6 | [^1]: See [it](othr.md).
  |                ^^^^^^^
  |
  = help: did you mean `other.md`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_reference_link() {
    assert_data_eq!(
        said_of("See [it][1].\n\n[1]: othr.md"),
        str![[r#"
error[broken-link]: the link leads to `othr.md`, where no file of content is
 --> content/a.md:4:5
  |
4 | See [it][1].
  |     ^^^^^^^
  |
  = help: did you mean `other.md`?

1 error in 1 file

"#]]
        .raw()
    );
}
