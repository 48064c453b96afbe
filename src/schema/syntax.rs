//! TOML syntax: the parser's findings with the help of somebody who knows the usual traps.

use crate::diagnostic::{Diagnostic, FileId, Span};
use std::ops::Range;
use toml::de::{DeTable, Error};

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
    let (message, help) = trap.unwrap_or_else(|| (message.to_lowercase(), FORM.to_owned()));
    let first = place.first.map(|at| at.start + offset..at.end + offset);
    let found = Diagnostic::error("syntax", span, message).help(help);
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

/// Looks for one usual trap: gives a message that speaks of it and what to write instead.
type Trap = fn(&str, &Place<'_>) -> Option<(String, String)>;

/// The first that fits is the one.
const TRAPS: [Trap; 11] = [
    control_character,
    typographic_quotes,
    grouped_number,
    set_twice,
    spaced_name,
    colon,
    no_value,
    unclosed_text,
    unclosed_list,
    backslash,
    unquoted_text,
];

fn said(message: impl Into<String>, help: impl Into<String>) -> Option<(String, String)> {
    Some((message.into(), help.into()))
}

fn control_character(_: &str, place: &Place<'_>) -> Option<(String, String)> {
    let c = place.line.chars().find(|c| c.is_control() && *c != '\t')?;
    said(
        format!(
            "a control character, U+{:04X}, stands in the text",
            u32::from(c)
        ),
        "delete it: it cannot be seen, and TOML forbids it",
    )
}

fn typographic_quotes(_: &str, place: &Place<'_>) -> Option<(String, String)> {
    let quotes = ['“', '”', '„', '‘', '’', '«', '»'];
    place.line.contains(quotes).then(|| {
        (
            "typographic quotes do not enclose text".to_owned(),
            "text stands between straight quotes: `\"`".to_owned(),
        )
    })
}

fn grouped_number(_: &str, place: &Place<'_>) -> Option<(String, String)> {
    let number = place.value.split('#').next().unwrap_or("").trim();
    let grouped = number.contains(',')
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || c == ',' || c == '_');
    if !grouped {
        return None;
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    said(
        format!("a comma cannot stand in a number: `{number}`"),
        format!("write `{digits}`, or group digits with `_`"),
    )
}

fn set_twice(message: &str, place: &Place<'_>) -> Option<(String, String)> {
    if !message.contains("duplicate key") {
        return None;
    }
    let name = place.found;
    let message = format!("`{name}` is set twice");
    if place.line.trim_start().starts_with("[[") {
        return said(
            message,
            format!(
                "write `[[{name}]]` for the one above too, and what is part of it, such as `[{name}.…]`, behind that"
            ),
        );
    }
    said(
        message,
        "keep one of the two; several tables of one kind each begin with `[[…]]`",
    )
}

fn spaced_name(_: &str, place: &Place<'_>) -> Option<(String, String)> {
    let (key, value) = (place.key, place.value);
    let spaced = place.line.contains('=')
        && key.contains(' ')
        && !key.contains(['"', '\'', '[', '{', '.', '#', ':']);
    if !spaced {
        return None;
    }
    said(
        "a name with a space stands without quotes",
        format!("write `\"{key}\" = {value}`"),
    )
}

fn colon(message: &str, place: &Place<'_>) -> Option<(String, String)> {
    let (key, value) = place.line.split_once(':')?;
    let bare = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    if !message.contains('=') || !key.trim().chars().all(bare) {
        return None;
    }
    said(
        "a colon stands where an equals sign belongs",
        format!("write `{} = {}`", key.trim(), value.trim()),
    )
}

fn no_value(_: &str, place: &Place<'_>) -> Option<(String, String)> {
    if !place.value.is_empty() || !place.line.contains('=') {
        return None;
    }
    said(
        format!("`{}` has no value", place.key),
        "write a value, or leave the line out where it is not known",
    )
}

fn unclosed_text(message: &str, place: &Place<'_>) -> Option<(String, String)> {
    let quote = [
        ("basic string, expected `\"`", '"'),
        ("literal string, expected `'`", '\''),
    ];
    let (_, quote) = quote.iter().find(|(end, _)| message.ends_with(end))?;
    // Several lines of text begin with three quotes and are closed by them.
    if place.line.contains(&quote.to_string().repeat(3)) {
        return said(
            "the text is never closed",
            format!("close it with `{quote}{quote}{quote}`"),
        );
    }
    said(
        "the text is not closed on its line",
        format!("close it with `{quote}`"),
    )
}

fn unclosed_list(message: &str, place: &Place<'_>) -> Option<(String, String)> {
    if !message.contains("array") {
        return None;
    }
    if place.before.is_empty() {
        return said(
            "the list above is never closed",
            "close it with `]`, or separate its values with commas",
        );
    }
    said(
        "the list is not closed, or a comma is missing",
        "separate values with commas and close the list with `]`",
    )
}

fn backslash(message: &str, _: &Place<'_>) -> Option<(String, String)> {
    if !message.contains("escape") {
        return None;
    }
    said(
        "a backslash begins an escape that TOML does not know",
        "write `\\\\` for a backslash, or put the text between single quotes: `'`",
    )
}

fn unquoted_text(_: &str, place: &Place<'_>) -> Option<(String, String)> {
    let (key, value) = (place.key, place.value);
    if !value.starts_with(char::is_alphabetic) || matches!(value, "true" | "false") {
        return None;
    }
    said(
        format!("the text of `{key}` stands without quotes"),
        format!("write `{key} = \"{value}\"`"),
    )
}
