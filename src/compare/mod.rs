//! Cells, prevalence, neighbours, pooling, terms: what can be said of several datasets together.
//!
//! Enters: a [`Catalog`](crate::catalog::Catalog). Leaves: values that are computed once and read
//! by every page that shows them. Does no I/O and knows no pages. What the numbers mean is written
//! at each type; nothing here is averaged, and counts of different units never meet.

mod act;
mod cell;
mod neighbours;
mod pool;
mod prevalence;
mod tally;
mod terms;

pub use act::Act;
pub use cell::{Cell, Cells};
pub use neighbours::{Neighbour, neighbours};
pub use pool::{Pooled, pooled};
pub use prevalence::{Prevalence, prevalence, ratio};
pub use tally::{Bounds, Tally};
pub use terms::{Allowed, Combined, allowed, combined};
