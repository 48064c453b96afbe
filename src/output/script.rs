//! Data that a page's scripts load: a classic script of one call, because a page from disk can load nothing else.

use serde::Serialize;
use std::io::{self, Write};

/// Writes a call of `catscan.FUNCTION` that hands over `data`.
pub fn script(mut out: impl Write, function: &str, data: &impl Serialize) -> io::Result<()> {
    write!(out, "catscan.{function}(")?;
    serde_json::to_writer(&mut out, data)?;
    out.write_all(b");\n")
}
