//! A file that is saved while the site is built.

use crate::support::{Project, page};
use catscan::build::{Outcome, Read, build};
use catscan::diagnostic::human;
use catscan::output::Memory;

/// The project, of whose texts a build keeps no HTML.
fn without_html(project: &Project) -> Read {
    let mut read = catscan::project::Project::read(project.root()).unwrap();
    read.0.kept = 0;
    read
}

#[test]
fn a_file_that_changes_while_the_site_is_built_stops_the_build() {
    let about = |words: &str| page("order = 1\n") + words;
    let project = Project::new().with("content/about.md", about("Words.\n"));
    let read = without_html(&project);
    project.write(
        "content/about.md",
        about("Other words, and more of them.\n"),
    );
    let report = build(read, &Memory::default());
    assert!(matches!(report.outcome, Outcome::Unreadable));
    let told = human::render(&report.diagnostics, &report.sources, false);
    let expected = "error[unreadable]: the file has changed since the build began";
    assert!(told.contains(expected), "{told}");
    assert!(told.contains("--> content/about.md"), "{told}");
}

#[test]
fn a_text_whose_html_is_kept_is_built_as_it_was_read() {
    let about = |words: &str| page("order = 1\n") + words;
    // Files for programs hold texts as they are written, and those are read again.
    let project = Project::new()
        .with(
            "catscan.toml",
            "title = \"Catalog\"\nleave_out = [\"data\"]\n",
        )
        .with("content/about.md", about("Words.\n"));
    let read = catscan::project::Project::read(project.root()).unwrap();
    project.write("content/about.md", about("Other words.\n"));
    let memory = Memory::default();
    let report = build(read, &memory);
    let told = human::render(&report.diagnostics, &report.sources, false);
    assert!(matches!(report.outcome, Outcome::Built { .. }), "{told}");
    let shown = String::from_utf8(memory.read("about.html").unwrap()).unwrap();
    assert!(shown.contains("<p>Words.</p>"), "{shown}");
}

#[test]
fn a_file_that_is_touched_while_the_site_is_built_is_the_same_file() {
    let about = page("order = 1\n") + "Words.\n";
    let project = Project::new().with("content/about.md", &about);
    let read = without_html(&project);
    project.write("content/about.md", &about);
    let memory = Memory::default();
    let report = build(read, &memory);
    assert!(matches!(report.outcome, Outcome::Built { .. }));
    let shown = String::from_utf8(memory.read("about.html").unwrap()).unwrap();
    assert!(shown.contains("<p>Words.</p>"), "{shown}");
}

#[test]
fn a_finding_in_a_file_that_has_changed_is_told_without_its_lines() {
    let about = page("order = 1\nextra = 1\n") + "Words.\n";
    let project = Project::new().with("content/about.md", about);
    let read = without_html(&project);
    project.write("content/about.md", "");
    let report = build(read, &Memory::default());
    let told = human::render(&report.diagnostics, &report.sources, false);
    assert!(told.contains("unknown key `extra`"), "{told}");
    assert!(told.contains("content/about.md"), "{told}");
}
