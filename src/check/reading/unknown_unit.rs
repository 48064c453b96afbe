//! # unknown-unit
//!
//! **What it does:** finds columns of a table by unit that are no unit.
//!
//! **Why it matters:** counts of different units never meet; one of no unit meets none.
//!
//! **Example:** `columns = { unit = ["image", "pixel"] }`.
