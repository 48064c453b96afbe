//! The manual tells the truth: its commands do what it shows, and what is listed in it is all there
//! is.
//!
//! `CATSCAN_UPDATE=1` writes what comes out into the manual, to be read before it is committed.

mod commands;
mod generated;
mod views;

use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content/manual")
}

/// The page of the manual must be this, or becomes it.
fn assert_page(name: &str, expected: &str) {
    let path = folder().join(name);
    if std::env::var_os("CATSCAN_UPDATE").is_some() {
        std::fs::write(&path, expected).expect("the manual can be written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "content/manual/{name} is not as the program has it: run `CATSCAN_UPDATE=1 cargo test manual`"
    );
}
