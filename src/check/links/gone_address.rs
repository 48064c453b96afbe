//! # gone-address
//!
//! **What it does:** finds addresses on the web that are no longer there, when `catscan check --external` asks: the host
//! answers that the page is gone (404, 410), or there is no such host.
//!
//! **Why it matters:** a source that nobody can open is no source. Data move, and often the new place is easily found now and not in ten
//! years.
//!
//! **Example:** `homepage = "https://example.org/old"`. Write where it has moved, a DOI, or an address in a web archive.

/// What `catscan check --external` reports under this name.
pub(in crate::check) const RULE: &str = "gone-address";
