//! # unknown-label-set
//!
//! **What it does:** finds names of label sets that no `[[labels]]` entry has as its `id`.
//!
//! **Why it matters:** the table or fact would belong to no labels.
//!
//! **Example:** `labels = "findngs"`. Write `findings`.
