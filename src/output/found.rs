//! What stands at a path.
//!
//! **In:** a path. **Out:** what is there, links not followed. **Does not know:** whose it is.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::OutputError;
use super::error::Progress;

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    File,
    Folder,
    /// A link, a pipe, a device: never ours.
    Other,
}

impl Found {
    pub(super) fn at(path: &Path) -> io::Result<Self> {
        match fs::symlink_metadata(path) {
            Ok(metadata) => Ok(metadata.file_type().into()),
            // Below a file there is nothing either.
            Err(error) => match error.kind() {
                ErrorKind::NotFound | ErrorKind::NotADirectory => Ok(Self::Nothing),
                _ => Err(error),
            },
        }
    }
}

impl From<fs::FileType> for Found {
    fn from(kind: fs::FileType) -> Self {
        if kind.is_file() {
            Self::File
        } else if kind.is_dir() {
            Self::Folder
        } else {
            Self::Other
        }
    }
}

/// What stands at one of Catscan's own places, if it is one of `allowed`.
pub(super) fn expect(path: &Path, allowed: &[Found]) -> Result<Found, OutputError> {
    let found = Found::at(path)
        .map_err(|error| OutputError::failed("look at", path, &error, Progress::Staging))?;
    if allowed.contains(&found) {
        return Ok(found);
    }
    let shown = path.display();
    let kind = match found {
        Found::Nothing => "is missing",
        Found::File => "is a file",
        Found::Folder => "is a folder",
        Found::Other => "is a link or a special file",
    };
    Err(OutputError::refused(
        path,
        format!("`{shown}` {kind}, and catscan did not make it"),
        format!("move `{shown}` away, then build again"),
    ))
}
