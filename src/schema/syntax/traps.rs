//! The usual traps of TOML, and what to write instead.

use super::Place;
use crate::schema::control_character::{is_control_character, words};
use std::ops::Range;

/// What is said of a trap.
pub(super) struct Said {
    pub message: String,
    pub help: String,
    /// What mends it for certain: bytes of the line, and what to put there.
    pub edit: Option<(Range<usize>, String)>,
}

impl Said {
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: help.into(),
            edit: None,
        }
    }

    fn edit(mut self, at: Range<usize>, text: String) -> Self {
        self.edit = Some((at, text));
        self
    }
}

/// Looks for one usual trap: gives a message that speaks of it and what to write instead.
type Trap = fn(&str, &Place<'_>) -> Option<Said>;

/// The first that fits is the one.
pub(super) const TRAPS: [Trap; 11] = [
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

fn said(message: impl Into<String>, help: impl Into<String>) -> Option<Said> {
    Some(Said::new(message, help))
}

fn control_character(_: &str, place: &Place<'_>) -> Option<Said> {
    let c = place.line.chars().find(|c| is_control_character(*c))?;
    said(
        words(c),
        "delete it: it cannot be seen, and TOML forbids it",
    )
}

fn typographic_quotes(_: &str, place: &Place<'_>) -> Option<Said> {
    let quotes = ['“', '”', '„', '‘', '’', '«', '»'];
    place.line.contains(quotes).then(|| {
        Said::new(
            "typographic quotes do not enclose text",
            "text stands between straight quotes: `\"`",
        )
    })
}

fn grouped_number(_: &str, place: &Place<'_>) -> Option<Said> {
    let at = number_at(place)?;
    let number = &place.line[at.clone()];
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let said = Said::new(
        format!("a comma cannot stand in a number: `{number}`"),
        format!("write `{digits}`, or group digits with `_`"),
    );
    // Commas that do not stand in front of three digits each may separate numbers of a list.
    let mut groups = number.split(',');
    let first = groups
        .next()
        .is_some_and(|first| (1..=3).contains(&first.len()));
    let thousands = first && groups.all(|group| group.len() == 3);
    Some(
        if thousands && digits.len() + number.matches(',').count() == number.len() {
            said.edit(at, number.replace(',', "_"))
        } else {
            said
        },
    )
}

/// The number with commas that stands where the parser stopped, or right before.
fn number_at(place: &Place<'_>) -> Option<Range<usize>> {
    let line = place.line.split('#').next().unwrap_or_default();
    let part = |c: char| c.is_ascii_digit() || matches!(c, ',' | '_');
    let stop = place.before.len().min(line.len());
    // It may have stopped at a comma inside, or behind the part that it took for a key.
    let end = line[stop..]
        .find(|c| !part(c))
        .map_or(line.len(), |n| stop + n);
    let end = line[..end].trim_end().len();
    let start = line[..end].rfind(|c| !part(c)).map_or(0, |n| n + 1);
    let start = start + line[start..end].len() - line[start..end].trim_start_matches(',').len();
    let end = start + line[start..end].trim_end_matches(',').len();
    let number = &line[start..end];
    let before = line[..start].trim_end();
    // Behind an equals sign, not in a list: there commas separate.
    (number.contains(',')
        && number.starts_with(|c: char| c.is_ascii_digit())
        && before.ends_with('='))
    .then_some(start..end)
}

fn set_twice(message: &str, place: &Place<'_>) -> Option<Said> {
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

fn spaced_name(_: &str, place: &Place<'_>) -> Option<Said> {
    let (key, value) = (place.key, place.value);
    let spaced = place.line.contains('=')
        && key.contains(' ')
        && !key.contains(['"', '\'', '[', '{', '.', '#', ':']);
    if !spaced {
        return None;
    }
    let start = place.line.len() - place.line.trim_start().len();
    let said = Said::new(
        "a name with a space stands without quotes",
        format!("write `\"{key}\" = {value}`"),
    );
    Some(said.edit(start..start + key.len(), format!("\"{key}\"")))
}

fn colon(message: &str, place: &Place<'_>) -> Option<Said> {
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

fn no_value(_: &str, place: &Place<'_>) -> Option<Said> {
    if !place.value.is_empty() || !place.line.contains('=') {
        return None;
    }
    said(
        format!("`{}` has no value", place.key),
        "write a value, or leave the line out where it is not known",
    )
}

fn unclosed_text(message: &str, place: &Place<'_>) -> Option<Said> {
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

fn unclosed_list(message: &str, place: &Place<'_>) -> Option<Said> {
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

fn backslash(message: &str, _: &Place<'_>) -> Option<Said> {
    if !message.contains("escape") {
        return None;
    }
    said(
        "a backslash begins an escape that TOML does not know",
        "write `\\\\` for a backslash, or put the text between single quotes: `'`",
    )
}

fn unquoted_text(_: &str, place: &Place<'_>) -> Option<Said> {
    let (key, value) = (place.key, place.value);
    if !value.starts_with(char::is_alphabetic) || matches!(value, "true" | "false") {
        return None;
    }
    said(
        format!("the text of `{key}` stands without quotes"),
        format!("write `{key} = \"{value}\"`"),
    )
}
