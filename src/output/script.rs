//! Data that a page's scripts load: a classic script of one call, because a page from disk can load nothing else.

use serde::Serialize;

/// A call of `catscan.FUNCTION` that hands over `data`.
pub fn script(function: &str, data: &impl Serialize) -> Vec<u8> {
    let mut bytes = format!("catscan.{function}(").into_bytes();
    // Nothing but a key that is no text could fail, and the records have none.
    if serde_json::to_writer(&mut bytes, data).is_err() {
        bytes.clear();
        return bytes;
    }
    bytes.extend_from_slice(b");\n");
    bytes
}
