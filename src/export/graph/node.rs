//! A thing with a name, and what is said of it.

use crate::catalog::DatasetId;
use crate::site::Site;
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
    says: Vec<Said<'a>>,
}

/// What is said of a thing.
#[derive(Debug)]
enum Said<'a> {
    /// A property.
    One(&'static str, Object<'a>),
    /// These properties of each dataset of the catalog, one dataset after the other.
    OfEach(&'a Site<'a>, &'static [(&'static str, Address)]),
}

/// Makes the address of a thing that belongs to a dataset.
pub type Address = fn(&Site<'_>, DatasetId) -> String;

/// What is said.
#[derive(Debug, Clone)]
pub enum Object<'a> {
    /// Another thing.
    Thing(String),
    /// Another thing, whose address is made when it is written.
    OfDataset(&'a Site<'a>, DatasetId, Address),
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
        self.say(property, Object::Thing(thing(id.as_ref())));
    }

    /// Things of each dataset. They are no list: their addresses would be 30 MB at 100,000 datasets.
    pub fn things_of_each(
        &mut self,
        site: &'a Site<'a>,
        properties: &'static [(&'static str, Address)],
    ) {
        self.says.push(Said::OfEach(site, properties));
    }

    pub fn words(&mut self, property: &'static str, words: &str, language: &'a str) {
        self.say(property, Object::Words(words.to_owned(), language));
    }

    pub fn text(&mut self, property: &'static str, text: &str) {
        self.say(property, Object::Text(text.to_owned()));
    }

    /// A year, a month, a day or a moment.
    pub fn date(&mut self, property: &'static str, date: &str) {
        let kind = match date.len() {
            4 => "xsd:gYear",
            7 => "xsd:gYearMonth",
            10 => "xsd:date",
            _ => "xsd:dateTime",
        };
        self.say(property, Object::Typed(date.to_owned(), kind));
    }

    fn say(&mut self, property: &'static str, object: Object<'a>) {
        self.says.push(Said::One(property, object));
    }

    /// What is said of it, in the order in which it is written; a property may come again.
    pub fn says(&self) -> impl Iterator<Item = (&'static str, Cow<'_, Object<'a>>)> {
        self.says.iter().flat_map(|said| {
            let (one, each) = match said {
                Said::One(property, object) => (Some((*property, Cow::Borrowed(object))), None),
                Said::OfEach(site, properties) => (None, Some((*site, *properties))),
            };
            one.into_iter()
                .chain(each.into_iter().flat_map(|(site, properties)| {
                    let ids = site.catalog.datasets().map(|(id, _)| id);
                    ids.flat_map(move |id| {
                        properties.iter().map(move |(property, address)| {
                            (*property, Cow::Owned(Object::OfDataset(site, id, *address)))
                        })
                    })
                }))
        })
    }
}

/// An address as both formats can hold it.
pub fn thing(id: &str) -> String {
    Cow::from(utf8_percent_encode(id, ADDRESS)).into_owned()
}
