//! What a rule is, and its manual: the doc comment at the head of its file.

use super::finding::Finding;
use crate::catalog::Dataset;
use crate::diagnostic::Severity;
use crate::site::Site;

/// A rule: what it is called, what it is about, and how it looks.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name, in kebab-case: that of its findings.
    pub name: &'static str,
    /// How much its findings matter where `catscan.toml` says nothing.
    pub severity: Severity,
    /// Whether its findings always matter: behind them nothing is understood, or no site can be made.
    pub fixed: bool,
    /// Keys that it misses something without: where one of them could not be read, its findings in that file
    /// would only follow from that. [`ENTRY`] stands for all keys of the entry that a finding is in.
    pub(super) needs: &'static [&'static str],
    /// The text of its file.
    pub(super) text: &'static str,
    /// How it looks; none where an earlier stage finds what it is about.
    pub(super) check: Option<Check>,
}

/// At what a rule looks.
#[derive(Debug, Clone, Copy)]
pub(super) enum Check {
    /// At the whole site.
    Site(fn(&Site<'_>) -> Vec<Finding>),
    /// At each dataset by itself. All rules look at one dataset before they look at the next: it is fetched from memory once.
    Dataset(fn(&Dataset) -> Vec<Finding>),
}

/// All keys of an entry, such as those below a `[[splits]]`.
pub(super) const ENTRY: &str = "*";

/// Rules that belong together.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    /// What they are about.
    pub title: &'static str,
    /// The rules.
    pub rules: &'static [Rule],
}

/// The rules of a group: each is a module of this folder with a manual at its head and a constant `RULE`.
/// Those of the first list have a function `check`, which looks at the site, or at a dataset where it says `in datasets`; what
/// those of the second are about is found while files are read, so that their modules hold the manual alone.
macro_rules! rules {
    ($($module:ident: $severity:ident $(in $datasets:ident)? $(needs [$($need:expr),+])?),* $(,)?) => {
        &[$(crate::check::rule::Rule {
            name: $module::RULE,
            severity: crate::diagnostic::Severity::$severity,
            fixed: false,
            needs: &[$($($need),+)?],
            text: include_str!(concat!(stringify!($module), ".rs")),
            check: Some(crate::check::rule::rules!(check of $module $(in $datasets)?)),
        }),*]
    };
    (check of $module:ident) => {
        crate::check::rule::Check::Site($module::check)
    };
    (check of $module:ident in datasets) => {
        crate::check::rule::Check::Dataset($module::check)
    };
    (found elsewhere: $($module:ident = $name:literal),* $(,)?) => {
        &[$(crate::check::rule::Rule {
            name: $name,
            severity: crate::diagnostic::Severity::Error,
            fixed: true,
            needs: &[],
            text: include_str!(concat!(stringify!($module), ".rs")),
            check: None,
        }),*]
    };
}
pub(super) use rules;

impl Rule {
    /// Its manual, in Markdown: a heading with its name, then what it does, why it matters, an example.
    pub fn manual(&self) -> String {
        let lines = self.text.lines();
        let comment = lines.map_while(|line| line.strip_prefix("//!"));
        let mut manual: String = comment
            .map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n")
            .collect();
        manual.truncate(manual.trim_end().len());
        manual.push('\n');
        manual
    }

    /// What it does, in a sentence.
    pub fn summary(&self) -> String {
        let manual = self.manual();
        let first = manual
            .split("\n\n")
            .find_map(|part| part.strip_prefix("**What it does:**"));
        let words: Vec<&str> = first.unwrap_or_default().split_whitespace().collect();
        let text = words.join(" ");
        match text.split_once(". ") {
            Some((sentence, _)) => format!("{sentence}."),
            None => text,
        }
    }
}
