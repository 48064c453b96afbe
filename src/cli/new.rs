//! `catscan new`: a file with every field explained.

use super::{Exit, report};
use crate::edit::new::{Kind, create};
use crate::project::configuration;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// What to begin
    #[arg(value_name = "KIND")]
    kind: NewKind,
    /// Its name; the file's name is made of it
    #[arg(value_name = "NAME")]
    name: String,
    /// The folder with `catscan.toml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    project: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum NewKind {
    /// A dataset
    Dataset,
    /// A concept: what labels of several datasets are compared by
    Concept,
    /// A page of words
    Page,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let root = &arguments.project;
    // A file that lands beside every catalog helps nobody.
    if let Err(error) = configuration(root) {
        report::say(&format!("error: {error}\n"));
        return error.exit();
    }
    let kind = match arguments.kind {
        NewKind::Dataset => Kind::Dataset,
        NewKind::Concept => Kind::Concept,
        NewKind::Page => Kind::Page,
    };
    match create(root, kind, &arguments.name) {
        Ok(path) => {
            report::say(&format!(
                "wrote `{}`: fill in what you know, and `catscan check` says whether it is right\n",
                path.display()
            ));
            Exit::Fine
        }
        Err(error) => report::edit_failed(&error),
    }
}
