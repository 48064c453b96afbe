//! The only writers of content.
//!
//! Enters: a project. Leaves: changed files. Does not know the terminal.

pub mod fix;
