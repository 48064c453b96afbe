//! Values that hold no others: whether they have the described form, and what is said if not.

use super::complain::is_certain;
use super::field::{Kind, Vocabulary};
use super::form;
use super::reader::Value;
use super::walk::{Reader, Vocabularies};
use crate::diagnostic::{Diagnostic, Span, did_you_mean, list_of, nearest};
use ecow::EcoString;
use toml::de::{DeInteger, DeValue};

impl Reader<'_> {
    pub(super) fn checked(
        &mut self,
        result: Result<(), form::Misfit>,
        text: &str,
        key: &str,
        span: Span,
    ) -> Option<EcoString> {
        match result {
            Ok(()) => Some(text.into()),
            Err(misfit) => {
                let found =
                    Diagnostic::error("bad-value", span, format!("`{key}` {}", misfit.message))
                        .help(misfit.help);
                self.problems.push(match misfit.certain {
                    Some(text) => found.edit(span, format!("\"{text}\"")),
                    None => found,
                });
                None
            }
        }
    }

    pub(super) fn integer(
        &mut self,
        number: &DeInteger<'_>,
        lowest: i64,
        key: &str,
        span: Span,
    ) -> Option<i64> {
        match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) if number >= lowest => Some(number),
            Ok(_) => self.out_of_range(key, span, "must not be below zero"),
            Err(_) => self.out_of_range(key, span, "is too large"),
        }
    }

    fn out_of_range<T>(&mut self, key: &str, span: Span, what: &str) -> Option<T> {
        self.problems.push(
            Diagnostic::error("bad-value", span, format!("`{key}` {what}"))
                .help("leave the field out where the number is not known"),
        );
        None
    }

    pub(super) fn number(
        &mut self,
        value: &DeValue<'_>,
        low: f64,
        high: f64,
        key: &str,
        span: Span,
    ) -> Option<Value> {
        let text = match value {
            DeValue::Integer(number) => number.to_string(),
            DeValue::Float(number) => number.as_str().to_owned(),
            _ => String::new(),
        };
        match text.parse::<f64>() {
            Ok(number) if (low..=high).contains(&number) => Some(Value::Number(number)),
            _ => {
                self.problems.push(
                    Diagnostic::error(
                        "bad-value",
                        span,
                        format!("`{key}` must be a number from {low} to {high}"),
                    )
                    .help(format!("write `{key} = {high}` or less")),
                );
                None
            }
        }
    }

    pub(super) fn one_of<'c>(
        &mut self,
        text: &str,
        allowed: impl Iterator<Item = &'c str> + Clone,
        key: &str,
        span: Span,
    ) -> Option<EcoString> {
        if allowed.clone().any(|value| value == text) {
            return Some(text.into());
        }
        let help = did_you_mean(text, allowed.clone())
            .unwrap_or_else(|| format!("write {}", list_of(allowed.clone())));
        self.cannot_be(key, text, nearest(text, allowed), help, span)
    }

    pub(super) fn one_of_open(
        &mut self,
        text: &str,
        vocabularies: &Vocabularies,
        which: Vocabulary,
        span: Span,
    ) -> Option<EcoString> {
        if vocabularies.all(which).any(|value| value == text) {
            return Some(text.into());
        }
        let key = which.key();
        let help = did_you_mean(text, vocabularies.all(which)).unwrap_or_else(|| {
            format!(
                "write {}, or add it to `{key}` in `[vocabulary]` of `catscan.toml`",
                list_of(vocabularies.all(which))
            )
        });
        let near = nearest(text, vocabularies.all(which));
        self.cannot_be(key, text, near, help, span)
    }

    fn cannot_be<T>(
        &mut self,
        key: &str,
        text: &str,
        near: Option<&str>,
        help: String,
        span: Span,
    ) -> Option<T> {
        let found =
            Diagnostic::error("bad-value", span, format!("`{key}` cannot be `{text}`")).help(help);
        self.problems
            .push(match near.filter(|near| is_certain(text, near)) {
                Some(near) => found.edit(span, format!("\"{near}\"")),
                None => found,
            });
        None
    }
}

/// Whether a value of this TOML type may stand where `kind` is described.
pub(super) fn accepts(kind: &Kind, value: &DeValue<'_>) -> bool {
    match kind {
        Kind::Text(form) => {
            value.is_str()
                || form::takes_dates(*form) && (value.is_datetime() || value.is_integer())
        }
        Kind::Choice(_) | Kind::Open(_) => value.is_str(),
        Kind::Count | Kind::Integer => value.is_integer(),
        Kind::Number(..) => value.is_integer() || value.is_float(),
        Kind::Boolean => value.is_bool(),
        Kind::List(_) | Kind::Tables(_) => value.is_array(),
        Kind::Table(_) | Kind::Map(_) | Kind::Rows(..) => value.is_table(),
        Kind::Either(kinds) => kinds.iter().any(|kind| accepts(kind, value)),
    }
}
