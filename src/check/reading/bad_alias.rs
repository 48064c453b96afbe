//! # bad-alias
//!
//! **What it does:** finds old addresses under `aliases` that no page of the site can have had.
//!
//! **Why it matters:** whoever follows the old address finds nothing.
//!
//! **Example:** `aliases = ["https://example.org/old.html"]`. Write the path below the site's root: `aliases = ["old.html"]`.
