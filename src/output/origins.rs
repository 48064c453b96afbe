//! What files were made of, so that a file that would be made of the same again need not be made.
//!
//! **In:** paths, marks of what the files are made of, and how the files lie on the disk. **Out:** whether the file that
//! is there was made of the same by the same program. **Does not know:** what the marks stand for.
//!
//! This is a memory and no promise: a line holds only of the very file that it speaks of, of that size and from that moment. So a
//! list that is old, cut short or gone costs time and nothing else, and whatever fails here fails no build.

use foldhash::{HashMap, HashMapExt};
use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::UNIX_EPOCH;

use super::files::Files;
use super::layout::Layout;
use crate::diagnostic::Mark;

const HEADER: &str = "catscan origins 1";

/// What the files of the last build were made of, and those of this one.
#[derive(Debug)]
pub(super) struct Origins {
    /// None where it cannot be told: then nothing is remembered.
    program: Option<String>,
    /// By the marks of the paths: with the paths themselves they would take three times as much, 35 MB more at 100,000
    /// datasets.
    last: HashMap<Mark, Origin>,
    list: Mutex<List>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Origin {
    made_of: Mark,
    stamp: Stamp,
}

/// What tells a file from another one, or from itself at another time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    length: u64,
    /// Nanoseconds since 1970, which this can hold until 2554.
    modified: u64,
}

/// By what the system is asked of a file.
#[derive(Debug)]
pub(super) enum Handle {
    /// Its path.
    At(PathBuf),
    /// The file, still open from writing, which need not be looked for: 0.4 % of the time of an equal site.
    Open(File),
}

/// The list that this build writes.
#[derive(Debug)]
enum List {
    Unbegun,
    Open(BufWriter<File>),
    /// Nobody misses it.
    Failed,
}

impl Origins {
    /// What the last build into this folder left.
    pub(super) fn load(layout: &Layout) -> Self {
        let program = program();
        let text = fs::read_to_string(layout.origins()).unwrap_or_default();
        let last = program.as_deref().map(|program| parse(&text, program));
        Self {
            last: last.unwrap_or_default(),
            program,
            list: Mutex::new(List::Unbegun),
        }
    }

    /// Whether anything is remembered.
    pub(super) fn are_kept(&self) -> bool {
        self.program.is_some()
    }

    /// The size of the file at `target`, where it is the one that was made of the same.
    pub(super) fn vouch(&self, path: &str, made_of: Mark, target: &Path) -> Option<u64> {
        let origin = self.last.get(&Mark::of(path))?;
        let same = origin.made_of == made_of && Stamp::at(target) == Some(origin.stamp);
        same.then_some(origin.stamp.length)
    }

    /// Notes what the file is made of that is to be the site's at `path`.
    pub(super) fn note(
        &self,
        files: &impl Files,
        layout: &Layout,
        path: &str,
        made_of: Mark,
        handle: &Handle,
    ) {
        let Some(stamp) = handle.stamp() else { return };
        let mut list = self.list.lock().unwrap_or_else(PoisonError::into_inner);
        let mut add = || -> io::Result<()> {
            if matches!(*list, List::Unbegun) {
                let program = self.program.as_deref().unwrap_or_default();
                let mut out = BufWriter::new(files.open(&layout.staged_origins())?);
                writeln!(out, "{HEADER} {program}")?;
                *list = List::Open(out);
            }
            if let List::Open(out) = &mut *list {
                let Stamp { length, modified } = stamp;
                writeln!(out, "{made_of} {length} {modified} {path}")?;
            }
            Ok(())
        };
        if add().is_err() {
            *list = List::Failed;
        }
    }

    /// Puts the list of this build in the place of the one before.
    pub(super) fn store(&self, files: &impl Files, layout: &Layout) {
        let mut list = self.list.lock().unwrap_or_else(PoisonError::into_inner);
        if let List::Open(mut out) = std::mem::replace(&mut *list, List::Failed)
            && out.flush().is_ok()
        {
            drop(out);
            // The old list is as good as before where this fails.
            let _ = files.rename(&layout.staged_origins(), &layout.origins());
        }
    }
}

impl Handle {
    fn stamp(&self) -> Option<Stamp> {
        match self {
            Self::At(path) => Stamp::at(path),
            Self::Open(file) => Stamp::of(&file.metadata().ok()?),
        }
    }
}

impl Stamp {
    /// That of the file at `path`; none where there is no file, or the system knows no times.
    fn at(path: &Path) -> Option<Self> {
        let found = fs::symlink_metadata(path).ok().filter(Metadata::is_file)?;
        Self::of(&found)
    }

    fn of(found: &Metadata) -> Option<Self> {
        let modified = found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Self {
            length: found.len(),
            modified: u64::try_from(modified.as_nanos()).ok()?,
        })
    }
}

/// What tells this program from another one, which may make other files of the same.
fn program() -> Option<String> {
    let Stamp { length, modified } = Stamp::at(&std::env::current_exe().ok()?)?;
    Some(format!("{length} {modified}"))
}

/// The lines of a list that this program wrote, up to the first that cannot be read.
fn parse(text: &str, program: &str) -> HashMap<Mark, Origin> {
    let mut lines = text.lines();
    let first = lines.next().and_then(|line| line.strip_prefix(HEADER));
    if first.map(str::trim_start) != Some(program) {
        return HashMap::new();
    }
    lines.map_while(line).collect()
}

fn line(line: &str) -> Option<(Mark, Origin)> {
    let mut words = line.splitn(4, ' ');
    let origin = Origin {
        made_of: words.next()?.parse().ok()?,
        stamp: Stamp {
            length: words.next()?.parse().ok()?,
            modified: words.next()?.parse().ok()?,
        },
    };
    Some((Mark::of(words.next()?), origin))
}
