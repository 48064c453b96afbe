//! # unknown-key
//!
//! **What it does:** finds keys that the description of the field's table does not have.
//!
//! **Why it matters:** a misspelt key says nothing: its value is lost without a trace.
//!
//! **Example:** `modalities = ["CT"]`. Write `modality`; `catscan fix` writes the nearest key.
