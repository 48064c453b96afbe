//! The only writers of content: what brings in what is elsewhere, and what changes what is here.
//!
//! Enters: files of others, or a wish. Leaves: files of content, each read by our own reader before
//! it is written, and never one that takes the place of another. Does not know the terminal.

pub mod card;
pub mod draft;
pub mod import;
pub mod license;
pub mod vocabulary;
pub mod write;
