//! Tasks and completeness.
//!
//! Enters: the catalog, and what commits changed. Leaves: the task items by section and by dataset, how many
//! there were in time, and what each dataset's page still lacks. Does not know how they are shown.

mod burn_up;
mod completeness;
mod items;

pub use burn_up::{Point, burn_up};
pub use completeness::{Completeness, completeness};
pub use items::{Entry, Item, Section, Tally, Tasks};
