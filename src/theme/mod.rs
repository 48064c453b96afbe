//! The theme: templates that turn views into pages, and the files that go with them.
//!
//! Enters: the templates and static files of the project, which take the place of the shipped ones
//! of the same name. Leaves: bytes for each page, and diagnostics of what is wrong in a template.
//! The only room that knows Tera. Does not know the catalog: it sees what views say.

mod error;
mod made_of;
mod render;
mod seeds;
mod shipped;
mod templates;
mod words;

pub use render::{Failure, Renderer};
pub use shipped::{add_files, static_file, static_files};
pub use templates::{Templates, Theme};
