//! When each file of content came and last changed, and how the tasks went, as git remembers it.
//!
//! Enters: a project's folder. Leaves: a [`History`], empty outside of git and in a shallow clone,
//! whose oldest commit seems to have made every file. Does not know what the files say, nor who
//! wrote them: no names are read.

mod tasks;

pub use tasks::TaskChange;

use foldhash::{HashMap, HashMapExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// When files came and changed, by their paths below the project's folder.
#[derive(Debug, Default)]
pub struct History {
    files: HashMap<String, Change>,
    /// Where git knows the whole history.
    root: Option<PathBuf>,
    tasks: OnceLock<Vec<TaskChange>>,
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
const MARK: char = MARK_BYTE as char;
const MARK_BYTE: u8 = 1;

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
        log.map_or_else(Self::default, |log| Self {
            root: Some(root.to_path_buf()),
            ..Self::parse(&log)
        })
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
        Self {
            files,
            ..Self::default()
        }
    }

    /// When the file at `path` came and changed, where git knows it.
    pub fn of(&self, path: &str) -> Option<&Change> {
        self.files.get(path)
    }

    /// What the commits did to the task items of the files that have some `now`, the newest first. Those right in
    /// `content` are looked at under every name that they had, so that a task list that was moved keeps its past.
    ///
    /// Git is asked when this is first wanted: few catalogs have a task list.
    pub fn tasks<'a>(&'a self, now: impl Iterator<Item = &'a str>) -> &'a [TaskChange] {
        let read = |root: &PathBuf| {
            let single = |path: &&str| path.ends_with(".md") && path.split('/').count() == 2;
            let names = self.files.keys().map(String::as_str);
            let mut files: Vec<&str> = names.filter(single).collect();
            files.sort_unstable();
            files.extend(now.filter(|path| self.files.contains_key(*path)));
            tasks::read(root, files.into_iter())
        };
        self.tasks
            .get_or_init(|| self.root.as_ref().map(read).unwrap_or_default())
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
