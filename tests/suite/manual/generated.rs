//! Pages that are made of what the program itself follows.

use super::{assert_page, views};

#[test]
fn every_command_is_in_the_manual_with_its_options() {
    let page = catscan::cli::reference();
    for command in [
        "init",
        "new",
        "serve",
        "build",
        "check",
        "import",
        "fix",
        "explain",
        "schema",
        "completions",
        "man",
    ] {
        assert!(
            page.contains(&format!("## `catscan {command}`")),
            "{command} is missing"
        );
    }
    assert_page("commands.md", &page);
}

#[test]
fn the_page_of_rules_is_made_of_their_manuals() {
    assert_page("rules.md", &catscan::check::manual::page());
}

#[test]
fn the_reference_of_fields_is_made_of_their_description() {
    assert_page("fields.md", &catscan::schema::reference::page());
}

#[test]
fn every_template_component_and_view_is_in_the_manual() {
    assert_page("views.md", &views::page());
}
