//! `catscan new`: the beginning of a file of content.

use super::{Exit, card};
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// A dataset
    Dataset(DatasetArguments),
}

#[derive(Debug, Args)]
struct DatasetArguments {
    /// Its name: the file is called so, and the page where the metadata give no title
    name: String,
    /// Its metadata elsewhere: Croissant or schema.org JSON-LD, a DataCite record as JSON, or a
    /// Hugging Face dataset card
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// The folder with `catscan.toml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    project: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    match &arguments.what {
        What::Dataset(arguments) => {
            card::new_dataset(&arguments.project, &arguments.name, &arguments.from)
        }
    }
}
