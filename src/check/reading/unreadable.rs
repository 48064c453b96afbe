//! # unreadable
//!
//! **What it does:** finds a file that cannot be read: one that is not UTF-8, a pipe, a link out of the project, a
//! folder's name that a file has; or one that is saved while the site is built.
//!
//! **Why it matters:** what cannot be read is missing from the site, and a link out of the project would publish
//! what lies elsewhere.
//!
//! **Example:** a page saved as Latin-1. Save it as UTF-8.
