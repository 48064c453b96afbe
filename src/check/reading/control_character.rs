//! # control-character
//!
//! **What it does:** finds characters that cannot be seen, in text and in the escapes of strings.
//!
//! **Why it matters:** HTML forbids them, and a reader cannot see why a word is not found.
//!
//! **Example:** `"Edema\u0001"`. Delete it.
