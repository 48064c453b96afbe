//! # duplicate-name
//!
//! **What it does:** finds names in one table that differ only in case, spaces or `_`.
//!
//! **Why it matters:** they would be one label, and one of the two rows would be lost.
//!
//! **Example:** `"Pleural Effusion"` and `"pleural_effusion"` as two rows. Remove one.
