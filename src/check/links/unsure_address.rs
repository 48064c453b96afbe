//! # unsure-address
//!
//! **What it does:** tells, as a note, of addresses on the web that would not say whether they are there, when
//! `catscan check --external --notes` asks: the host refuses (401, 403), is busy (429, 503), fails, or does not answer in time.
//!
//! **Why it matters:** it is no broken link. Publishers turn away programs and let people in; look once with a browser, and again another day.
//!
//! **Example:** `https://example.org/paper.pdf` answers 403 to everything that is no browser.

/// What `catscan check --external` reports under this name.
pub(in crate::check) const RULE: &str = "unsure-address";
