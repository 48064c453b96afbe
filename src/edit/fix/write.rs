//! Changed files, onto the disk.

use super::Change;
use crate::diagnostic::reason;
use std::io;
use std::path::{Path, PathBuf};

/// Why a file was left alone.
#[derive(Debug)]
pub enum NotWritten {
    /// It is not what was read any more.
    Changed,
    /// The disk's own words.
    Failed(io::Error),
}

impl std::fmt::Display for NotWritten {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Changed => write!(f, "it was changed in the meantime"),
            Self::Failed(error) => write!(f, "{}", reason(error)),
        }
    }
}

/// Writes a change, whole or not at all: the new text is written beside the file and takes its place.
pub fn write(root: &Path, change: &Change) -> Result<(), NotWritten> {
    // A link stays one: what it leads to is what changes.
    let path = root.join(&change.path);
    let path = path.canonicalize().map_err(NotWritten::Failed)?;
    let now = std::fs::read(&path).map_err(NotWritten::Failed)?;
    if now != change.before.as_bytes() {
        return Err(NotWritten::Changed);
    }
    let beside = beside(&path).ok_or(NotWritten::Changed)?;
    let written = std::fs::metadata(&path).and_then(|of| {
        std::fs::write(&beside, &change.after)?;
        std::fs::set_permissions(&beside, of.permissions())?;
        std::fs::rename(&beside, &path)
    });
    written.map_err(|error| {
        // Whether it is there or not: the reason for the failure is what matters.
        let _ = std::fs::remove_file(&beside);
        NotWritten::Failed(error)
    })
}

/// A name that nothing reads as content: it begins with a dot.
fn beside(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_string_lossy();
    Some(path.with_file_name(format!(".{name}.catscan-{}", std::process::id())))
}
