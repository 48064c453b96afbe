//! Nodes as JSON-LD, one a line, with a context of prefixes alone.

use super::node::{Node, Object, PREFIXES, thing};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::{Value, json};
use std::io::{self, Write};

pub struct Writer<'o> {
    out: &'o mut dyn Write,
    first: bool,
}

impl<'o> Writer<'o> {
    pub fn begin(out: &'o mut dyn Write) -> io::Result<Self> {
        let prefixes = PREFIXES
            .iter()
            .map(|(prefix, of)| ((*prefix).to_owned(), json!(of)));
        let context = Value::Object(prefixes.collect());
        write!(out, "{{\n\"@context\": {context},\n\"@graph\": [")?;
        Ok(Self { out, first: true })
    }

    pub fn node(&mut self, node: &Node<'_>) -> io::Result<()> {
        self.out
            .write_all(if self.first { b"\n" } else { b",\n" })?;
        self.first = false;
        Ok(serde_json::to_writer(&mut *self.out, node)?)
    }

    pub fn finish(self) -> io::Result<()> {
        self.out.write_all(b"\n]\n}\n")
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("@id", &self.id)?;
        map.serialize_entry("@type", self.kinds)?;
        // The kinds of properties are few, whatever the number of datasets.
        let mut written = Vec::new();
        for (property, _) in self.says() {
            if !written.contains(&property) {
                written.push(property);
                map.serialize_entry(property, &Values(self, property))?;
            }
        }
        map.end()
    }
}

/// All that a property of a node says.
struct Values<'n>(&'n Node<'n>, &'static str);

impl Serialize for Values<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(node, property) = self;
        let mut values = serializer.serialize_seq(None)?;
        for (_, object) in node.says().filter(|(of, _)| of == property) {
            values.serialize_element(&*object)?;
        }
        values.end()
    }
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let made;
        let (key, value, more) = match self {
            Object::OfDataset(site, id, address) => {
                made = thing(&address(site, *id));
                ("@id", &made, None)
            }
            Object::Text(text) => return serializer.serialize_str(text),
            Object::Thing(id) => ("@id", id, None),
            Object::Words(words, language) => ("@value", words, Some(("@language", *language))),
            Object::Typed(text, kind) => ("@value", text, Some(("@type", *kind))),
        };
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(key, value)?;
        if let Some((key, value)) = more {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
