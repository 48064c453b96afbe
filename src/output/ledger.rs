//! What a build has written so far.
//!
//! **In:** paths, from many threads. **Out:** the new site's paths, sorted, and where the bytes of each lie.
//! **Does not know:** the disk.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Where the bytes of a new file lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bytes {
    /// In the old site's file, which is as it should be.
    InPlace,
    /// In the staged folder of this number.
    Staged(usize),
}

/// What a build has written so far.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub(super) files: BTreeMap<String, Bytes>,
    /// The first path that could not be written. A site without it must not be published: it would delete the old one's.
    pub(super) failed: Option<String>,
}

impl Ledger {
    /// Notes a file; `false` where the path is taken already.
    pub(super) fn note(&mut self, path: &str, bytes: Bytes) -> bool {
        match self.files.entry(path.to_owned()) {
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
}
