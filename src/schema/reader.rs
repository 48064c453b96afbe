//! Values that have been read: what the walk leaves, and how it is taken apart.

use crate::diagnostic::{FileId, Span};
use ecow::{EcoString, eco_format};
use std::ops::Deref;

/// A value with the place it was written at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// The same place, another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: change(self.value),
            span: self.span,
        }
    }
}

/// A value of a described type and its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it stands.
    pub span: Span,
}

/// A value of a described type.
#[derive(Debug, Clone)]
pub enum Value {
    /// Text, its form checked.
    Text(EcoString),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Number(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A list; what was wrong in it is left out.
    List(Vec<Node>),
    /// A table; what was wrong in it is left out.
    Table(Table),
}

/// A table of described values, in the order in which they are written. A field that was wrong
/// is not here: its diagnostic has been given, and the site will not be built.
#[derive(Debug, Clone)]
pub struct Table {
    /// Where the table begins.
    pub span: Span,
    pub(super) entries: Vec<(Key, Option<Node>)>,
}

/// The name of a value. Those of described fields, which most are, are borrowed: parsing takes 3 % fewer instructions.
#[derive(Debug, Clone)]
pub(super) enum Name {
    Described(&'static str),
    Free(EcoString),
}

pub(super) type Key = Spanned<Name>;

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Described(name) => name,
            Self::Free(name) => name,
        }
    }
}

impl From<Name> for EcoString {
    fn from(name: Name) -> Self {
        match name {
            Name::Described(name) => name.into(),
            Name::Free(name) => name,
        }
    }
}

impl Table {
    /// What is left of a file that could not be read.
    pub fn empty(file: FileId) -> Self {
        Self::new(Span::start_of(file), Vec::new())
    }

    pub(super) fn new(span: Span, entries: Vec<(Key, Node)>) -> Self {
        let entries = entries.into_iter().map(|(key, node)| (key, Some(node)));
        Self {
            span,
            entries: entries.collect(),
        }
    }

    /// Takes the value at `key` out.
    pub fn take(&mut self, key: &str) -> Option<Node> {
        self.entries
            .iter_mut()
            .find(|(name, _)| &*name.value == key)
            .and_then(|(_, node)| node.take())
    }

    /// Takes a text and its place.
    pub fn text(&mut self, key: &str) -> Option<Spanned<EcoString>> {
        self.take(key).and_then(Node::text)
    }

    /// Takes a text.
    pub fn plain(&mut self, key: &str) -> Option<EcoString> {
        self.text(key).map(|text| text.value)
    }

    /// Takes a text that is long where there is one.
    pub fn words(&mut self, key: &str) -> Option<Box<str>> {
        self.plain(key).map(|text| text.as_str().into())
    }

    /// Takes a list of texts; numbers become text.
    pub fn texts(&mut self, key: &str) -> Box<[Spanned<EcoString>]> {
        self.list(key).into_iter().filter_map(Node::text).collect()
    }

    /// Takes a list of texts without their places.
    pub fn plains(&mut self, key: &str) -> Box<[EcoString]> {
        let texts = self.texts(key).into_iter();
        texts.map(|text| text.value).collect()
    }

    /// Takes a number of at least zero and its place.
    pub fn count(&mut self, key: &str) -> Option<Spanned<u64>> {
        self.take(key).and_then(Node::count)
    }

    /// Takes a truth value.
    pub fn boolean(&mut self, key: &str) -> Option<bool> {
        match self.take(key)?.value {
            Value::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// Takes a number, whole or not.
    pub fn number(&mut self, key: &str) -> Option<f64> {
        match self.take(key)?.value {
            Value::Number(value) => Some(value),
            // Only numbers of a size that a person writes by hand stand here.
            #[expect(clippy::cast_precision_loss, reason = "see above")]
            Value::Integer(value) => Some(value as f64),
            _ => None,
        }
    }

    /// Takes one of a fixed list.
    pub fn choice<T>(&mut self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        parse(&self.plain(key)?)
    }

    /// Takes several of a fixed list.
    pub fn choices<T>(&mut self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Box<[T]> {
        let texts = self.plains(key).into_iter();
        texts.filter_map(|text| parse(&text)).collect()
    }

    /// Takes a list.
    pub fn list(&mut self, key: &str) -> Vec<Node> {
        match self.take(key).map(|node| node.value) {
            Some(Value::List(nodes)) => nodes,
            _ => Vec::new(),
        }
    }

    /// Takes a table.
    pub fn table(&mut self, key: &str) -> Option<Table> {
        self.take(key).and_then(Node::table)
    }

    /// Takes an array of tables.
    pub fn tables(&mut self, key: &str) -> Vec<Table> {
        self.list(key).into_iter().filter_map(Node::table).collect()
    }

    /// Takes an array of tables, each as what `read` makes of it.
    pub fn each<T>(&mut self, key: &str, read: impl FnMut(Table) -> Option<T>) -> Box<[T]> {
        self.tables(key).into_iter().filter_map(read).collect()
    }

    /// Takes a table with free keys, as pairs.
    pub fn pairs(&mut self, key: &str) -> Vec<(Spanned<EcoString>, Node)> {
        self.table(key).map(Self::into_pairs).unwrap_or_default()
    }

    /// All that is left, as pairs.
    pub fn into_pairs(self) -> Vec<(Spanned<EcoString>, Node)> {
        // Taken, not moved: tests look at what is left of a table when it goes.
        let mut table = self;
        let entries = std::mem::take(&mut table.entries).into_iter();
        entries
            .filter_map(|(key, node)| Some((key.map(EcoString::from), node?)))
            .collect()
    }
}

impl Node {
    /// The text, with its place; a whole number becomes text.
    pub fn text(self) -> Option<Spanned<EcoString>> {
        let value = match self.value {
            Value::Text(text) => text,
            Value::Integer(number) => eco_format!("{number}"),
            _ => return None,
        };
        Some(Spanned {
            value,
            span: self.span,
        })
    }

    /// The number of at least zero, with its place.
    pub fn count(self) -> Option<Spanned<u64>> {
        match self.value {
            Value::Integer(number) => Some(Spanned {
                value: u64::try_from(number).ok()?,
                span: self.span,
            }),
            _ => None,
        }
    }

    /// The table.
    pub fn table(self) -> Option<Table> {
        match self.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }
}
