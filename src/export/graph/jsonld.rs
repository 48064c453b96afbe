//! Nodes as JSON-LD, one a line, with a context of prefixes alone.

use super::node::{Node, Object, PREFIXES};
use serde_json::{Map, Value, json};
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

    pub fn node(&mut self, node: &Node) -> io::Result<()> {
        let mut map = Map::new();
        map.insert("@id".to_owned(), json!(node.id));
        map.insert("@type".to_owned(), json!(node.kinds));
        for (property, object) in &node.says {
            let values = map.entry(*property).or_insert_with(|| json!([]));
            if let Value::Array(values) = values {
                values.push(value(object));
            }
        }
        self.out
            .write_all(if self.first { b"\n" } else { b",\n" })?;
        self.first = false;
        Ok(serde_json::to_writer(&mut *self.out, &map)?)
    }

    pub fn finish(self) -> io::Result<()> {
        self.out.write_all(b"\n]\n}\n")
    }
}

fn value(object: &Object) -> Value {
    match object {
        Object::Thing(id) => json!({ "@id": id }),
        Object::Words(words, language) => json!({ "@value": words, "@language": language }),
        Object::Text(text) => json!(text),
        Object::Typed(text, kind) => json!({ "@value": text, "@type": kind }),
    }
}
