//! Where things lie in an output folder.
//!
//! **In:** the output folder as it was given. **Out:** paths. **Does not know:** whether anything is there.

use std::path::{Path, PathBuf};

/// Catscan's own folder in the output folder.
pub(super) const STATE: &str = ".catscan";

/// The places in one output folder.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    output: PathBuf,
}

impl Layout {
    pub(super) fn new(output: &Path) -> Self {
        // Without a trailing slash, through which the system would follow a link that we want to see.
        let mut output: PathBuf = output.components().collect();
        if output.as_os_str().is_empty() {
            output.push(".");
        }
        Self { output }
    }

    pub(super) fn output(&self) -> &Path {
        &self.output
    }

    /// Where the site has `path`.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.output.join(path)
    }

    pub(super) fn state(&self) -> PathBuf {
        self.output.join(STATE)
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.state().join("lock")
    }

    pub(super) fn manifest(&self) -> PathBuf {
        self.state().join("manifest")
    }

    pub(super) fn stage(&self) -> PathBuf {
        self.state().join("stage")
    }

    /// The `number`th staged file. Staged files are numbered, not named, so that staging needs no folders.
    pub(super) fn staged(&self, number: usize) -> PathBuf {
        self.stage().join(number.to_string())
    }

    pub(super) fn staged_manifest(&self) -> PathBuf {
        self.stage().join("manifest")
    }
}
