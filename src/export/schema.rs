//! `catalog.schema.json`: what the catalog and the records look like.

use std::io::{self, Write};

const SCHEMA: &[u8] = include_bytes!("catalog.schema.json");

pub fn write(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(SCHEMA)
}
