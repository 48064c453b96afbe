//! What may be written: the one static description of every field, and a reader that follows it.
//!
//! Enters: TOML text. Leaves: a [`Table`] of values that have the described types, and a
//! diagnostic for everything else. Does not know what the values mean: `project` and `content`
//! turn tables into their own types.
//!
//! The description is data, so that whatever speaks of fields (the reader, "did you mean", the JSON Schema, the
//! reference of fields, what `new` writes) speaks of the same ones.

pub mod choice;
mod code;
mod complain;
pub mod config;
mod control_character;
pub mod dataset;
mod field;
mod form;
mod json;
pub mod page;
mod reader;
pub mod reference;
mod scalar;
mod silence;
mod syntax;
#[cfg(test)]
pub(crate) mod untaken;
pub mod values;
mod walk;

pub use control_character::{control_character, is_control_character};
pub use field::{Field, Kind, Schema, TextForm, Vocabulary};
pub use form::{example, fits};
pub use json::json_schema;
pub use reader::{Node, Spanned, Table, Value};
pub use syntax::{parse, quoted};
pub use walk::{Reader, Vocabularies, fold, same_name};
