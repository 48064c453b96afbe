//! # unknown-name
//!
//! **What it does:** finds cells of a row under a name that no column has.
//!
//! **Why it matters:** the number would stand nowhere.
//!
//! **Example:** `{ postive = 3 }` in a table with the columns `positive` and `negative`.
