//! What the program says of mistakes, to the letter.

mod concepts;
mod forms;
mod front_matter;
mod link_forms;
mod links;
mod names;
mod paths;
mod syntax;
mod toml;
mod types;
mod values;
mod whole;
