//! A sink that keeps nothing.
//!
//! **In:** files. **Out:** nothing; it is what `check` builds into. **Does not know:** the files.

use super::{Make, OutputError, Published, Sink, site_path};
use std::io;

/// Keeps nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nothing;

impl Sink for Nothing {
    fn write(&self, path: &str, _bytes: &[u8]) -> Result<(), OutputError> {
        // A path that a build would refuse is wrong in a check too.
        site_path::check(path)
    }

    fn stream(&self, path: &str, make: Make<'_>) -> Result<(), OutputError> {
        site_path::check(path)?;
        make(&mut io::sink()).map_err(|error| OutputError::unmade(path, &error))
    }

    fn publish(self) -> Result<Published, OutputError> {
        Ok(Published::default())
    }
}
