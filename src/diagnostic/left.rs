//! Texts that are not kept, because they are read again where they are wanted: 4 kB a dataset.

use super::{FileId, Mark};
use std::fmt;
use std::sync::OnceLock;

/// Reads the text of the file at a path below the project's folder.
pub type ReadAgain = dyn Fn(&str) -> Option<String> + Send + Sync;

/// The files whose texts are not kept.
pub(super) struct Left {
    read: Box<ReadAgain>,
    /// By their places.
    marks: Vec<Option<Mark>>,
    /// The first file that was found to be another one than before.
    changed: OnceLock<FileId>,
}

impl Left {
    pub fn new(read: Box<ReadAgain>) -> Self {
        Self {
            read,
            marks: Vec::new(),
            changed: OnceLock::new(),
        }
    }

    /// Notes what the text of a file is.
    pub fn note(&mut self, file: FileId, text: Mark) {
        let number = self.marks.len().max(file.index() + 1);
        self.marks.resize(number, None);
        self.marks[file.index()] = Some(text);
    }

    /// Forgets a file, which has its text again.
    pub fn forget(&mut self, file: FileId) {
        if let Some(mark) = self.marks.get_mut(file.index()) {
            *mark = None;
        }
    }

    /// Whether the text of a file is not kept.
    pub fn has(&self, file: FileId) -> bool {
        self.mark(file).is_some()
    }

    /// The text of a file that is not kept; none where it is not there any more as it was.
    pub fn text(&self, file: FileId, path: &str) -> Option<String> {
        let mark = self.mark(file)?;
        let text = (self.read)(path).filter(|text| Mark::of(text) == mark);
        if text.is_none() {
            self.changed.get_or_init(|| file);
        }
        text
    }

    fn mark(&self, file: FileId) -> Option<Mark> {
        self.marks.get(file.index()).copied().flatten()
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
