//! What the program says of mistakes, to the letter.

mod forms;
mod front_matter;
mod links;
mod names;
mod paths;
mod toml;
mod types;
mod values;
mod whole;
