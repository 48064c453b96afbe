//! What each commit did to the task items of the content, read off the lines it added and removed.
//!
//! An item is told by its line alone, so one in a fence of code counts as one too. Moving a file changes none.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// What one commit changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskChange {
    /// Its day in UTC: `2026-11-23`.
    pub day: String,
    /// Its moment, in seconds since 1970.
    pub seconds: i64,
    /// Items that became done, less those that are so no more.
    pub done: i64,
    /// Items that came, less those that went.
    pub total: i64,
}

/// What a line needs to be a task item, as git's own search understands it: commits without one are not shown.
const ITEM: &str = "^[[:space:]]*([-*+]|[0-9]{1,9}[.)])[[:space:]]+\\[[ xX]\\][[:space:]]";

/// No further back than this: what a curve needs, and a bound on what is read.
const COMMITS: &str = "--max-count=2000";

/// No more files than fit on the command line of every system.
const FILES: usize = 200;

/// The changes that commits made to some files of the project in `root`, the newest first; none where git has no
/// answer. Git compares only the files that it is told: all of a large catalog would take many seconds.
pub(super) fn read<'a>(root: &Path, files: impl Iterator<Item = &'a str>) -> Vec<TaskChange> {
    let files = files.take(FILES).map(|path| format!(":(literal){path}"));
    let files: Vec<String> = files.collect();
    // Without a name git would look at all.
    if files.is_empty() {
        return Vec::new();
    }
    let child = Command::new("git")
        .current_dir(root)
        .args(["log", "-p", "-m", "--first-parent", "--unified=0"])
        .args(["--no-color", "--no-ext-diff", "--no-textconv"])
        .args(["--no-show-signature", "--find-renames", "-l200", COMMITS])
        .args(["--date=format-local:%Y-%m-%d", "--format=%x01%cd %ct"])
        .args(["--relative", "-G", ITEM, "--"])
        .args(files)
        .env("TZ", "UTC")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else {
        return Vec::new();
    };
    let lines = child.stdout.take().map(BufReader::new);
    let changes = lines.map(parse).unwrap_or_default();
    // Half of a history would look like a whole one.
    match child.wait() {
        Ok(status) if status.success() => changes,
        _ => Vec::new(),
    }
}

/// Takes git's answer line by line: it can be long, and nearly nothing of it is kept.
fn parse(mut lines: impl BufRead) -> Vec<TaskChange> {
    let mut changes: Vec<TaskChange> = Vec::new();
    let mut line = Vec::new();
    while lines
        .read_until(b'\n', &mut line)
        .is_ok_and(|read| read > 0)
    {
        match (line[0], changes.last_mut()) {
            (super::MARK_BYTE, _) => changes.extend(begun(&line[1..])),
            (b'+', Some(change)) => change.count(&line[1..], 1),
            (b'-', Some(change)) => change.count(&line[1..], -1),
            _ => {}
        }
        line.clear();
    }
    changes
}

fn begun(line: &[u8]) -> Option<TaskChange> {
    let (day, seconds) = std::str::from_utf8(line).ok()?.trim_end().split_once(' ')?;
    Some(TaskChange {
        day: day.to_owned(),
        seconds: seconds.parse().ok()?,
        done: 0,
        total: 0,
    })
}

impl TaskChange {
    fn count(&mut self, line: &[u8], by: i64) {
        if let Some(done) = item(line) {
            self.total += by;
            self.done += if done { by } else { 0 };
        }
    }
}

/// Whether a line is a task item, and if so whether it is done.
fn item(line: &[u8]) -> Option<bool> {
    let line = line.trim_ascii_start();
    let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let behind = match (digits, line.get(digits)?) {
        (0, b'-' | b'*' | b'+') | (1..=9, b'.' | b')') => &line[digits + 1..],
        _ => return None,
    };
    match behind.trim_ascii_start() {
        _ if !behind.first()?.is_ascii_whitespace() => None,
        [b'[', b' ', b']', space, ..] if space.is_ascii_whitespace() => Some(false),
        [b'[', b'x' | b'X', b']', space, ..] if space.is_ascii_whitespace() => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_told_by_their_lines() {
        for (line, is) in [
            ("- [ ] a\n", Some(false)),
            ("  * [x] a\n", Some(true)),
            ("10) [X] a\n", Some(true)),
            ("1. [ ] a\n", Some(false)),
            ("-[ ] a\n", None),
            ("- [ ]a\n", None),
            ("- [-] a\n", None),
            ("-- a/content/tasks.md\n", None),
            ("", None),
            ("12", None),
        ] {
            assert_eq!(item(line.as_bytes()), is, "{line}");
        }
    }

    #[test]
    fn lines_added_and_removed_are_summed_by_commit() {
        let log = "\u{1}2026-02-01 200\n\n--- a/t.md\n+++ b/t.md\n@@ -1 +1 @@\n-- [ ] a\n+- [x] a\n\
                   \u{1}2026-01-01 100\n\n@@ -0,0 +1,2 @@\n+- [ ] a\n+- [ ] b\n\\ No newline at end of file\n";
        let found = parse(log.as_bytes());
        let sums: Vec<_> = found.iter().map(|c| (c.seconds, c.done, c.total)).collect();
        assert_eq!(sums, [(200, 1, 0), (100, 0, 2)]);
    }
}
