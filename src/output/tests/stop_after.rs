//! File operations of a process that dies.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::output::files::{Files, RealFiles};

/// Does `operations` operations and then none any more, as a dead process would.
#[derive(Clone)]
pub(super) struct StopAfter {
    pub(super) operations: usize,
    /// Whether the operation that the process dies in is left half done, where it is not one step.
    pub(super) torn: bool,
    /// What the operations that do not happen answer.
    pub(super) error: io::ErrorKind,
    pub(super) begun: Arc<AtomicUsize>,
}

impl StopAfter {
    pub(super) fn new(operations: usize, torn: bool) -> Self {
        Self {
            operations,
            torn,
            error: io::ErrorKind::Other,
            begun: Arc::default(),
        }
    }

    /// Counts, and never stops.
    pub(super) fn never() -> Self {
        Self::new(usize::MAX, false)
    }

    fn step<T>(
        &self,
        whole: impl FnOnce() -> io::Result<T>,
        half: impl FnOnce() -> io::Result<()>,
    ) -> io::Result<T> {
        let number = self.begun.fetch_add(1, Ordering::SeqCst);
        if number < self.operations {
            return whole();
        }
        if number == self.operations && self.torn {
            half()?;
        }
        Err(self.error.into())
    }
}

fn nothing() -> io::Result<()> {
    Ok(())
}

impl Files for StopAfter {
    fn create_folders(&self, path: &Path) -> io::Result<()> {
        let outermost = path.ancestors().filter(|path| !path.exists()).last();
        self.step(
            || RealFiles.create_folders(path),
            || outermost.map_or(Ok(()), fs::create_dir),
        )
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| RealFiles.create_folder(path), nothing)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        self.step(|| RealFiles.open(path), nothing)
    }

    fn create_file(&self, path: &Path, bytes: &[u8]) -> io::Result<File> {
        self.step(
            || RealFiles.create_file(path, bytes),
            || {
                RealFiles
                    .create_file(path, &bytes[..bytes.len() / 2])
                    .map(drop)
            },
        )
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| RealFiles.rename(from, to), nothing)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step(|| RealFiles.remove_file(path), nothing)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| RealFiles.remove_folder(path), nothing)
    }

    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        self.step(
            || RealFiles.remove_tree(path),
            || match fs::read_dir(path)?.next() {
                Some(entry) => fs::remove_file(entry?.path()),
                None => Ok(()),
            },
        )
    }
}
