//! # template
//!
//! **What it does:** finds templates of the project that cannot be parsed or rendered, and components that are
//! defined twice.
//!
//! **Why it matters:** a page would be missing or half there.
//!
//! **Example:** `{{ dataset.titel }}`: the message names the fields that there are.
