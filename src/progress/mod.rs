//! Tasks and completeness.
//!
//! Enters: the catalog, and what commits changed. Leaves: the task items by section and by dataset, how many
//! there were in time, and what each dataset's page still lacks. Does not know how they are shown.

mod burn_up;
mod completeness;
mod entry;
mod items;
mod nested;
mod section;

pub use burn_up::{Point, burn_up};
pub use completeness::{Completeness, completeness};
pub use entry::Entry;
pub use items::Tasks;
pub use nested::{Item, Items};
pub use section::{Section, Tally};
