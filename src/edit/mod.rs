//! The only writers of content: new catalogs and new files, what brings in what is elsewhere, and what
//! mends what is here.
//!
//! Enters: a project, a folder and a name, or files of others. Leaves: files that were not there before,
//! none in the place of another, or changed ones. Does not know how anybody is told.

pub mod card;
mod create;
pub mod draft;
pub mod fix;
pub mod import;
pub mod init;
pub mod license;
pub mod new;
pub mod vocabulary;
pub mod write;

pub use create::EditError;
