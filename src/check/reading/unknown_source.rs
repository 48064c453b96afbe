//! # unknown-source
//!
//! **What it does:** finds names of sources that no `[[sources]]` entry has as its `id`.
//!
//! **Why it matters:** the figure would stand there without a source.
//!
//! **Example:** `source = "papre"`. Write `paper`.
