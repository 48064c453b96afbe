//! Making a file where there is none.

use crate::diagnostic::reason;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Why a file was not made.
#[derive(Debug)]
pub enum EditError {
    /// There is one already.
    Exists(PathBuf),
    /// No file can be named like this; why, and what to do.
    Name(String, &'static str),
    /// The disk refused.
    Disk(PathBuf, io::Error),
}

impl std::fmt::Display for EditError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exists(path) => write!(
                f,
                "`{}` is there already, and nothing was changed\nhelp: edit it, or choose another name",
                path.display()
            ),
            Self::Name(message, help) => write!(f, "{message}\nhelp: {help}"),
            Self::Disk(path, error) => {
                write!(f, "cannot write `{}`: {}", path.display(), reason(error))
            }
        }
    }
}

/// Writes `text` into a new file, and its folders. A file that is there stays as it is, however it
/// came there in the meantime.
pub(super) fn create(path: &Path, text: &str) -> Result<(), EditError> {
    let disk = |path: &Path, error| EditError::Disk(path.to_owned(), error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| disk(folder, error))?;
    }
    let mut file = match File::create_new(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return Err(EditError::Exists(path.to_owned()));
        }
        Err(error) => return Err(disk(path, error)),
    };
    let written = file.write_all(text.as_bytes());
    written.map_err(|error| disk(path, error))
}
