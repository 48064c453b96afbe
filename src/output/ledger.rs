//! What a build has written so far.
//!
//! **In:** paths, from many threads. **Out:** the new site's paths, sorted, and where the bytes of each lie.
//! **Does not know:** the disk.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Bound;

/// Where the bytes of a new file lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bytes {
    /// In the old site's file, which is as it should be.
    InPlace,
    /// In the staged folder of the file's folder.
    Staged,
}

/// What a build has written so far.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// This is there from the first file to the last step, and the paths are all that is kept of each: with a `String` and
    /// the number of its staged folder a file would take a third more, 20 MB at 100,000 datasets.
    files: BTreeMap<Box<str>, Bytes>,
    /// The first path that could not be written. A site without it must not be published: it would delete the old one's.
    pub(super) failed: Option<String>,
}

impl Ledger {
    /// Notes a file; `false` where the path is taken already.
    pub(super) fn note(&mut self, path: &str, bytes: Bytes) -> bool {
        match self.files.entry(path.into()) {
            Entry::Vacant(free) => {
                free.insert(bytes);
                true
            }
            Entry::Occupied(_) => false,
        }
    }

    pub(super) fn note_failure(&mut self, path: &str) {
        self.failed.get_or_insert_with(|| path.to_owned());
    }

    /// How many files there are.
    pub(super) fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether the new site has `path`.
    pub(super) fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Every path, sorted.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(|path| &**path)
    }

    /// The paths of all staged files, sorted.
    pub(super) fn staged(&self) -> impl Iterator<Item = &str> {
        let staged = self.files.iter().filter(|(_, at)| **at == Bytes::Staged);
        staged.map(|(path, _)| &**path)
    }

    /// The names of the staged files of a folder, sorted; not those of the folders in it.
    pub(super) fn staged_in<'l>(&'l self, folder: &str) -> impl Iterator<Item = &'l str> + use<'l> {
        let start = match folder {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        let from = (Bound::Included(start.as_str()), Bound::Unbounded);
        let files = self.files.range::<str, _>(from);
        files
            .map_while(move |(path, at)| Some((path.strip_prefix(start.as_str())?, at)))
            .filter(|(name, at)| **at == Bytes::Staged && !name.contains('/'))
            .map(|(name, _)| name)
    }
}
