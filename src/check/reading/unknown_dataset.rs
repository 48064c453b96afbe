//! # unknown-dataset
//!
//! **What it does:** finds relations to a dataset that is not in the catalog, or to the dataset itself.
//!
//! **Why it matters:** overlaps are found by following relations.
//!
//! **Example:** `to = "chexprt"`. Write `chexpert`, the name of its file without `.md`.
