//! # unknown-view
//!
//! **What it does:** finds columns of a table by view that no `[[views]]` entry counts.
//!
//! **Why it matters:** without the view nobody knows what a column is out of.
//!
//! **Example:** `columns = { view = ["AP", "lateral"] }` where the view counts AP and PA.
