//! The program's exit codes.

use crate::project::OpenError;
use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Everything is fine.
    Fine,
    /// There are problems in the content or the theme.
    Problems,
    /// The arguments make no sense.
    Usage,
    /// Something could not be read or written.
    InputOutput,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::Problems => 1,
            Exit::Usage => 2,
            Exit::InputOutput => 3,
        })
    }
}

impl OpenError {
    /// A folder without a catalog is a wrong argument; one that cannot be read is not.
    pub(super) fn exit(&self) -> Exit {
        match self {
            Self::NoConfig(_) => Exit::Usage,
            Self::Unreadable(..) => Exit::InputOutput,
        }
    }
}
