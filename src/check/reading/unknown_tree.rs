//! # unknown-tree
//!
//! **What it does:** finds label sets that name a file of labels which does not lie beside the dataset.
//!
//! **Why it matters:** the set would have no names.
//!
//! **Example:** `tree = "padchest.lables.toml"`.
