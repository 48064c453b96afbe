//! Texts that are not kept, because they are read again where they are wanted: 4 kB a dataset.

use super::{FileId, Mark};
use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

/// Reads the text of the file at a path below the project's folder.
pub type ReadAgain = dyn Fn(&str) -> Option<String> + Send + Sync;

/// The files whose texts are not kept.
pub(super) struct Left {
    read: Box<ReadAgain>,
    marks: HashMap<FileId, Mark>,
    /// The first file that was found to be another one than before.
    changed: OnceLock<FileId>,
}

impl Left {
    pub fn new(read: Box<ReadAgain>) -> Self {
        Self {
            read,
            marks: HashMap::new(),
            changed: OnceLock::new(),
        }
    }

    /// Notes what the text of a file is.
    pub fn note(&mut self, file: FileId, text: Mark) {
        self.marks.insert(file, text);
    }

    /// Forgets a file, which has its text again.
    pub fn forget(&mut self, file: FileId) {
        self.marks.remove(&file);
    }

    /// Whether the text of a file is not kept.
    pub fn has(&self, file: FileId) -> bool {
        self.marks.contains_key(&file)
    }

    /// The text of a file that is not kept; none where it is not there any more as it was.
    pub fn text(&self, file: FileId, path: &str) -> Option<String> {
        let mark = self.marks.get(&file)?;
        let text = (self.read)(path).filter(|text| Mark::of(text) == *mark);
        if text.is_none() {
            self.changed.get_or_init(|| file);
        }
        text
    }

    pub fn changed(&self) -> Option<FileId> {
        self.changed.get().copied()
    }
}

impl fmt::Debug for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Left")
            .field("marks", &self.marks)
            .finish_non_exhaustive()
    }
}
