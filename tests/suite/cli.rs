//! What people type, and what they are told.

use crate::support::{Project, Run, catscan, page};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};
use std::process::Stdio;

#[test]
fn help_shows_examples() {
    let run = Project::new().run(&["--help"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_data_eq!(
        run.stdout,
        str![[r#"
A catalog of scans: turns a folder of Markdown files, one per medical imaging dataset, into a
website

Usage: catscan <COMMAND>

Commands:
  init         Begin a new catalog
  new          Begin a file in which every field is explained
  import       Bring in a list of datasets: a file for each, what is certain as fields, the rest as
               text
  serve        Show the site while it is edited, and reload it when a file is saved
  build        Build the site
  check        Say what is wrong in the content and the theme, without writing anything
  fix          Mend what can be mended for certain, such as a misspelt key
  explain      Tell what a rule of the checker is about
  schema       Print what may stand in a file, as JSON Schema
  completions  Print what a shell needs to complete commands
  man          Print a manual page, as `man` reads it
  help         Print this message or the help of the given subcommand(s)

Options:
  -h, --help     Print help
  -V, --version  Print version

Examples:
  catscan init my-catalog                begin a catalog in a new folder
  catscan serve --open                   see the site of this folder while you write
  catscan new dataset "Its name"         begin a dataset's file
  catscan build                          the site of this folder, into `public`
  catscan build --output site            into another folder
  catscan build --base-url https://example.org/catalog/
  catscan check                          only say what is wrong
  catscan check --project ../my-catalog  of another folder
  catscan import LIST.md                 a list of datasets, as files of this catalog
  catscan new dataset NAME --from FILE   a dataset's file of its metadata elsewhere
  catscan fix --dry-run                  what could be mended for certain
  catscan explain parts-and-total        what a rule is about

Exit codes: 0 fine, 1 problems in the content or theme, 2 wrong usage, 3 could not read or write.

"#]]
        .raw()
    );
}

#[test]
fn every_command_has_help() {
    for command in ["build", "check", "import", "serve", "new"] {
        let run = Project::new().run(&[command, "--help"]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        assert!(run.stdout.contains("--project <DIR>"), "{}", run.stdout);
    }
}

#[test]
fn the_version_is_that_of_the_package_and_of_its_commit() {
    let run = Project::new().run(&["--version"]);
    let version = concat!("catscan ", env!("CARGO_PKG_VERSION"));
    let commit = match env!("CATSCAN_COMMIT") {
        "" => String::new(),
        commit => format!(" ({commit})"),
    };
    let expected = format!("{version}{commit}\n");
    assert_eq!((run.code, run.stdout), (0, expected));
}

#[test]
fn zero_is_the_code_of_a_build_that_went_well() {
    let project = Project::new();
    let run = project.run(&["build"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    assert_data_eq!(
        run.stderr,
        str![[r#"
built 6 pages into `public`: 53 written, 0 unchanged, 0 removed

"#]]
        .raw()
    );
    assert_data_eq!(
        project.run(&["build"]).stderr,
        str![[r#"
built 6 pages into `public`: 0 written, 53 unchanged, 0 removed

"#]]
        .raw()
    );
    assert_data_eq!(
        project.run(&["check"]).stderr,
        str![[r#"
checked 6 pages: nothing to mend

"#]]
        .raw()
    );
}

#[test]
fn one_is_the_code_of_problems_in_the_content() {
    let project = Project::new().with("content/a.md", "");
    assert_eq!(project.run(&["build"]).code, 1);
    assert_eq!(project.run(&["check"]).code, 1);
    assert!(!project.path("public/index.html").exists());
}

#[test]
fn two_is_the_code_of_wrong_usage() {
    let project = Project::new();
    for arguments in [
        &["biuld"][..],
        &[],
        &["build", "--ouput", "site"],
        &["build", "--base-url", "example.org"],
        &["build", "--output", "content/site"],
        &["build", "--project", "nowhere"],
        &["check", "--project", "catscan.toml"],
        &["check", "--output", "site"],
    ] {
        let run = project.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}: {}", run.stderr);
        assert!(!run.stderr.is_empty());
    }
}

#[test]
fn three_is_the_code_of_a_site_that_cannot_be_written() {
    let project = Project::new().with("public", "a file");
    let run = project.run(&["build"]);
    assert_eq!(run.code, 3);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error: cannot write a site into `public`: it is not a folder
help: choose a folder, or a name that is free

"#]]
        .raw()
    );
}

#[test]
fn a_misspelt_command_is_guessed() {
    assert_data_eq!(
        Project::new().run(&["biuld"]).stderr,
        str![[r#"
error: unrecognized subcommand 'biuld'

  tip: a similar subcommand exists: 'build'

Usage: catscan <COMMAND>

For more information, try '--help'.

"#]]
        .raw()
    );
}

#[test]
fn a_base_url_that_is_no_address() {
    let run = Project::new().run(&["build", "--base-url", "example.org"]);
    assert_data_eq!(run.stderr, str![[r#"
error: invalid value 'example.org' for '--base-url <URL>': write an address such as https://example.org/catalog/

For more information, try '--help'.

"#]].raw());
}

#[test]
fn a_folder_without_a_catalog() {
    let run = Project::new().run(&["build", "--project", "nowhere"]);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error: no `catscan.toml` in `nowhere`
help: run `catscan` in the folder of a catalog, or name one with `--project DIR`

"#]]
        .raw()
    );
}

#[test]
fn an_output_inside_the_content() {
    let run = Project::new().run(&["build", "--output", "content/site"]);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error: the output folder `content/site` lies in `content`, which is read
help: choose a folder beside it, such as `--output public`

"#]]
        .raw()
    );
    let run = Project::new().run(&["build", "--output", "x/../content"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
}

/// `catscan check` of a broken project, with these variables.
fn coloured(variables: &[(&str, &str)]) -> bool {
    let project = Project::new().with("content/a.md", "");
    let mut command = catscan(project.root());
    command.arg("check").envs(variables.iter().copied());
    Run::of(&mut command).stderr.contains('\u{1b}')
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    assert!(!coloured(&[]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "0")]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")]));
}

/// Runs it with its output closed at the other end before it begins.
fn into_a_closed_pipe(arguments: &[&str], broken: bool) -> i32 {
    let project = Project::new().with(
        "content/a.md",
        if broken { String::new() } else { page("") },
    );
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut command = catscan(project.root());
    command.args(arguments).stdin(Stdio::null());
    command
        .stdout(writer.try_clone().expect("a pipe"))
        .stderr(writer);
    let status = command.status().expect("catscan starts");
    status.code().expect("no signal ends it")
}

#[test]
fn a_closed_pipe_is_nobodys_mistake() {
    assert_eq!(into_a_closed_pipe(&["--help"], false), 0);
    assert_eq!(into_a_closed_pipe(&["--version"], false), 0);
    assert_eq!(into_a_closed_pipe(&["build"], false), 0);
    assert_eq!(into_a_closed_pipe(&["check"], true), 1);
    assert_eq!(into_a_closed_pipe(&["biuld"], false), 2);
}

#[test]
fn another_folder_can_be_named() {
    let project = Project::new().with("content/about.md", page(""));
    let elsewhere = tempfile::tempdir().expect("a folder");
    let mut command = catscan(elsewhere.path());
    let run = Run::of(command.args(["build", "--project"]).arg(project.root()));
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(project.path("public/about.html").is_file());
    let mut command = catscan(elsewhere.path());
    command.args(["build", "--output", "site/deep", "--project"]);
    let run = Run::of(command.arg(project.root()));
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(elsewhere.path().join("site/deep/about.html").is_file());
}

#[test]
fn without_a_base_url_the_404_page_has_no_links_and_no_page_is_canonical() {
    let project = Project::new().with("content/about.md", page(""));
    let site = project.build();
    let lost = site.page("404.html");
    let links = lost.split("href=\"").skip(1);
    let away: Vec<&str> = links.filter(|link| !link.starts_with('#')).collect();
    assert!(away.is_empty() && !lost.contains("src="), "{lost}");
    assert!(!site.page("about.html").contains("canonical"));
}

#[test]
fn a_base_url_makes_the_404_page_and_canonical_links_absolute() {
    let project = Project::new()
        .with(
            "catscan.toml",
            "title = \"T\"\nbase_url = \"https://example.org/from/file\"\n",
        )
        .with("content/about.md", page("order = 1\n"));
    let canonical = |url: &str| format!("<link rel=\"canonical\" href=\"{url}about.html\">");
    let site = project.build();
    let from_file = "https://example.org/from/file/";
    assert!(site.page("about.html").contains(&canonical(from_file)));
    // It is served at any depth of that host.
    assert!(
        site.page("404.html")
            .contains("href=\"/from/file/index.html\"")
    );

    let run = project.run(&["build", "--base-url", "http://127.0.0.1:8000/x/"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        site.page("about.html")
            .contains(&canonical("http://127.0.0.1:8000/x/"))
    );
}
