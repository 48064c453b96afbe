//! The walk over a parsed file along its description: what fits becomes a [`Table`], everything
//! else a diagnostic. It goes on after a mistake, so that one run reports all of them.

use super::choice::Choice;
use super::field::{Kind, Schema, Vocabulary};
use super::form;
use super::reader::{Key, Name, Node, Spanned, Table, Value};
use super::scalar::accepts;
use crate::diagnostic::{Diagnostic, FileId, Span, nearest};
use ecow::{EcoString, eco_format};
use foldhash::{HashMap, HashMapExt};
use std::borrow::Cow;
use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

/// The values that `catscan.toml` allows beside the shipped ones.
#[derive(Debug, Clone, Default)]
pub struct Vocabularies {
    /// Kinds of imaging.
    pub modality: Box<[EcoString]>,
    /// Parts of the body.
    pub body_part: Box<[EcoString]>,
    /// Uses.
    pub ml_tasks: Box<[EcoString]>,
}

impl Vocabularies {
    pub(super) fn all(&self, which: Vocabulary) -> impl Iterator<Item = &str> {
        let own = match which {
            Vocabulary::Modality => &self.modality,
            Vocabulary::BodyPart => &self.body_part,
            Vocabulary::MlTask => &self.ml_tasks,
        };
        which
            .shipped()
            .iter()
            .copied()
            .chain(own.iter().map(EcoString::as_str))
    }
}

/// What a walk needs to know, and where its findings go.
#[derive(Debug)]
pub struct Reader<'a> {
    /// The file.
    pub file: FileId,
    /// The TOML text.
    pub text: &'a str,
    /// At which byte of the file the text begins.
    pub offset: usize,
    /// The allowed values of open lists.
    pub vocabularies: &'a Vocabularies,
    /// What was found wrong.
    pub problems: Vec<Diagnostic>,
}

type Entry<'t, 'i> = (&'t TomlSpanned<Cow<'i, str>>, &'t TomlSpanned<DeValue<'i>>);

impl Reader<'_> {
    /// Reads a whole file that `schema` describes. `whole` is where a missing field is reported.
    pub fn table(&mut self, table: &DeTable<'_>, schema: &'static Schema, whole: Span) -> Table {
        let mut entries = Vec::with_capacity(table.len());
        let names: Vec<&str> = table
            .iter()
            .map(|(key, _)| -> &str { key.get_ref() })
            .collect();
        for (key, value) in table {
            let name: &str = key.get_ref();
            let key_span = self.span(key.span());
            let Some(field) = schema.field(name) else {
                self.unknown_key((name, key_span), value.get_ref(), schema, &names);
                continue;
            };
            if let Some(node) = self.value(value, &field.kind, name, key_span) {
                let key = Spanned {
                    value: Name::Described(field.key),
                    span: key_span,
                };
                entries.push((key, node));
            }
        }
        // A field that is there but wrong is not missing too, nor is one whose key is misspelt.
        let keys = || schema.fields.iter().map(|field| field.key);
        let meant = |key| match schema.field(key) {
            Some(field) => Some(field.key),
            None => nearest(key, keys()),
        };
        for field in schema.fields.iter().filter(|field| field.required) {
            let mut names = names.iter().copied();
            let written = names.clone().any(|name| name == field.key);
            if !written && !names.any(|name| meant(name) == Some(field.key)) {
                self.missing(field, schema, whole);
            }
        }
        Table::new(whole, entries)
    }

    /// Reads a whole file of free keys, all of one kind.
    pub fn map(&mut self, table: &DeTable<'_>, kind: &'static Kind, whole: Span) -> Table {
        let entries = self.free_keys(table.iter(), kind, None);
        Table::new(whole, entries)
    }

    pub(super) fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(
            self.file,
            range.start + self.offset..range.end + self.offset,
        )
    }

    fn value(
        &mut self,
        value: &TomlSpanned<DeValue<'_>>,
        kind: &'static Kind,
        key: &str,
        key_span: Span,
    ) -> Option<Node> {
        let span = self.span(value.span());
        if let DeValue::String(text) = value.get_ref()
            && self.has_control_character(text, span)
        {
            return None;
        }
        let read = match (kind, value.get_ref()) {
            (Kind::Text(form), DeValue::String(text)) => {
                Value::Text(self.checked(form::check(*form, text), text, key, span)?)
            }
            (Kind::Text(form), DeValue::Datetime(date)) if form::takes_dates(*form) => {
                Value::Text(eco_format!("{date}"))
            }
            (Kind::Text(form), DeValue::Integer(number)) if form::takes_dates(*form) => {
                let text = number.to_string();
                Value::Text(self.checked(form::check(*form, &text), &text, key, span)?)
            }
            (Kind::Count | Kind::Integer, DeValue::Integer(number)) => {
                let lowest = if matches!(kind, Kind::Count) {
                    0
                } else {
                    i64::MIN
                };
                Value::Integer(self.integer(number, lowest, key, span)?)
            }
            (Kind::Number(low, high), DeValue::Integer(_) | DeValue::Float(_)) => {
                self.number(value.get_ref(), *low, *high, key, span)?
            }
            (Kind::Boolean, DeValue::Boolean(truth)) => Value::Boolean(*truth),
            (Kind::Choice(choices), DeValue::String(text)) => {
                let allowed = choices.iter().map(|choice: &Choice| choice.value);
                Value::Text(self.one_of(text, allowed, key, span)?)
            }
            (Kind::Open(vocabulary), DeValue::String(text)) => {
                let vocabularies = self.vocabularies;
                Value::Text(self.one_of_open(text, vocabularies, *vocabulary, span)?)
            }
            (Kind::List(inner), DeValue::Array(items)) => Value::List(
                items
                    .iter()
                    .filter_map(|item| self.value(item, inner, key, key_span))
                    .collect(),
            ),
            (Kind::Table(schema), DeValue::Table(table)) => {
                Value::Table(self.table(table, schema, key_span))
            }
            (Kind::Tables(schema), DeValue::Array(items))
                if items.iter().all(|item| item.get_ref().is_table()) =>
            {
                Value::List(self.tables(items.iter(), schema, key_span))
            }
            (Kind::Map(inner), DeValue::Table(table)) => Value::Table(Table::new(
                key_span,
                self.free_keys(table.iter(), inner, None),
            )),
            (Kind::Rows(inner, schema), DeValue::Table(table)) => {
                let entries = self.free_keys(table.iter(), inner, Some(schema));
                Value::Table(Table::new(key_span, entries))
            }
            (Kind::Either(kinds), found) => match kinds.iter().find(|kind| accepts(kind, found)) {
                Some(kind) => return self.value(value, kind, key, key_span),
                None => {
                    self.wrong_type(kind, found, key, span);
                    return None;
                }
            },
            (_, found) => {
                self.wrong_type(kind, found, key, span);
                return None;
            }
        };
        Some(Node { value: read, span })
    }

    fn tables<'t, 'i: 't>(
        &mut self,
        items: impl Iterator<Item = &'t TomlSpanned<DeValue<'i>>>,
        schema: &'static Schema,
        key_span: Span,
    ) -> Vec<Node> {
        let mut nodes = Vec::new();
        for item in items {
            if let DeValue::Table(table) = item.get_ref() {
                // The header's own place, where the parser gives one.
                let range = item.span();
                let span = if range.is_empty() {
                    key_span
                } else {
                    self.span(range)
                };
                nodes.push(Node {
                    value: Value::Table(self.table(table, schema, span)),
                    span,
                });
            }
        }
        nodes
    }

    fn free_keys<'t, 'i: 't>(
        &mut self,
        entries: impl Iterator<Item = Entry<'t, 'i>>,
        kind: &'static Kind,
        above: Option<&'static Schema>,
    ) -> Vec<(Key, Node)> {
        let number = entries.size_hint().0;
        let mut read = Vec::with_capacity(number);
        let mut seen: HashMap<String, Span> = HashMap::with_capacity(number);
        for (key, value) in entries {
            let name: &str = key.get_ref();
            let span = self.span(key.span());
            let quoted = self.text[key.span()].starts_with(['"', '\'']);
            if let Some(schema) = above
                && schema.field(name).is_some()
                && !quoted
            {
                self.key_below_rows(name, span, schema);
                continue;
            }
            if let Some(first) = seen.insert(fold(name), span) {
                self.problems.push(
                    Diagnostic::error(
                        "duplicate-name",
                        span,
                        format!("`{name}` is the same name as one above it"),
                    )
                    .related(first, "first written here")
                    .help("names that differ only in case, spaces or `_` count as one: remove one of them"),
                );
                continue;
            }
            if self.has_control_character(name, span) {
                continue;
            }
            if let Some(node) = self.value(value, kind, name, span) {
                let key = Spanned {
                    value: Name::Free(name.into()),
                    span,
                };
                read.push((key, node));
            }
        }
        read
    }
}

/// How names are compared: case, `_` and runs of spaces do not count.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for word in name.split(|c: char| c == '_' || c.is_whitespace()) {
        if word.is_empty() {
            continue;
        }
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.is_ascii() {
            // Nearly all names: letter by letter as below takes ten times as long.
            folded.push_str(word);
            let from = folded.len() - word.len();
            folded[from..].make_ascii_lowercase();
        } else {
            folded.extend(word.chars().flat_map(char::to_lowercase));
        }
    }
    folded
}

/// Whether two names are one.
pub fn same_name(a: &str, b: &str) -> bool {
    a == b || fold(a) == fold(b)
}
