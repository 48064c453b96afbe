//! Tasks and completeness.
//!
//! Enters: the catalog. Leaves: the task items by section and by dataset, and what each dataset's
//! page still lacks. Does not know how they are shown.

mod completeness;
mod items;

pub use completeness::{Completeness, completeness};
pub use items::{Item, Section, Tally, Tasks};
