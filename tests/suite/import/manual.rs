//! The commands of the manual's page on importing, run: what it shows is what comes out.

use crate::support::{Project, Run, catscan};

const PAGE: &str = include_str!("../../../content/manual/import.md");

/// The fenced blocks: what stands behind the fence, and the lines.
fn blocks() -> Vec<(&'static str, &'static str)> {
    let inside = |(at, _): &(usize, &str)| at % 2 == 1;
    let parts = PAGE.split("```").enumerate().filter(inside);
    parts
        .filter_map(|(_, part)| part.split_once('\n'))
        .collect()
}

/// Runs a command of ours; words in quotes are one argument.
fn run(project: &Project, command: &str) -> Run {
    let arguments = command
        .strip_prefix("$ catscan ")
        .expect("a command of ours");
    let words = arguments.split('"').enumerate().flat_map(|(at, part)| {
        let parts: Vec<&str> = match at % 2 {
            0 => part.split_whitespace().collect(),
            _ => vec![part],
        };
        parts
    });
    Run::of(catscan(project.root()).args(words))
}

#[test]
fn each_command_of_the_page_does_what_the_page_shows() {
    let project = Project::new();
    let mut ran = 0;
    for (info, lines) in blocks() {
        if let Some((_, path)) = info.split_once(' ') {
            project.write(path, lines);
        } else if info == "console" {
            let (command, shown) = lines.split_once('\n').expect("a command and an answer");
            let run = run(&project, command);
            assert_eq!((run.code, run.stderr.as_str()), (0, shown), "{command}");
            ran += 1;
        }
    }
    assert_eq!(ran, 3);
    project.build();
}
