//! Where a build's files go.
//!
//! **In:** pairs of a path and its bytes, from many threads, in any order.
//! **Out:** a site: on the disk ([`Disk`]), in memory ([`Memory`]) or nowhere ([`Nothing`]).
//! **Does not know:** what a page is, what the bytes mean, or which paths a site has. It trusts the site's
//! registry that no two paths clash, and checks that nothing leaves the output folder.
//!
//! # The disk, step by step
//!
//! Everything that Catscan needs to own an output folder lies in one folder *inside* it, so that no rename ever
//! crosses a file system, even where the output folder is a mount point:
//!
//! ```text
//! public/.catscan/lock       held by the build that is running
//! public/.catscan/manifest   the files that are ours
//! public/.catscan/origins    what pages were made of, so that those which would be the same are not made again
//! public/.catscan/stage/     what the running build has written so far
//! ```
//!
//! 1. [`Disk::open`] refuses a folder that is not ours, takes the lock and clears away a dead build's stage.
//! 2. [`Sink::write`] compares with the file that is there and stages only what differs, each folder's files in a folder.
//! 3. [`Sink::publish`] looks first (`plan`) and acts afterwards (`publish`): the manifest becomes the union of the
//!    old and the new paths; our own files that stand in the way go; staged files are renamed into place, a whole
//!    folder at once where the site has none of its name yet; what the new site does not have is deleted; the manifest
//!    becomes the new paths.
//!
//! A build killed between any two of these operations leaves every file whole, old or new, and a manifest that
//! names all of ours, so that the next build finishes the work. Nothing is synced to the platter: this holds when a
//! process dies, not when the power fails.

mod claim;
mod disk;
mod error;
mod files;
mod found;
mod layout;
mod ledger;
mod lock;
mod manifest;
mod memory;
mod nothing;
mod obstacles;
mod origins;
mod plan;
mod publish;
mod same;
mod script;
mod site_path;
#[cfg(test)]
mod tests;

pub use disk::Disk;
pub use error::OutputError;
pub use memory::Memory;
pub use nothing::Nothing;
pub use script::script;

use crate::diagnostic::Mark;
use std::io;

/// Where a build's files go.
pub trait Sink: Sync {
    /// Takes one file.
    ///
    /// `path` is relative, `/`-separated, normalised and clash-free: the site's registry saw to that. A path that
    /// would leave the output folder is refused all the same.
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError>;

    /// Takes one file as it is made, for what is too large to be held.
    fn stream(&self, path: &str, make: Make<'_>) -> Result<(), OutputError> {
        whole(self, path, make)
    }

    /// Whether it may be worth saying what a file is made of.
    fn remembers(&self) -> bool {
        false
    }

    /// Takes the file that the old site has, where that was made of the same by this program, and answers whether it did.
    /// The mark has to stand for everything that the bytes depend on.
    fn keep(&self, _path: &str, _made_of: Mark) -> Result<bool, OutputError> {
        Ok(false)
    }

    /// Takes one file, and notes what it was made of.
    fn write_made(&self, path: &str, bytes: &[u8], _made_of: Mark) -> Result<(), OutputError> {
        self.write(path, bytes)
    }

    /// Whether anybody still wants the site. Where nobody does, what is left is not made.
    fn wanted(&self) -> bool {
        true
    }

    /// Makes what was written the site. Nothing of the old site changed before here.
    fn publish(self) -> Result<Published, OutputError>
    where
        Self: Sized;
}

/// What writes a file's bytes.
pub type Make<'a> = &'a dyn Fn(&mut dyn io::Write) -> io::Result<()>;

/// Makes a file in memory and hands it over.
pub fn whole<S: Sink + ?Sized>(sink: &S, path: &str, make: Make<'_>) -> Result<(), OutputError> {
    let mut bytes = Vec::new();
    make(&mut bytes).map_err(|error| OutputError::unmade(path, &error))?;
    sink.write(path, &bytes)
}

/// What publishing changed, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// New files, and files with new bytes.
    pub written: usize,
    /// Files that had these bytes already, and were not touched.
    pub unchanged: usize,
    /// Files of the old site that the new one does not have.
    pub removed: usize,
    /// How large the site is, in bytes.
    pub bytes: u64,
}
