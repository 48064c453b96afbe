//! Nodes as Turtle.
//!
//! The libraries for it bring two dozen others along, for blank nodes and parsing. What is needed
//! here is addresses, in which [`super::node`] has escaped what Turtle forbids, and strings, whose
//! escapes JSON's are a part of: so serde_json writes them.

use super::node::{Node, Object, PREFIXES, thing};
use std::io::{self, Write};

pub fn begin(out: &mut dyn Write) -> io::Result<()> {
    PREFIXES
        .iter()
        .try_for_each(|(prefix, of)| writeln!(out, "@prefix {prefix}: <{of}> ."))
}

pub fn node(node: &Node<'_>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "\n<{}> a {}", node.id, node.kinds.join(", "))?;
    for (property, object) in node.says() {
        write!(out, " ;\n  {property} ")?;
        match &*object {
            Object::Thing(id) => write!(out, "<{id}>")?,
            Object::OfDataset(site, id, address) => {
                write!(out, "<{}>", thing(&address(site, *id)))?
            }
            Object::Words(words, language) => {
                serde_json::to_writer(&mut *out, words)?;
                write!(out, "@{language}")?;
            }
            Object::Text(text) => serde_json::to_writer(&mut *out, text)?,
            Object::Typed(text, kind) => {
                serde_json::to_writer(&mut *out, text)?;
                write!(out, "^^{kind}")?;
            }
        }
    }
    out.write_all(b" .\n")
}
