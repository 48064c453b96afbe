//! # duplicate-slug
//!
//! **What it does:** finds two datasets, or two concepts, whose files have the same name in different folders.
//!
//! **Why it matters:** other files name them by it, and would mean either.
//!
//! **Example:** `content/datasets/mri/brats.md` and `content/datasets/old/brats.md`. Rename one.
