//! A sink that writes a site onto the disk.
//!
//! **In:** an output folder, and files from many threads. **Out:** the site in that folder, with everything the
//! [module](super) promises. **Does not know:** what stands where the files go; that is looked at in `plan`.

use foldhash::{HashMap, HashMapExt};
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::claim::Claim;
use super::error::{self, Progress};
use super::files::{Files, RealFiles, create_with};
use super::layout::Layout;
use super::ledger::{Bytes, Ledger};
use super::manifest::Manifest;
use super::origins::{Handle, Origins};
use super::plan::Plan;
use super::same::{equal, holds};
use super::{Make, OutputError, Published, Sink, publish, site_path};
use crate::diagnostic::Mark;

/// Writes a site into an output folder, all of it or nothing.
///
/// Dropped without being published, it leaves the site as it was.
#[derive(Debug)]
pub struct Disk<F: Files = RealFiles> {
    files: F,
    layout: Layout,
    claim: Claim,
    /// Old paths that are one file on a disk that ignores case, as a killed build can leave them.
    twins: BTreeSet<String>,
    ledger: Mutex<Ledger>,
    /// The numbers of the staged folders, by the folders that they are to be.
    staged: Mutex<HashMap<String, usize>>,
    bytes: AtomicU64,
    origins: Origins,
}

impl Disk {
    /// Opens an output folder for one build; makes it if it is missing.
    ///
    /// Refuses a folder that holds anything but a site of ours, and a folder that another build is writing into.
    pub fn open(output: &Path) -> Result<Self, OutputError> {
        Self::open_with(output, RealFiles)
    }
}

impl<F: Files> Disk<F> {
    pub(super) fn open_with(output: &Path, files: F) -> Result<Self, OutputError> {
        let layout = Layout::new(output);
        let claim = Claim::stake(&files, &layout)?;
        Ok(Self {
            twins: claim.manifest.as_ref().map(twins).unwrap_or_default(),
            origins: Origins::load(&layout),
            files,
            layout,
            claim,
            ledger: Mutex::default(),
            staged: Mutex::default(),
            bytes: AtomicU64::new(0),
        })
    }

    /// Puts a file where it can be published from, and says where its bytes lie.
    fn place(&self, path: &str, bytes: &[u8]) -> Result<(Bytes, Handle), OutputError> {
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        let target = self.layout.at(path);
        if self.is_ours(path) && holds(&target, bytes) {
            return Ok((Bytes::InPlace, Handle::At(target)));
        }
        let staged = self.stage(path).and_then(|staged| {
            let file = self.files.create_file(&staged, bytes)?;
            Ok((Bytes::Staged, Handle::Open(file)))
        });
        staged.map_err(|error| unstaged(&target, &error))
    }

    /// Where a file is staged. Its staged folder is made for the first of the folder's files.
    fn stage(&self, path: &str) -> io::Result<PathBuf> {
        let (folder, name) = site_path::split(path);
        let mut staged = self.numbers();
        let number = match staged.get(folder) {
            Some(number) => *number,
            None => {
                let number = staged.len();
                self.files
                    .create_folder(&self.layout.staged_folder(number))?;
                staged.insert(folder.to_owned(), number);
                number
            }
        };
        Ok(self.layout.staged(number, name))
    }

    fn note(&self, path: &str, written: Result<Bytes, OutputError>) -> Result<(), OutputError> {
        let mut ledger = self.ledger();
        match written {
            Ok(bytes) if ledger.note(path, bytes) => Ok(()),
            Ok(_) => {
                ledger.note_failure(path);
                Err(error::twice(&self.layout.at(path)))
            }
            Err(error) => {
                ledger.note_failure(path);
                Err(error)
            }
        }
    }

    /// Stages a file as it is made, and takes it back where the site has these bytes already.
    fn place_stream(&self, path: &str, make: Make<'_>) -> Result<Bytes, OutputError> {
        let target = self.layout.at(path);
        let fill = || {
            let staged = self.stage(path)?;
            create_with(&self.files, &staged, make)?;
            let length = fs::metadata(&staged)?.len();
            self.bytes.fetch_add(length, Ordering::Relaxed);
            let same = self.is_ours(path) && equal(&target, &staged);
            if same {
                self.files.remove_file(&staged)?;
                return Ok(Bytes::InPlace);
            }
            Ok(Bytes::Staged)
        };
        fill().map_err(|error| unstaged(&target, &error))
    }

    /// Whether a file of this path is one of the old site's.
    fn is_ours(&self, path: &str) -> bool {
        let manifest = self.claim.manifest.as_ref();
        manifest.is_some_and(|manifest| manifest.contains(path)) && !self.twins.contains(path)
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        // Each note is whole or has not happened: a panic elsewhere leaves the ledger usable.
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn numbers(&self) -> MutexGuard<'_, HashMap<String, usize>> {
        // A number is given when its folder is there: a panic elsewhere leaves them usable.
        self.staged.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<F: Files> Sink for Disk<F> {
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let written = site_path::check(path).and_then(|()| self.place(path, bytes));
        self.note(path, written.map(|(bytes, _)| bytes))
    }

    fn stream(&self, path: &str, make: Make<'_>) -> Result<(), OutputError> {
        let written = site_path::check(path).and_then(|()| self.place_stream(path, make));
        self.note(path, written)
    }

    fn remembers(&self) -> bool {
        self.origins.are_kept()
    }

    fn keep(&self, path: &str, made_of: Mark) -> Result<bool, OutputError> {
        let target = self.layout.at(path);
        let kept = self
            .is_ours(path)
            .then(|| self.origins.vouch(path, made_of, &target));
        let Some(length) = kept.flatten() else {
            return Ok(false);
        };
        self.bytes.fetch_add(length, Ordering::Relaxed);
        self.note(path, Ok(Bytes::InPlace))?;
        let handle = Handle::At(target);
        self.origins
            .note(&self.files, &self.layout, path, made_of, &handle);
        Ok(true)
    }

    fn write_made(&self, path: &str, bytes: &[u8], made_of: Mark) -> Result<(), OutputError> {
        let written = site_path::check(path).and_then(|()| self.place(path, bytes));
        let written = written.map(|(bytes, handle)| {
            self.origins
                .note(&self.files, &self.layout, path, made_of, &handle);
            bytes
        });
        self.note(path, written)
    }

    fn publish(self) -> Result<Published, OutputError> {
        let new = std::mem::take(&mut *self.ledger());
        if let Some(path) = &new.failed {
            return Err(incomplete(&self.layout.at(path)));
        }
        let numbers = std::mem::take(&mut *self.numbers());
        let old = self.claim.manifest.as_ref();
        let plan = Plan::make(&self.layout, old, &new, &numbers)?;
        let published = Published {
            written: plan.new_files(),
            unchanged: new.len() - plan.new_files(),
            removed: plan.give_way.files.len() + plan.sweep.files.len(),
            bytes: self.bytes.load(Ordering::Relaxed),
        };
        publish::carry_out(&self.files, &self.layout, &plan, old, &new)?;
        self.origins.store(&self.files, &self.layout);
        Ok(published)
    }
}

impl<F: Files> Drop for Disk<F> {
    fn drop(&mut self) {
        // Published or not, the stage is of no more use. If it cannot be deleted, the next build will.
        let _ = self.files.remove_tree(&self.layout.stage());
    }
}

fn twins(manifest: &Manifest) -> BTreeSet<String> {
    let mut seen = HashMap::new();
    let mut twins = BTreeSet::new();
    for path in manifest.paths() {
        let folded = site_path::fold(path);
        // Nearly every path is this itself. Those need not be noted: what is a twin of one will ask for it.
        if folded == path {
            continue;
        }
        if manifest.contains(&folded) {
            twins.extend([folded.clone(), path.to_owned()]);
        }
        if let Some(first) = seen.insert(folded, path) {
            twins.extend([first.to_owned(), path.to_owned()]);
        }
    }
    twins
}

/// What is said of a file that could not be staged. The page is what the reader knows, not what it is staged under.
fn unstaged(target: &Path, error: &io::Error) -> OutputError {
    match error.kind() {
        // The stage was empty.
        ErrorKind::AlreadyExists => error::twice(target),
        _ => OutputError::failed("write", target, error, Progress::Staging),
    }
}

fn incomplete(path: &Path) -> OutputError {
    OutputError::refused(
        path,
        format!(
            "`{}` could not be written, so the site is not published",
            path.display()
        ),
        "remove the cause, then build again; the site is as it was".to_owned(),
    )
}
