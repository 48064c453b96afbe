//! # unknown-part
//!
//! **What it does:** finds names of parts that no split has.
//!
//! **Why it matters:** counts of a part are out of what that part holds.
//!
//! **Example:** `part = "list.tets"`. Write `list.test`.
