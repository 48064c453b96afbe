//! What is wrong, where, and what to write instead.
//!
//! Enters: findings of every stage, each pointing into a [`Source`]. Leaves: text, one module for
//! each form: [`human`] and [`short`] for people, [`json`], [`sarif`], [`github`] and [`junit`] for
//! programs. Does not know what a dataset, a template or a site is, nor which rules there are.

pub mod github;
pub mod human;
pub mod json;
pub mod junit;
mod left;
mod list;
mod mark;
pub mod sarif;
pub mod short;
mod source;
mod words;

pub use left::ReadAgain;
pub use list::Diagnostics;
pub use mark::Mark;
pub use source::{FileId, MAX_BYTES, Position, Source, SourceKind, Sources, Span};
use words::pretty;
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

/// A change of a file's text that mends a finding for certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes in its place.
    pub text: String,
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
    /// What mends it, where that is certain: all of these together.
    pub edits: Vec<Edit>,
    /// Why it is no problem after all, where its file says so.
    pub answer: Option<String>,
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
            edits: Vec::new(),
            answer: None,
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

    /// Adds a change that mends it for certain.
    #[must_use]
    pub fn edit(mut self, span: Span, text: impl Into<String>) -> Self {
        self.edits.push(Edit {
            span,
            text: text.into(),
        });
        self
    }
}
