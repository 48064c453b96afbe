//! What is said of keys and values that do not fit their description.

use super::control_character::{control_character, is_control_character};
use super::field::{Field, Kind, Schema};
use super::form;
use super::scalar::accepts;
use super::walk::Reader;
use crate::diagnostic::{Diagnostic, Span, did_you_mean, list_of, nearest};
use toml::de::DeValue;

impl Reader<'_> {
    pub(super) fn key_below_rows(&mut self, name: &str, span: Span, schema: &Schema) {
        self.problems.push(
            Diagnostic::error(
                "key-below-rows",
                span,
                format!("`{name}` stands among label names, so it would become a label"),
            )
            .help(format!(
                "it belongs to {}: write it above the `[….rows]` or `[….map]` header; if a label is really called so, quote it: `\"{name}\"`",
                schema.name
            )),
        );
    }

    /// `there` are the keys that the table has.
    pub(super) fn unknown_key(
        &mut self,
        (name, span): (&str, Span),
        value: &DeValue<'_>,
        schema: &Schema,
        there: &[&str],
    ) {
        let keys = || schema.fields.iter().map(|field| field.key);
        let help = did_you_mean(name, keys())
            .unwrap_or_else(|| format!("{} has {}", schema.name, list_of(keys())));
        let mut found =
            Diagnostic::error("unknown-key", span, format!("unknown key `{name}`")).help(help);
        let meant = nearest(name, keys()).filter(|meant| !there.contains(meant));
        let fits = |key: &&str| {
            let field = schema.field(key);
            // One value for a list can be mended in turn.
            field.is_some_and(|of| {
                accepts(&of.kind, value) || certain(&of.kind, value, "").is_some()
            })
        };
        if let Some(meant) = meant.filter(|meant| is_certain(name, meant)).filter(fits) {
            found = found.edit(span, meant);
        }
        self.problems.push(found);
    }

    pub(super) fn missing(&mut self, field: &Field, schema: &Schema, whole: Span) {
        self.problems.push(
            Diagnostic::error(
                "missing-field",
                whole,
                format!("`{}` is missing", field.key),
            )
            .help(format!(
                "{} needs it: `{} = {}`, {}",
                schema.name,
                field.key,
                example(&field.kind),
                field.about
            )),
        );
    }

    pub(super) fn wrong_type(
        &mut self,
        kind: &Kind,
        found_value: &DeValue<'_>,
        key: &str,
        span: Span,
    ) {
        let written = self.written(found_value, span);
        let key = if is_bare(key) {
            key.to_owned()
        } else {
            format!("\"{key}\"")
        };
        let help = match (kind, found_value) {
            (Kind::List(_), DeValue::String(_)) => format!("write `{key} = [{written}]`"),
            (Kind::Text(_), DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_)) => {
                format!("write `{key} = \"{written}\"`")
            }
            (Kind::Text(_), DeValue::Array(items))
                if items.len() == 1 && items[0].as_ref().is_str() =>
            {
                let only = self.written(items[0].get_ref(), self.span(items[0].span()));
                format!("write `{key} = {only}`")
            }
            (Kind::Tables(_), DeValue::Table(_)) => {
                format!("write the header with two brackets: `[[{key}]]`")
            }
            (Kind::Count | Kind::Either(_), DeValue::String(text)) if looks_like_number(text) => {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                format!(
                    "write `{key} = {digits}`, without quotes and separators; `_` may group digits"
                )
            }
            _ => format!("write `{key} = {}`", example(kind)),
        };
        let message = format!(
            "`{}` must be {}, not {}",
            key.trim_matches('"'),
            said(kind),
            said_of(found_value)
        );
        let found = Diagnostic::error("wrong-type", span, message).help(help);
        self.problems
            .push(match certain(kind, found_value, &written) {
                Some(text) => found.edit(span, text),
                None => found,
            });
    }

    /// Reports a control character that an escape has put into `text`: no page may hold one.
    pub(super) fn has_control_character(&mut self, text: &str, span: Span) -> bool {
        let found = text.chars().find(|c| is_control_character(*c));
        let said = found.map(|c| control_character(c, span, "its escape"));
        self.problems.extend(said);
        found.is_some()
    }

    /// A value as it stands in the file, where that is short and on one line.
    fn written(&self, value: &DeValue<'_>, span: Span) -> String {
        let range = span.range();
        let text = self
            .text
            .get(range.start - self.offset..range.end - self.offset)
            .unwrap_or_default();
        match value {
            _ if !text.contains('\n') => text.to_owned(),
            _ => SOME.to_owned(),
        }
    }
}

/// What mends a value of the wrong type, where only one thing can be meant.
fn certain(kind: &Kind, found: &DeValue<'_>, written: &str) -> Option<String> {
    if written == SOME {
        return None;
    }
    match (kind, found) {
        (Kind::List(inner), DeValue::String(_)) if accepts(inner, found) => {
            Some(format!("[{written}]"))
        }
        (Kind::Text(_), DeValue::Integer(_) | DeValue::Float(_)) => Some(format!("\"{written}\"")),
        (Kind::Count | Kind::Either(_), DeValue::String(text)) if looks_like_number(text) => {
            let bare = text.replace([',', '_', '\''], "").replace(' ', "");
            // A point may group digits or begin a fraction.
            let digits = bare.bytes().all(|b| b.is_ascii_digit());
            let counts = accepts(kind, &DeValue::Integer(toml::de::DeInteger::default()));
            (digits && counts).then(|| text.replace([',', ' ', '\''], "_"))
        }
        _ => None,
    }
}

/// Whether a name was meant for another without doubt: it is long enough, and one or two letters are wrong.
pub(super) fn is_certain(written: &str, meant: &str) -> bool {
    let wrong = strsim::damerau_levenshtein(&written.to_lowercase(), &meant.to_lowercase());
    wrong <= 2 && wrong * 3 <= meant.chars().count()
}

/// What is written for a value that is too long to be shown.
const SOME: &str = "…";

/// Whether a key may stand without quotes.
fn is_bare(key: &str) -> bool {
    !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

fn looks_like_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '_' | '\''))
}

/// What a kind is called in a message.
fn said(kind: &Kind) -> String {
    match kind {
        Kind::Text(_) | Kind::Choice(_) | Kind::Open(_) => "text".to_owned(),
        Kind::Count | Kind::Integer => "a whole number".to_owned(),
        Kind::Number(..) => "a number".to_owned(),
        Kind::Boolean => "`true` or `false`".to_owned(),
        Kind::List(_) => "a list".to_owned(),
        Kind::Table(_) | Kind::Map(_) | Kind::Rows(..) => "a table".to_owned(),
        Kind::Tables(_) => "an array of tables".to_owned(),
        Kind::Either(kinds) => {
            let said: Vec<String> = kinds.iter().map(said).collect();
            match said.split_last() {
                Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
                _ => said.concat(),
            }
        }
    }
}

fn said_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// A value as it could be written.
fn example(kind: &Kind) -> String {
    match kind {
        Kind::Text(form) => format!("\"{}\"", form::example(*form)),
        Kind::Count => "1_024".to_owned(),
        Kind::Integer => "1".to_owned(),
        Kind::Number(..) => "0.5".to_owned(),
        Kind::Boolean => "true".to_owned(),
        Kind::Choice(choices) => {
            let first = choices.first().map_or("…", |choice| choice.value);
            format!("\"{first}\"")
        }
        Kind::Open(which) => format!("\"{}\"", which.shipped()[0]),
        Kind::List(inner) => format!("[{}]", example(inner)),
        Kind::Tables(_) => "[{ … }]".to_owned(),
        Kind::Table(_) | Kind::Map(_) | Kind::Rows(..) => "{ … }".to_owned(),
        Kind::Either(kinds) => kinds.first().map_or_else(String::new, example),
    }
}
