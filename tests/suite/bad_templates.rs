//! Templates that cannot be used.

use crate::support::{Project, page};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

#[test]
fn templates_that_name_one_that_is_not_there() {
    for template in [
        "{% extends \"nowhere.html\" %}",
        "{% include \"nowhere.html\" %}",
    ] {
        let project = Project::new()
            .with("content/a.md", page(""))
            .with("templates/plain.html", template);
        let said = project.refused();
        assert!(
            said.contains("templates/plain.html") && said.contains("nowhere.html"),
            "{said}"
        );
    }
}

#[test]
fn a_template_that_extends_one_that_is_not_there() {
    let project = Project::new().with("templates/plain.html", "{% extends \"bsae.html\" %}");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[template]: the template extends `bsae.html`, which is not there
 --> templates/plain.html:1:1
  |
1 | {% extends "bsae.html" %}
  | ^
  |
  = help: did you mean `base.html`?

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_template_that_extends_itself() {
    let project = Project::new().with("templates/plain.html", "{% extends \"plain.html\" %}");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[template]: the template `plain.html` extends itself
 --> templates/plain.html:1:1
  |
1 | {% extends "plain.html" %}
  | ^
  |
  = help: to build on the shipped template extend `default/plain.html`

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_template_with_an_unknown_variable() {
    let project = Project::new()
        .with("content/a.md", page(""))
        .with("templates/plain.html", "{{ page.titel }}\n");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[template]: field `titel` is not defined
 --> templates/plain.html:1:9
  |
1 | {{ page.titel }}
  |         ^^^^^ while rendering `a.html`
  |
  = help: did you mean `title`?

1 error in 1 file

"#]]
        .raw()
    );
}
