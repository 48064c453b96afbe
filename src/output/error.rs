//! Why a site could not be written.
//!
//! **In:** a path and what went wrong there. **Out:** an error that says what to do next, and what has become of
//! the site. **Does not know:** how it will be shown.

use crate::diagnostic::reason;
use std::fmt;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Why a site could not be written, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputError {
    /// The file or folder this is about, below the output folder as it was given.
    pub path: PathBuf,
    /// What was attempted and why it did not work, or what was refused and why; one line, the path included.
    pub message: String,
    /// The operating system's answer; `None` where Catscan itself refused.
    pub kind: Option<ErrorKind>,
    /// What to do next; one line.
    pub help: String,
}

/// How far a build had come when something failed.
#[derive(Clone, Copy)]
pub(super) enum Progress {
    /// Nothing of the old site has changed.
    Staging,
    /// Files of the new site may stand beside files of the old one.
    Publishing,
}

impl OutputError {
    /// A file that the site copies could not be read.
    pub fn unreadable(path: &Path, error: &Error) -> Self {
        Self::failed("read", path, error, Progress::Staging)
    }

    /// A file could not be made.
    pub(super) fn unmade(path: &str, error: &Error) -> Self {
        Self::failed("make", path.as_ref(), error, Progress::Staging)
    }

    /// Catscan will not do this.
    pub(super) fn refused(path: &Path, message: String, help: String) -> Self {
        Self {
            path: path.to_owned(),
            message,
            kind: None,
            help,
        }
    }

    /// The operating system would not do this. `attempt` completes "cannot … `path`".
    pub(super) fn failed(attempt: &str, path: &Path, error: &Error, progress: Progress) -> Self {
        let state = match progress {
            Progress::Staging => "the site is as it was",
            Progress::Publishing => "every file of the site is whole, some may be new already",
        };
        Self {
            path: path.to_owned(),
            message: format!("cannot {attempt} `{}`: {}", path.display(), reason(error)),
            kind: Some(error.kind()),
            help: format!("{}, then build again; {state}", remedy(error.kind())),
        }
    }
}

fn remedy(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "free some space",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "make the output folder writable"
        }
        ErrorKind::FileTooLarge => "allow larger files, or make this one smaller",
        ErrorKind::InvalidFilename => "give the page or file a shorter name",
        ErrorKind::Unsupported => "choose an output folder on a local disk",
        _ => "remove the cause",
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\nhelp: {}", self.message, self.help)
    }
}

impl std::error::Error for OutputError {}

/// Two writes of one path: the registry of paths was not asked.
pub(super) fn twice(path: &Path) -> OutputError {
    OutputError::refused(
        path,
        format!("`{}` was written twice in one build", path.display()),
        "this is a mistake in catscan: please report it, with the two pages that share the path"
            .to_owned(),
    )
}

/// What to do with an output folder that has to begin afresh.
pub(super) fn restart(output: &Path) -> String {
    format!(
        "choose a new or empty folder for the site, or move everything out of `{}`, then build again",
        output.display()
    )
}
