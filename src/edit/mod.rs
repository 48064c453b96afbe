//! The only writers of content: new catalogs and new files.
//!
//! Enters: a folder and a name. Leaves: files on the disk that were not there before. Nothing is
//! ever overwritten. Does not know how anybody is told.

mod create;
pub mod init;

pub mod new;

pub use create::EditError;
