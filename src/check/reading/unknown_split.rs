//! # unknown-split
//!
//! **What it does:** finds names of splits that no `[[splits]]` entry has as its `id`.
//!
//! **Why it matters:** the counts would belong to no part.
//!
//! **Example:** `split = "lst"`. Write `list`.
