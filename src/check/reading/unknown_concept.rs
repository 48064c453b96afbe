//! # unknown-concept
//!
//! **What it does:** finds mappings and `broader` that name no concept.
//!
//! **Why it matters:** the label would be missing from its page.
//!
//! **Example:** `to = "plueral-effusion"`. Write `pleural-effusion`, the name of its file without `.md`.
