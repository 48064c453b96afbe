//! Addresses made of names.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::borrow::Cow;

/// What may stand in a path as it is: RFC 3986's unreserved characters, and the slash.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// A file's path as it stands in an address.
pub fn url_path(path: &str) -> String {
    Cow::from(utf8_percent_encode(path, PATH)).into_owned()
}
