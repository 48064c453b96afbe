//! All findings of a run.

use super::{Diagnostic, FileId, Severity, Sources, count};
use std::collections::BTreeSet;

/// All findings of a run, in the order in which they are shown: by file, place, rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Sorts `found` by the path of the file, so that the order in which files were read, which
    /// differs between machines, does not show.
    pub fn sorted(mut found: Vec<Diagnostic>, sources: &Sources) -> Self {
        found.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.span.start, d.span.end, d.severity, d.rule);
            sources
                .get(a.span.file)
                .path
                .cmp(&sources.get(b.span.file).path)
                .then_with(|| key(a).cmp(&key(b)))
                .then_with(|| a.message.cmp(&b.message))
        });
        Self(found)
    }

    /// The findings in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// The files that the findings point into.
    pub fn files(&self) -> BTreeSet<FileId> {
        let places = self.iter().flat_map(|d| {
            let related = d.related.iter().map(|related| related.span.file);
            related.chain([d.span.file])
        });
        places.collect()
    }

    /// The same without those that are only worth knowing: what a person is told unasked.
    #[must_use]
    pub fn without_notes(self) -> Self {
        let mut all = self.0;
        all.retain(|d| d.severity != Severity::Note);
        Self(all)
    }

    /// How many findings are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|d| d.severity == severity).count()
    }

    /// The closing sentence, such as "2 errors and 1 warning in 2 files", or none without errors
    /// and warnings.
    pub fn summary(&self) -> Option<String> {
        let parts: Vec<String> = [Severity::Error, Severity::Warning]
            .into_iter()
            .map(|severity| (self.count(severity), severity.word()))
            .filter(|(number, _)| *number > 0)
            .map(|(number, word)| count(number, word))
            .collect();
        if parts.is_empty() {
            return None;
        }
        let mut files: Vec<FileId> = self.iter().map(|d| d.span.file).collect();
        files.sort_unstable();
        files.dedup();
        Some(format!(
            "{} in {}",
            parts.join(" and "),
            count(files.len(), "file")
        ))
    }
}
