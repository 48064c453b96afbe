//! # unknown-label
//!
//! **What it does:** finds names of labels that their set does not have.
//!
//! **Why it matters:** a parent or an exception that is misspelt does nothing.
//!
//! **Example:** `broader = { "Edema" = ["Lung Opacty"] }`.
