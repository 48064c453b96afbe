//! Findings that only follow from something that could not be read.
//!
//! A misspelt `sorce = "paper"` is one mistake, not three: that the figure has no source, and that nobody uses the source,
//! follows from it.

use super::finding::Finding;
use super::rule::{ENTRY, Rule};
use crate::diagnostic::{Diagnostic, FileId, Sources, Span};
use crate::schema::same_name;
use foldhash::{HashMap, HashMapExt};

/// What could not be read, by file.
#[derive(Debug, Default)]
pub(super) struct Unread(HashMap<FileId, Vec<Key>>);

/// A key whose value could not be read.
#[derive(Debug)]
struct Key {
    name: String,
    span: Span,
    /// Whether nothing of the file could be read because of it.
    whole_file: bool,
}

impl Unread {
    /// What errors of the rules that always matter speak of.
    pub fn of(found: &[Diagnostic], sources: &Sources) -> Self {
        let mut unread: HashMap<FileId, Vec<Key>> = HashMap::new();
        let errors = found.iter().filter(|found| found.is_error());
        for error in errors.filter(|d| super::rule(d.rule).is_some_and(|rule| rule.fixed)) {
            let text = sources.text(error.span.file);
            unread.entry(error.span.file).or_default().push(Key {
                name: key_of(&text, error).to_owned(),
                span: error.span,
                whole_file: matches!(error.rule, "syntax" | "front-matter" | "unreadable"),
            });
        }
        Self(unread)
    }

    /// The files with something that could not be read.
    pub fn files(&self) -> impl Iterator<Item = FileId> {
        self.0.keys().copied()
    }

    /// Whether a finding may follow from any of it.
    pub fn explains(&self, rule: &Rule, finding: &Finding, sources: &Sources) -> bool {
        let place = finding.diagnostic.span;
        let Some(keys) = self.0.get(&place.file) else {
            return false;
        };
        let text = sources.text(place.file);
        let about = || finding.about.iter().filter_map(|path| path.last());
        keys.iter().any(|key| {
            let needed = rule.needs.iter().any(|need| match *need {
                ENTRY => entry_of(&text, key.span) == entry_of(&text, place),
                need => is_near(&key.name, need),
            });
            // A row or a mapping that could not be read has the name of what is missed.
            let named = || about().any(|name| same_name(name, &key.name));
            key.whole_file || needed || !rule.needs.is_empty() && named()
        })
    }
}

/// The key that an error speaks of: its own words, or what stands before the equals sign.
fn key_of<'a>(text: &'a str, error: &Diagnostic) -> &'a str {
    let range = error.span.range();
    if error.rule == "unknown-key" {
        return bare(text.get(range).unwrap_or_default());
    }
    let before = text.get(..range.start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let key = line.rsplit_once('=').map_or("", |(key, _)| key);
    bare(key.rsplit(['{', ',']).next().unwrap_or_default())
}

fn bare(key: &str) -> &str {
    key.trim().trim_matches(['"', '\''])
}

fn is_near(written: &str, key: &str) -> bool {
    let wrong = strsim::damerau_levenshtein(written, key);
    wrong <= 2 && wrong * 3 <= key.len()
}

/// Where the entry begins that a place is in: its last line that begins with `[[`, or with `[` in the first place.
fn entry_of(text: &str, place: Span) -> usize {
    let before = text.get(..place.range().end).unwrap_or(text);
    let header = |mark: &str| before.rfind(mark).map_or(0, |at| at + 1);
    let (one, many) = (header("\n["), header("\n[["));
    // `[counts.rows]` belongs to the `[[counts]]` above it.
    let inner = before[one..].lines().next().is_some_and(|line| {
        let name = line.trim_start_matches('[');
        let outer = before[many..].trim_start_matches('[');
        let outer = outer.split(']').next().unwrap_or_default();
        name.strip_prefix(outer)
            .is_some_and(|rest| rest.starts_with('.'))
    });
    if inner { many } else { one }
}
