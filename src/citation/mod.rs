//! References: what to cite for a dataset, as BibTeX and as CSL-JSON.
//!
//! Enters: a dataset. Leaves: its [`Reference`]s, the dataset itself and what its makers ask to
//! cite, and text or values of both formats. Does not know pages and files.

mod author;
mod bibtex;
mod csl;
mod reference;

pub use author::Author;
pub use bibtex::bibtex;
pub use csl::{CslItem, csl};
pub use reference::{Kind, Reference, references};
