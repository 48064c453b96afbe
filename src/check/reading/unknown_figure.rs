//! # unknown-figure
//!
//! **What it does:** finds conflicts whose path begins with no field of a dataset.
//!
//! **Why it matters:** nobody can tell what they are about.
//!
//! **Example:** `figure = ["sizes", "images"]`. Write `size`.
