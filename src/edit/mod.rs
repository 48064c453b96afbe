//! The only writers of content: new catalogs and new files, and what brings in what is elsewhere.
//!
//! Enters: a folder and a name, or files of others. Leaves: files that were not there before: none takes
//! the place of another. Does not know how anybody is told.

pub mod card;
mod create;
pub mod draft;
pub mod import;
pub mod init;
pub mod license;
pub mod new;
pub mod vocabulary;
pub mod write;

pub use create::EditError;
