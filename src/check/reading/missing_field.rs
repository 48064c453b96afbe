//! # missing-field
//!
//! **What it does:** finds tables without a field that they need, such as a page without a title.
//!
//! **Why it matters:** what the field says cannot be left open: a source without a title cannot be cited.
//!
//! **Example:** `[[sources]]` with only an `id`. Add `kind` and `title`.
