//! # wrong-type
//!
//! **What it does:** finds values of another type than the field has: text for a number, one value for a list, a
//! row with more or fewer numbers than there are columns.
//!
//! **Why it matters:** a value of the wrong type is not read, so that the page would lack it.
//!
//! **Example:** `modality = "CT"`. Write `modality = ["CT"]`; `catscan fix` does.
