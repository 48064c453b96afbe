//! # key-below-rows
//!
//! **What it does:** finds keys of a table that stand below its `[….rows]` or `[….map]` header.
//!
//! **Why it matters:** in TOML they belong to the table above them, and would become label names.
//!
//! **Example:** `source = "paper"` as the last line of `[counts.rows]`. Write it above the header.
