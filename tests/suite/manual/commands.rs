//! Commands that the manual shows are run, and must answer what it shows.
//!
//! A block of `console` holds commands behind `$ ` and what they answer. A block whose language is
//! followed by a path is a file: it is written before the commands behind it run. Each page begins
//! in an empty folder, or, unless it makes a catalog itself, in one that `catscan init` made.

use super::folder;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

/// A fenced block: what stands behind the fence, and its lines.
struct Block<'a> {
    info: &'a str,
    lines: Vec<&'a str>,
}

#[test]
fn commands_in_the_manual_answer_what_it_shows() {
    let mut ran = 0;
    let mut wrong = Vec::new();
    let mut pages: Vec<_> = std::fs::read_dir(folder())
        .expect("the manual")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    pages.sort();
    for path in pages {
        let text = std::fs::read_to_string(&path).expect("a page");
        let shown = replayed(&text, &mut ran);
        if shown != text {
            if std::env::var_os("CATSCAN_UPDATE").is_some() {
                std::fs::write(&path, &shown).expect("the manual can be written");
            }
            wrong.push(difference(&path, &text, &shown));
        }
    }
    assert!(ran > 10, "only {ran} commands were found in the manual");
    let help = "run `CATSCAN_UPDATE=1 cargo test manual` to take what came out";
    assert!(wrong.is_empty(), "{}\n{help}", wrong.join("\n"));
}

/// The first line that differs.
fn difference(path: &Path, text: &str, shown: &str) -> String {
    let at = text
        .lines()
        .zip(shown.lines())
        .position(|(a, b)| a != b)
        .unwrap_or_default();
    let line = |text: &str| text.lines().nth(at).unwrap_or_default().to_owned();
    format!(
        "{}:{}\n-{}\n+{}",
        path.display(),
        at + 1,
        line(text),
        line(shown)
    )
}

/// The page with what its commands answer now.
fn replayed(text: &str, ran: &mut usize) -> String {
    let scratch = tempfile::tempdir().expect("a folder");
    let mut here = scratch.path().to_owned();
    if !text.contains("$ catscan init") {
        answer("catscan init catalog", &here);
        here = here.join("catalog");
    }
    let mut out = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let _ = writeln!(out, "{line}");
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else {
            continue;
        };
        let block = Block {
            info,
            lines: lines.by_ref().take_while(|line| *line != "```").collect(),
        };
        if block.info == "console" {
            for command in block
                .lines
                .iter()
                .filter_map(|line| line.strip_prefix("$ "))
            {
                *ran += 1;
                let _ = writeln!(out, "$ {command}");
                match command.strip_prefix("cd ") {
                    Some(folder) => here = here.join(folder),
                    None => out.push_str(&answer(command, &here)),
                }
            }
        } else {
            if let Some((_, path)) = block.info.split_once(' ') {
                let path = here.join(path);
                std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
                std::fs::write(path, block.lines.join("\n") + "\n").expect("a file");
            }
            for line in &block.lines {
                let _ = writeln!(out, "{line}");
            }
        }
        out.push_str("```\n");
    }
    out
}

/// What a command writes, on both streams; in a terminal they are one.
fn answer(command: &str, folder: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_catscan"));
    let bin = program.parent().expect("a folder").to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(bin).chain(std::env::split_paths(&path));
    let output = Command::new("sh")
        .args(["-c", &format!("{command} 2>&1")])
        .current_dir(folder)
        .env("PATH", std::env::join_paths(paths).expect("paths"))
        .env_remove("CLICOLOR_FORCE")
        .output()
        .expect("a shell");
    String::from_utf8(output.stdout).expect("output is UTF-8")
}
