//! A sink that keeps a site in memory.
//!
//! **In:** files. **Out:** the same files, to be read back. **Does not know:** the disk, or any site before.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{OutputError, Published, Sink, error, site_path};

/// Keeps one build's site in memory.
///
/// The sink is `&Memory`, so that the site can be read after it was published:
///
/// ```
/// # use catscan::output::{Memory, Sink};
/// let memory = Memory::default();
/// let sink = &memory;
/// sink.write("index.html", b"<!doctype html>")?;
/// sink.publish()?;
/// assert_eq!(memory.into_files()["index.html"], b"<!doctype html>");
/// # Ok::<(), catscan::output::OutputError>(())
/// ```
#[derive(Debug, Default)]
pub struct Memory {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Memory {
    /// The bytes of one file.
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.lock().get(path).cloned()
    }

    /// All files, by path.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Vec<u8>>> {
        // An insertion is whole or has not happened: a panic elsewhere leaves the map usable.
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for &Memory {
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        site_path::check(path)?;
        let bytes = bytes.to_vec();
        match self.lock().insert(path.to_owned(), bytes) {
            None => Ok(()),
            Some(_) => Err(error::twice(path.as_ref())),
        }
    }

    fn publish(self) -> Result<Published, OutputError> {
        Ok(Published {
            written: self.lock().len(),
            ..Published::default()
        })
    }
}
