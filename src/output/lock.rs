//! One build at a time in one output folder.
//!
//! **In:** an output folder that has our state folder. **Out:** a lock, or the news that another build has it.
//! **Does not know:** what is done under the lock.

use std::fs::{File, TryLockError};
use std::time::Duration;

use super::OutputError;
use super::error::Progress;
use super::files::Files;
use super::found::{Found, expect};
use super::layout::Layout;

/// How often a lock that is taken is tried again.
const TRIES: u32 = 10;

/// How long to wait before each of these tries.
const PAUSE: Duration = Duration::from_millis(20);

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
        match patiently(&file) {
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

/// Takes the lock, if it is free now or within a moment. A process that is being started holds the open files of the
/// one that starts it until it begins, and with them a lock whose build has ended.
fn patiently(file: &File) -> Result<(), TryLockError> {
    for _ in 0..TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            taken => return taken,
        }
    }
    file.try_lock()
}
