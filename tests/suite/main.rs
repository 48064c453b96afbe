//! Catscan from the outside: files go in, and pages or messages come out.
//!
//! One program holds all of these tests, because each test program of its own would be linked anew.
//! `cargo test --test suite diagnostics` runs one theme; `SNAPSHOTS=overwrite` takes what comes out
//! as what is expected, to be read before it is committed.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod support;

mod architecture;
mod bad_input;
mod bad_output;
mod bad_templates;
mod cli;
mod counts;
mod diagnostics;
mod edges;
mod examples;
mod exports;
#[cfg(feature = "external")]
mod external;
mod facets;
mod fix;
mod import;
mod left_out;
mod list;
mod manual;
mod markdown;
mod onboarding;
mod original_list;
mod output_forms;
mod package;
mod paged;
mod promises;
mod rules;
mod schema;
mod serve;
mod site;
mod slim_theme;
mod twelve_mistakes;
