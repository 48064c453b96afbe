//! A thing with a name, and what is said of it.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::borrow::Cow;

/// The prefixes of the terms that are used.
pub const PREFIXES: [(&str, &str); 7] = [
    ("adms", "http://www.w3.org/ns/adms#"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// What must not stand in an address, in either format.
const ADDRESS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A thing with a name, and what is said of it.
#[derive(Debug)]
pub struct Node<'a> {
    /// Its address.
    pub id: String,
    /// What it is, as `dcat:Dataset`.
    pub kinds: &'static [&'static str],
    /// What is said of it, in the order in which it is written; a property may come again.
    pub says: Vec<(&'static str, Object<'a>)>,
}

/// What is said.
#[derive(Debug)]
pub enum Object<'a> {
    /// Another thing.
    Thing(String),
    /// Words in the language of the content.
    Words(String, &'a str),
    /// Text that is in no language.
    Text(String),
    /// Text of a type, as `xsd:date`.
    Typed(String, &'static str),
}

impl<'a> Node<'a> {
    pub fn new(id: impl AsRef<str>, kinds: &'static [&'static str]) -> Self {
        Self {
            id: thing(id.as_ref()),
            kinds,
            says: Vec::new(),
        }
    }

    pub fn thing(&mut self, property: &'static str, id: impl AsRef<str>) {
        self.says
            .push((property, Object::Thing(thing(id.as_ref()))));
    }

    pub fn words(&mut self, property: &'static str, words: &str, language: &'a str) {
        let words = Object::Words(words.to_owned(), language);
        self.says.push((property, words));
    }

    pub fn text(&mut self, property: &'static str, text: &str) {
        self.says.push((property, Object::Text(text.to_owned())));
    }

    /// A year, a month, a day or a moment.
    pub fn date(&mut self, property: &'static str, date: &str) {
        let kind = match date.len() {
            4 => "xsd:gYear",
            7 => "xsd:gYearMonth",
            10 => "xsd:date",
            _ => "xsd:dateTime",
        };
        self.says
            .push((property, Object::Typed(date.to_owned(), kind)));
    }
}

fn thing(id: &str) -> String {
    Cow::from(utf8_percent_encode(id, ADDRESS)).into_owned()
}
