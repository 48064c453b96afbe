//! What happens to files, and what is shown then.

use super::client::{Server, rich};
use crate::support::{Project, page};
use std::fs;
use std::process::Command;

/// The page that others link to a heading of, with these words.
fn about_with(words: &str) -> String {
    format!("{}## Why\n\n{words}", page(""))
}

/// A message's version of the pages and number of the style sheets.
fn numbers(message: &str) -> (String, String) {
    let mut lines = message.lines().map(str::to_owned);
    (
        lines.next().unwrap_or_default(),
        lines.next().unwrap_or_default(),
    )
}

#[test]
fn whatever_happens_to_files_the_pages_become_those_of_a_build() {
    let (project, server) = rich();
    let check = |when: &str| server.becomes_what_a_build_makes(&project, when);
    let about = project.path("content/about.md");

    project.write("content/about.md", about_with("Written in place.\n"));
    check("a file written in place");

    project.write(
        "content/.about.md.swp",
        about_with("Saved as many editors do.\n"),
    );
    fs::rename(project.path("content/.about.md.swp"), &about).expect("a rename");
    check("a file saved by renaming another one over it");

    project.write("content/datasets/new.md", page(""));
    check("a new dataset");

    fs::rename(
        project.path("content/datasets/new.md"),
        project.path("content/datasets/newer.md"),
    )
    .expect("a rename");
    check("a dataset renamed");

    fs::remove_file(project.path("content/datasets/newer.md")).expect("it can go");
    check("a dataset removed");

    project.write("content/notes/deep/inside.md", page("order = 3\n"));
    check("a page in a new folder");

    fs::rename(
        project.path("content/notes"),
        project.path("content/remarks"),
    )
    .expect("a rename");
    check("a folder renamed");

    project.write(
        "content/remarks/deep/inside.md",
        page("order = 2\n") + "Again.\n",
    );
    check("a page in a renamed folder");

    fs::remove_dir_all(project.path("content/remarks")).expect("it can go");
    check("a folder removed");

    project.write("content/concepts/mass.md", page("synonyms = [\"Lump\"]\n"));
    check("a concept with another name");

    project.write("templates/plain.html", "<p>{{ plain.body | safe }}</p>");
    check("a template without a head");

    fs::remove_dir_all(project.path("templates")).expect("they can go");
    check("all templates removed");

    project.write("static/style.css", "body { color: red }");
    check("a style sheet in place of the shipped one");

    fs::remove_dir_all(project.path("static")).expect("they can go");
    check("all static files removed");
}

#[test]
fn a_configuration_that_changes_changes_the_pages() {
    let project = Project::new().with("content/about.md", page("order = 1\n"));
    let server = Server::start(&project, &["--port", "0"]);
    project.write("catscan.toml", "title = \"Another\"\nlanguage = \"de\"\n");
    server.becomes_what_a_build_makes(&project, "another title");
    fs::remove_file(project.path("catscan.toml")).expect("it can go");
    let message = server.message(|message| message.contains("error: no `catscan.toml`"));
    assert!(
        message.contains("help: run `catscan` in the folder of a catalog"),
        "{message}"
    );
    project.write("content/about.md", about_with("Written in the meantime.\n"));
    project.write("catscan.toml", "title = \"Another\"\nlanguage = \"de\"\n");
    server.becomes_what_a_build_makes(&project, "a configuration that came back as it was");
    server.message(|message| !message.contains("error"));
}

#[test]
fn a_change_tells_browsers_that_their_pages_are_old() {
    let (project, server) = rich();
    let (before, _) = numbers(&server.message(|_| true));
    let home = server.get("/catalog/");
    assert!(
        home.text()
            .contains(&format!("/.catscan/reload.js?{before}/0\""))
    );
    project.write("content/about.md", about_with("Other words.\n"));
    let message = server.message(|message| numbers(message).0 != before);
    let (after, styles) = numbers(&message);
    assert_eq!(styles, "0");
    let about = server.get("/catalog/about.html").text();
    assert!(
        about.contains(&format!("/.catscan/reload.js?{after}/0\"")),
        "{about}"
    );
    assert!(about.contains("Other words."), "{about}");
}

#[test]
fn a_style_sheet_that_changes_leaves_the_pages_alone() {
    let (project, _) = rich();
    project.write("static/own.css", "a {}");
    let server = Server::start(&project, &["--port", "0"]);
    let (pages, _) = numbers(&server.message(|_| true));
    project.write("static/own.css", "a { color: red }");
    let message = server.message(|message| numbers(message).1 == "1");
    assert_eq!(numbers(&message).0, pages);
    assert_eq!(
        server.get("/catalog/static/own.css").text(),
        "a { color: red }"
    );
}

/// The line that names an error.
fn error_of(said: &str) -> &str {
    let mut lines = said.lines();
    lines.find(|line| line.starts_with("error")).unwrap_or("?")
}

#[test]
fn a_broken_file_is_told_as_the_terminal_tells_it_and_the_site_before_is_shown() {
    let (project, server) = rich();
    let before = server.get("/catalog/about.html").text();
    for broken in [
        "+++\ntitle = \"A\n+++\n",
        "+++\ntitle = \"A\"\ntitel = 1\n+++\nNew.\n",
    ] {
        project.write("content/about.md", broken);
        let said = project.refused();
        let message = server.message(|message| message.contains(error_of(&said)));
        let shown: Vec<&str> = message.lines().skip(2).collect();
        assert_eq!(shown, said.lines().collect::<Vec<&str>>());
        assert_eq!(server.get("/catalog/about.html").text(), before);
    }
    project.write("content/about.md", about_with("Mended.\n"));
    server.message(|message| message.lines().count() == 2);
    assert!(server.get("/catalog/about.html").text().contains("Mended."));
}

#[test]
fn a_file_that_was_saved_in_another_encoding_is_what_it_was_when_it_is_mended() {
    let (project, server) = rich();
    let plain = "{% extends \"base.html\" %}{% block content %}Own.{% endblock content %}";
    for (path, text) in [
        ("content/about.md", about_with("Mended.\n")),
        ("templates/plain.html", plain.to_owned()),
    ] {
        project.write(path, b"\xff\xfe");
        server.message(|message| message.contains("the text is not UTF-8"));
        project.write(path, text);
        server.becomes_what_a_build_makes(&project, &format!("`{path}` is mended"));
    }
}

#[test]
fn what_only_the_check_finds_lies_over_the_new_pages() {
    let (project, server) = rich();
    project.write("content/about.md", about_with("[to](nowhere.md)\n"));
    let said = project.refused();
    let message = server.message(|message| message.lines().count() > 2);
    assert_eq!(
        message.lines().skip(2).collect::<Vec<&str>>(),
        said.lines().collect::<Vec<&str>>()
    );
    project.write("templates/plain.html", "{{ plain.nothing }}");
    server.message(|message| message.contains("error[broken-link]"));
}

#[test]
fn a_page_that_cannot_be_rendered_is_shown_as_it_was() {
    let (project, server) = rich();
    server.becomes_what_a_build_makes(&project, "the start");
    let before = server.get("/catalog/about.html").text();
    project.write(
        "templates/plain.html",
        "{% extends \"base.html\" %}{% block content %}{{ plain.nothing }}{% endblock content %}",
    );
    let message = server.message(|message| message.contains("error[template]"));
    assert!(
        message.contains("while rendering `about.html`"),
        "{message}"
    );
    let after = server.get("/catalog/about.html");
    let body = |text: &str| text.split_once("<body").map(|(_, body)| body.to_owned());
    assert_eq!((after.status, body(&after.text())), (200, body(&before)));
}

#[test]
fn a_site_that_was_never_whole_says_why() {
    let project = Project::new().with("content/about.md", "+++\ntitle = <script>\n+++\n");
    let server = Server::start(&project, &["--port", "0"]);
    server.message(|message| message.contains("error[syntax]"));
    let answer = server.get("/");
    assert_eq!(answer.status, 500);
    assert!(
        answer.text().contains("title = &lt;script&gt;"),
        "{}",
        answer.text()
    );
    project.write("content/about.md", page(""));
    server.becomes_what_a_build_makes(&project, "it is mended");
}

#[cfg(unix)]
#[test]
fn what_changes_while_the_process_is_stopped_is_seen_when_it_goes_on() {
    let (project, server) = rich();
    let signal = |name: &str| {
        let status = Command::new("kill")
            .args([name, &server.id().to_string()])
            .status();
        assert!(status.expect("kill can be run").success());
    };
    signal("-STOP");
    for number in 0..200 {
        project.write(
            "content/about.md",
            about_with(&format!("Version {number}.\n")),
        );
        project.write(&format!("content/datasets/d{number}.md"), page(""));
    }
    signal("-CONT");
    server.becomes_what_a_build_makes(&project, "after it went on");
}
