//! What a rule found, and by which names a file can answer it.

use crate::diagnostic::Diagnostic;

/// A finding of a rule.
#[derive(Debug)]
pub struct Finding {
    /// What is said of it.
    pub diagnostic: Diagnostic,
    /// What it is about: paths of figures or other names that lead to it, as `[[conflicts]]` and
    /// `[[silences]]` write them.
    pub about: Vec<Vec<String>>,
    /// The numbers that do not go together.
    pub numbers: Vec<u64>,
}

impl Finding {
    /// A finding about the figure or thing at `path`.
    pub fn new<S: Into<String>>(diagnostic: Diagnostic, path: impl IntoIterator<Item = S>) -> Self {
        Self {
            diagnostic,
            about: vec![path.into_iter().map(Into::into).collect()],
            numbers: Vec::new(),
        }
    }

    /// The same, about one more thing.
    pub(super) fn and<S: Into<String>>(mut self, path: impl IntoIterator<Item = S>) -> Self {
        self.about.push(path.into_iter().map(Into::into).collect());
        self
    }

    /// The same, with the numbers that do not go together: a conflict that states one of them answers it.
    pub(super) fn numbers(mut self, numbers: impl IntoIterator<Item = u64>) -> Self {
        self.numbers.extend(numbers);
        self
    }
}
