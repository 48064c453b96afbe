//! Every operation that changes the disk.
//!
//! **In:** paths and bytes. **Out:** the system's answer. **Does not know:** what the operations are for. They stand
//! behind a trait so that a test can let a build die between any two of them.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Every operation that changes the disk.
///
/// Public only because [`Disk`](super::Disk) is generic over it; it cannot be named outside of this module.
pub trait Files: Sync {
    /// Makes a folder and those it lies in, as far as they are missing.
    fn create_folders(&self, path: &Path) -> io::Result<()>;
    /// Makes a folder that was not there.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Opens a file, and makes it empty if it is missing.
    fn open(&self, path: &Path) -> io::Result<File>;
    /// Makes a file that was not there, and gives it open.
    fn create_file(&self, path: &Path, bytes: &[u8]) -> io::Result<File>;
    /// Moves a file to where none is or another file is, or a folder to where nothing is.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Deletes a file.
    fn remove_file(&self, path: &Path) -> io::Result<()>;
    /// Deletes an empty folder.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// Deletes a folder and all that is in it, links not followed.
    fn remove_tree(&self, path: &Path) -> io::Result<()>;
}

/// Makes a file that was not there, and writes it as its bytes are made.
pub(super) fn create_with(
    files: &impl Files,
    path: &Path,
    make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    files.create_file(path, b"")?;
    let mut out = BufWriter::new(files.open(path)?);
    make(&mut out)?;
    out.flush()
}

/// The operations as the system does them.
#[derive(Clone, Copy, Debug)]
pub struct RealFiles;

impl Files for RealFiles {
    fn create_folders(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        File::options()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
    }

    fn create_file(&self, path: &Path, bytes: &[u8]) -> io::Result<File> {
        let mut file = File::create_new(path)?;
        file.write_all(bytes)?;
        Ok(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path)
    }
}
