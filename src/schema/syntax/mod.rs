//! TOML syntax: the parser's findings with the help of somebody who knows the usual traps.

mod traps;

use crate::diagnostic::{Diagnostic, FileId, Span};
use std::ops::Range;
use toml::de::{DeTable, Error};
use traps::{Said, TRAPS};

/// Parses `text`, which begins at byte `offset` of `file`. After a syntax error only that finding
/// is given: the values that a parser recovers behind it lie.
pub fn parse(text: &str, file: FileId, offset: usize) -> Result<DeTable<'_>, Box<Diagnostic>> {
    DeTable::parse(text)
        .map(toml::Spanned::into_inner)
        .map_err(|error| Box::new(explain(&error, text, file, offset)))
}

/// A text as TOML writes it, with its quotes.
pub fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

fn explain(error: &Error, text: &str, file: FileId, offset: usize) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let message = error.message().lines().next().unwrap_or("not TOML");
    let span = Span::new(file, range.start + offset..range.end + offset);
    let place = Place::of(text, &range);
    let trap = TRAPS.iter().find_map(|trap| trap(message, &place));
    let said = trap.unwrap_or_else(|| Said::new(message.to_lowercase(), FORM));
    let first = place.first.map(|at| at.start + offset..at.end + offset);
    let mut found = Diagnostic::error("syntax", span, said.message).help(said.help);
    if let Some((at, text)) = said.edit {
        let line = place.start + offset;
        found = found.edit(Span::new(file, line + at.start..line + at.end), text);
    }
    match first.filter(|_| error.message().contains("duplicate key")) {
        Some(first) => found.related(Span::new(file, first), "first set here"),
        None => found,
    }
}

/// What to say where nothing better is known.
const FORM: &str =
    "a field is `key = value` on a line of its own, text between straight quotes: `\"`";

/// Where the parser stopped.
struct Place<'a> {
    /// What it complains of.
    found: &'a str,
    /// The line up to there.
    before: &'a str,
    /// Where the line begins in the text.
    start: usize,
    line: &'a str,
    /// The two sides of the line's equals sign.
    key: &'a str,
    value: &'a str,
    /// Where a table or key of the same name as the line's stands above.
    first: Option<Range<usize>>,
}

impl<'a> Place<'a> {
    fn of(text: &'a str, range: &Range<usize>) -> Self {
        let at = text.floor_char_boundary(range.start);
        let start = text[..at].rfind('\n').map_or(0, |n| n + 1);
        let end = text[at..].find('\n').map_or(text.len(), |n| at + n);
        let line = text[start..end].trim_end_matches('\r');
        let (key, value) = line
            .split_once('=')
            .map_or((line, ""), |(key, value)| (key.trim(), value.trim()));
        let found = text.get(range.clone()).unwrap_or_default().trim();
        Self {
            found,
            before: text[start..at].trim_end(),
            start,
            line,
            key,
            value,
            first: first_of(found, text, start),
        }
    }
}

/// Where `name` is first set, in the lines before the byte `end`.
fn first_of(name: &str, text: &str, end: usize) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text[..end].split_inclusive('\n') {
        let bare = line.trim_start().trim_start_matches('[');
        let rest = bare.strip_prefix(name).map(str::trim_start);
        if !name.is_empty() && rest.is_some_and(|rest| rest.starts_with(['=', '.', ']'])) {
            let at = start + line.len() - bare.len();
            return Some(at..at + name.len());
        }
        start += line.len();
    }
    None
}
