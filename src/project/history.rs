//! When each file of content came and last changed, as git remembers it.
//!
//! Enters: a project's folder. Leaves: a [`History`], empty outside of git and in a shallow clone,
//! whose oldest commit seems to have made every file. Does not know what the files say, nor who
//! wrote them: no names are read.

use std::collections::HashMap;
use std::path::Path;
use std::process::{Command, Stdio};

/// When files came and changed, by their paths below the project's folder.
#[derive(Debug, Default)]
pub struct History {
    files: HashMap<String, Change>,
}

/// The first and the last commit of a file, in UTC: `2026-11-23T09:30:00Z`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When it came.
    pub first: String,
    /// When it last changed.
    pub last: String,
}

/// Stands before a commit's date, where no path can have it.
const MARK: char = '\u{1}';

impl History {
    /// Asks git once for all files.
    pub(super) fn read(root: &Path) -> Self {
        let shallow = git(root, &["rev-parse", "--is-shallow-repository"]);
        if shallow.is_none_or(|answer| answer.trim() != "false") {
            return Self::default();
        }
        let log = git(
            root,
            &[
                "log",
                "-z",
                "--no-show-signature",
                "--no-renames",
                "--relative",
                "--name-only",
                "--date=format-local:%Y-%m-%dT%H:%M:%SZ",
                "--format=%x01%cd",
                "--",
                "content",
            ],
        );
        log.map(|log| Self::parse(&log)).unwrap_or_default()
    }

    /// Takes git's answer: for each commit, the newest first, its date and the files it touched.
    fn parse(log: &str) -> Self {
        let mut files: HashMap<String, Change> = HashMap::new();
        let mut date = "";
        for piece in log.split('\0') {
            let piece = piece.trim_start_matches('\n');
            if let Some(of_commit) = piece.strip_prefix(MARK) {
                date = of_commit;
            } else if let Some(change) = files.get_mut(piece) {
                // Clocks differ: a later commit may carry an earlier date.
                if *date < *change.first {
                    date.clone_into(&mut change.first);
                }
                if *date > *change.last {
                    date.clone_into(&mut change.last);
                }
            } else if !piece.is_empty() {
                let (first, last) = (date.to_owned(), date.to_owned());
                files.insert(piece.to_owned(), Change { first, last });
            }
        }
        Self { files }
    }

    /// When the file at `path` came and changed, where git knows it.
    pub fn of(&self, path: &str) -> Option<&Change> {
        self.files.get(path)
    }
}

/// What git answers; nothing where it is not there, or has nothing to say of this folder.
fn git(root: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git")
        .current_dir(root)
        .args(["-c", "core.quotePath=false"])
        .args(arguments)
        .env("TZ", "UTC")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = || String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_last_commit_of_each_file_are_kept() {
        let history = History::parse(
            "\u{1}2026-03-01T00:00:00Z\0\ncontent/a.md\0content/b c.md\0\
             \u{1}2026-02-01T00:00:00Z\0\ncontent/a.md\0\
             \u{1}2026-01-01T00:00:00Z\0\ncontent/a.md\0",
        );
        let of = |path| history.of(path).map(|c| (&c.first[..10], &c.last[..10]));
        assert_eq!(of("content/a.md"), Some(("2026-01-01", "2026-03-01")));
        assert_eq!(of("content/b c.md"), Some(("2026-03-01", "2026-03-01")));
        assert_eq!(of("content/c.md"), None);
    }

    #[test]
    fn a_commit_with_a_clock_behind_does_not_turn_back_time() {
        let history =
            History::parse("\u{1}2026-01-01T00:00:00Z\0\na\0\u{1}2026-02-01T00:00:00Z\0\na\0");
        let change = history.of("a").map(|c| (&c.first[..10], &c.last[..10]));
        assert_eq!(change, Some(("2026-01-01", "2026-02-01")));
    }
}
