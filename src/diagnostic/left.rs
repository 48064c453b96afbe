//! Texts that are not kept, because they are read again where they are wanted: at 10,000 datasets 40 MB.

use super::FileId;
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

/// What tells a text from another one, with as good as no mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    length: usize,
    mixed: u64,
}

impl Mark {
    fn of(text: &str) -> Self {
        // Eight bytes at once: the hash of the standard library takes ten times as long.
        let (words, rest) = text.as_bytes().as_chunks::<8>();
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        let mix = |mixed: u64, word: &[u8; 8]| {
            let mixed = (mixed ^ u64::from_le_bytes(*word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed ^ (mixed >> 32)
        };
        Self {
            length: text.len(),
            mixed: words.iter().chain([&last]).fold(0, mix),
        }
    }
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
    pub fn note(&mut self, file: FileId, text: &str) {
        self.marks.insert(file, Mark::of(text));
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

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn a_text_is_told_from_one_with_another_letter_anywhere() {
        let text = "abcdefghijklmnopq";
        for at in 0..text.len() {
            let mut other = text.to_owned();
            other.replace_range(at..=at, "-");
            assert_ne!(Mark::of(text), Mark::of(&other), "{other}");
        }
        assert_ne!(Mark::of(""), Mark::of("\0"));
    }
}
