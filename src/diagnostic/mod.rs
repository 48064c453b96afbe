//! What is wrong, where, and what to write instead.
//!
//! Enters: findings of every stage, each pointing into a [`Source`]. Leaves: text for a terminal
//! ([`human`]). Does not know what a dataset, a template or a site is.

pub mod human;
mod source;
mod words;

pub use source::{FileId, MAX_BYTES, Position, Source, SourceKind, Sources, Span};
pub use words::{count, did_you_mean, list_of, nearest, reason};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; somebody should look.
    Warning,
    /// Worth knowing, nothing to do.
    Note,
}

impl Severity {
    /// The word that stands before the message.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Another place that belongs to a finding, with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The place.
    pub span: Span,
    /// What is there, such as "first defined here".
    pub message: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The name of the rule that found it, in kebab-case.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// Where, in the whole file.
    pub span: Span,
    /// Words at the caret, where they say more than the message.
    pub label: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// What to write instead.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A finding because of which no site is built.
    pub fn error(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, rule, span, message.into())
    }

    /// A finding that somebody should look at.
    pub fn warning(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, rule, span, message.into())
    }

    /// A finding that is only worth knowing.
    pub fn note(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, rule, span, message.into())
    }

    fn new(severity: Severity, rule: &'static str, span: Span, message: String) -> Self {
        Self {
            rule,
            severity,
            message,
            span,
            label: None,
            related: Vec::new(),
            help: None,
        }
    }

    /// Whether the site must not be built because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds what to write instead, where there is something to say.
    #[must_use]
    pub fn help_if(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// Adds words at the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.related.push(Related {
            span,
            message: message.into(),
        });
        self
    }
}

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
