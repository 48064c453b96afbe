//! `catscan schema`: the description of fields, as JSON Schema.

use super::{Exit, report};
use crate::project::{OpenError, Project};
use crate::schema::config::CONFIG;
use crate::schema::dataset::DATASET;
use crate::schema::page::CONCEPT;
use crate::schema::{Vocabularies, json_schema};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// What the fields are of
    what: What,
    /// A folder with `catscan.toml`, whose `[vocabulary]` is allowed as well
    #[arg(long, value_name = "DIR", default_value = ".")]
    project: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// The front matter of a dataset
    Dataset,
    /// The front matter of a concept
    Concept,
    /// `catscan.toml`
    Config,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let schema = match arguments.what {
        What::Dataset => &DATASET,
        What::Concept => &CONCEPT,
        What::Config => &CONFIG,
    };
    let vocabularies = match Project::read_config(&arguments.project) {
        Ok(config) => config.vocabularies,
        // Fields have a description without a project too.
        Err(OpenError::NoConfig(_)) => Vocabularies::default(),
        Err(error) => {
            report::say(&format!("error: {error}\n"));
            return error.exit();
        }
    };
    report::print(&format!("{:#}\n", json_schema(schema, &vocabularies)));
    Exit::Fine
}
