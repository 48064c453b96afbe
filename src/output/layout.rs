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

    /// Where the site has `path`; the output folder itself for none.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        match path {
            // Joined, it would end in a slash.
            "" => self.output.clone(),
            path => self.output.join(path),
        }
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

    pub(super) fn origins(&self) -> PathBuf {
        self.state().join("origins")
    }

    pub(super) fn stage(&self) -> PathBuf {
        self.state().join("stage")
    }

    /// The `number`th staged folder. Staged folders are numbered, so that a file and a folder of one name do not meet
    /// before the plan can refuse them.
    pub(super) fn staged_folder(&self, number: usize) -> PathBuf {
        self.stage().join(number.to_string())
    }

    /// Where the file `name` of the `number`th staged folder lies.
    pub(super) fn staged(&self, number: usize, name: &str) -> PathBuf {
        self.staged_folder(number).join(name)
    }

    pub(super) fn staged_manifest(&self) -> PathBuf {
        self.stage().join("manifest")
    }

    pub(super) fn staged_origins(&self) -> PathBuf {
        self.stage().join("origins")
    }
}
