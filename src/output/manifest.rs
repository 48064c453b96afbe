//! The list of files that are ours.
//!
//! **In:** paths, or the text of a manifest. **Out:** the text, or the paths. **Does not know:** whether the files
//! are there. What it lists may be overwritten and deleted, so it is read with suspicion.

use std::fs;
use std::io::{self, Write};
use std::iter;

use super::OutputError;
use super::error::{Progress, restart};
use super::files::{Files, create_with};
use super::found::{Found, expect};
use super::layout::Layout;
use super::site_path;

const HEADER: &str = "catscan manifest 1";

/// The files that are ours, as the last build left them.
///
/// The text is kept as it was read: with a text for each path it would be half as much again, 25 MB more at 100,000 datasets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// One path a line, sorted, without the line that names the format.
    lines: String,
    /// Where each line begins.
    starts: Vec<usize>,
}

impl Manifest {
    /// The manifest of an output folder; `None` where no build has published yet.
    pub(super) fn load(layout: &Layout) -> Result<Option<Self>, OutputError> {
        let path = layout.manifest();
        if expect(&path, &[Found::Nothing, Found::File])? == Found::Nothing {
            return Ok(None);
        }
        let bytes = fs::read(&path)
            .map_err(|error| OutputError::failed("read", &path, &error, Progress::Staging))?;
        Self::parse(bytes).map(Some).map_err(|fault| {
            OutputError::refused(
                &path,
                format!("cannot use `{}`: {fault}", path.display()),
                restart(layout.output()),
            )
        })
    }

    /// How many files are ours.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Every path, sorted.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.lines.split_terminator('\n')
    }

    /// Whether the file at `path` is ours.
    pub(super) fn contains(&self, path: &str) -> bool {
        let line = |start: &usize| self.lines[*start..].split('\n').next().unwrap_or_default();
        let found = self.starts.binary_search_by(|start| line(start).cmp(path));
        found.is_ok()
    }

    /// Reads what `write` wrote, and nothing else: a manifest that is cut short or was edited is refused.
    pub(super) fn parse(bytes: Vec<u8>) -> Result<Self, String> {
        let mut text =
            String::from_utf8(bytes).map_err(|_| "it is not text in UTF-8".to_owned())?;
        // As a version control system may hand it out on Windows.
        if text.contains('\r') {
            text = text.replace("\r\n", "\n");
        }
        let first = text.split('\n').next().unwrap_or_default();
        if first != HEADER {
            let first = first.escape_debug();
            return Err(format!("it begins with `{first}`, not with `{HEADER}`"));
        }
        if !text.ends_with('\n') {
            return Err("its last line is cut short".to_owned());
        }
        text.drain(..=HEADER.len());
        let mut starts = Vec::with_capacity(text.split_terminator('\n').count());
        let mut start = 0;
        let mut last = None;
        for path in text.split_terminator('\n') {
            let shown = path.escape_debug();
            if let Some(fault) = site_path::fault(path) {
                return Err(format!("it lists `{shown}`, which {fault}"));
            }
            if last.is_some_and(|last| last >= path) {
                return Err(format!("`{shown}` is not in its sorted place"));
            }
            last = Some(path);
            starts.push(start);
            start += path.len() + 1;
        }
        Ok(Self {
            lines: text,
            starts,
        })
    }
}

/// Makes `paths`, which are sorted, the manifest in the place of the one before, in one step.
pub(super) fn store<'p>(
    files: &impl Files,
    layout: &Layout,
    paths: impl Iterator<Item = &'p str>,
) -> io::Result<()> {
    let staged = layout.staged_manifest();
    create_with(files, &staged, |out| write(paths, out))?;
    files.rename(&staged, &layout.manifest())
}

/// One path a line, sorted, below a line that names the format. Written as it is made: the text would be 36 MB at 100,000
/// datasets.
pub(super) fn write<'p>(
    paths: impl Iterator<Item = &'p str>,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "{HEADER}")?;
    for path in paths {
        out.write_all(path.as_bytes())?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// The paths of either, sorted as both are.
pub(super) fn union<'p>(
    a: impl Iterator<Item = &'p str>,
    b: impl Iterator<Item = &'p str>,
) -> impl Iterator<Item = &'p str> {
    let (mut a, mut b) = (a.peekable(), b.peekable());
    iter::from_fn(move || match (a.peek(), b.peek()) {
        (Some(of_a), Some(of_b)) if of_a == of_b => {
            b.next();
            a.next()
        }
        (Some(of_a), Some(of_b)) if of_a > of_b => b.next(),
        (None, _) => b.next(),
        _ => a.next(),
    })
}
