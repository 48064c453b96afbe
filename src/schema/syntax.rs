//! TOML syntax: the parser's findings with the help of somebody who knows the usual traps.

use crate::diagnostic::{Diagnostic, FileId, Span};
use toml::de::{DeTable, Error};

/// Parses `text`, which begins at byte `offset` of `file`. After a syntax error only that finding
/// is given: the values that a parser recovers behind it lie.
pub fn parse(text: &str, file: FileId, offset: usize) -> Result<DeTable<'_>, Box<Diagnostic>> {
    DeTable::parse(text)
        .map(toml::Spanned::into_inner)
        .map_err(|error| Box::new(explain(&error, text, file, offset)))
}

fn explain(error: &Error, text: &str, file: FileId, offset: usize) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let message = error.message().lines().next().unwrap_or("not TOML");
    let span = Span::new(file, range.start + offset..range.end + offset);
    Diagnostic::error("syntax", span, message.to_lowercase()).help_if(trap(message, text, &range))
}

/// What to write where one of the usual traps has been sprung.
fn trap(message: &str, text: &str, range: &std::ops::Range<usize>) -> Option<String> {
    let at = text.floor_char_boundary(range.start);
    let line_start = text[..at].rfind('\n').map_or(0, |n| n + 1);
    let line_end = text[at..].find('\n').map_or(text.len(), |n| at + n);
    let line = text[line_start..line_end].trim_end_matches('\r');
    let (key, value) = line
        .split_once('=')
        .map_or((line, ""), |(k, v)| (k.trim(), v.trim()));
    if line.contains(['“', '”', '„', '‘', '’', '«', '»']) {
        return Some("text stands between straight quotes: `\"`".to_owned());
    }
    if is_grouped_number(value) {
        let digits: String = value
            .chars()
            .take_while(|c| *c != '#')
            .filter(char::is_ascii_digit)
            .collect();
        return Some(format!(
            "write `{digits}` or group digits with `_`: a comma ends a number"
        ));
    }
    if message.contains("duplicate key") {
        return Some(format!(
            "`{}` is already set above: keep one of the two; for several tables of one kind write `[[…]]`",
            text.get(range.clone()).unwrap_or(key).trim()
        ));
    }
    if line.contains('=') && is_spaced_name(key) {
        return Some(format!(
            "a name with a space needs quotes: `\"{key}\" = {value}`"
        ));
    }
    if value.is_empty() && line.contains('=') {
        return Some("write a value, or leave the line out where it is not known".to_owned());
    }
    if starts_unquoted(value) {
        return Some(format!("text stands between quotes: `{key} = \"{value}\"`"));
    }
    None
}

fn is_grouped_number(value: &str) -> bool {
    let number = value.split('#').next().unwrap_or("").trim();
    number.contains(',')
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || c == ',' || c == '_')
}

fn is_spaced_name(key: &str) -> bool {
    key.contains(' ') && !key.contains(['"', '\'', '[', '{', '.', '#'])
}

fn starts_unquoted(value: &str) -> bool {
    value.starts_with(char::is_alphabetic) && !matches!(value, "true" | "false")
}
