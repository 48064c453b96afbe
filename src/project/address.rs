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

/// A file's path as it stands in an address. Nearly all stay as they are, so that an owned one is not copied.
pub fn url_path<'p>(path: impl Into<Cow<'p, str>>) -> String {
    let path = path.into();
    let encoded = match Cow::from(utf8_percent_encode(&path, PATH)) {
        Cow::Borrowed(_) => None,
        Cow::Owned(encoded) => Some(encoded),
    };
    encoded.unwrap_or_else(|| path.into_owned())
}
