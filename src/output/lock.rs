//! One build at a time in one output folder.
//!
//! **In:** an output folder that has our state folder. **Out:** a lock, or the news that another build has it.
//! **Does not know:** what is done under the lock.

use std::fs::{File, TryLockError};

use super::OutputError;
use super::error::Progress;
use super::files::Files;
use super::found::{Found, expect};
use super::layout::Layout;

/// Held while a build writes. The system releases it when the process ends, however it ends.
///
/// The file stays when the lock goes: deleting it would let two builds lock two files of one name.
#[derive(Debug)]
pub(super) struct Lock {
    _held: File,
}

impl Lock {
    pub(super) fn take(files: &impl Files, layout: &Layout) -> Result<Self, OutputError> {
        let path = layout.lock();
        // Opening would follow a link and make a file where it leads.
        expect(&path, &[Found::Nothing, Found::File])?;
        let failed = |error| OutputError::failed("lock", &path, &error, Progress::Staging);
        let file = files.open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _held: file }),
            Err(TryLockError::WouldBlock) => Err(OutputError {
                path: layout.output().to_owned(),
                message: format!(
                    "another build is writing into `{}`",
                    layout.output().display()
                ),
                kind: Some(std::io::ErrorKind::WouldBlock),
                help: "wait until it has ended, then build again".to_owned(),
            }),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }
}
