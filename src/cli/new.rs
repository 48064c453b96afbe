//! `catscan new`: a file with every field explained, or one begun of metadata elsewhere.

use super::{Exit, card, report};
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
    /// Of a dataset, its metadata elsewhere: Croissant or schema.org JSON-LD, a DataCite record as JSON,
    /// or a Hugging Face dataset card
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
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
    let kind = match (arguments.kind, &arguments.from) {
        (NewKind::Dataset, Some(from)) => return card::new_dataset(root, &arguments.name, from),
        (NewKind::Concept | NewKind::Page, Some(_)) => {
            report::say(
                "error: only a dataset can be begun of metadata\nhelp: leave `--from` out, or write `catscan new dataset`\n",
            );
            return Exit::Usage;
        }
        (NewKind::Dataset, None) => Kind::Dataset,
        (NewKind::Concept, None) => Kind::Concept,
        (NewKind::Page, None) => Kind::Page,
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
