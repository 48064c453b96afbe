//! Catscan turns a folder of Markdown files, one per medical imaging dataset, into a website on
//! which people choose, compare and combine datasets.
//!
//! Data flows one way, and every stage is a value that is made once and not changed after:
//!
//! 1. [`project`] reads the files of a folder: its configuration and its [`diagnostic::Sources`].
//! 2. [`content`] understands each file alone: front matter, along the description in [`schema`],
//!    and Markdown become a [`content::Document`].
//! 3. [`catalog`] understands all of them together: names become indices.
//! 4. [`compare`] and [`progress`] compute what can be said of several datasets, and of the tasks.
//! 5. [`site`] plans which pages there are and makes the view of each when it is asked for.
//! 6. [`check`] looks for what is wrong in all of that.
//! 7. [`theme`] renders a view into bytes, [`export`] says the same for programs, and [`output`]
//!    brings all of it onto the disk, safely. What the scripts of a page read is made by [`planner`],
//!    [`browse`] and [`search`].
//!
//! Beside that line, [`edit`] writes files of content, and [`serve`] keeps the values of one state of the
//! files and answers a browser with pages made of them.
//!
//! Findings of every stage are [`diagnostic`]s and are shown together. Each room uses only those
//! that stand before it in `ARCHITECTURE.md`; a test over the `use` lines keeps it so.

pub mod browse;
pub mod build;
pub mod catalog;
pub mod check;
pub mod citation;
pub mod cli;
pub mod compare;
pub mod content;
pub mod diagnostic;
pub mod edit;
pub mod export;
#[cfg(feature = "external")]
pub mod external;
pub mod output;
pub mod planner;
pub mod progress;
pub mod project;
pub mod schema;
pub mod search;
pub mod serve;
pub mod site;
pub mod theme;

#[cfg(test)]
mod testing;
