//! `catscan init`: a new catalog.

use super::{Exit, report};
use crate::diagnostic::count;
use crate::edit::init::init;
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the new catalog; it is made where there is none, and files that are there stay
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let folder = &arguments.folder;
    let made = match init(folder) {
        Ok(made) => made,
        Err(error) => return report::edit_failed(&error),
    };
    for path in &made.written {
        report::say(&format!("wrote `{path}`\n"));
    }
    for path in &made.kept {
        report::say(&format!("kept `{path}`, which was there already\n"));
    }
    let enter = if folder == Path::new(".") {
        String::new()
    } else {
        format!("  cd {}\n", folder.display())
    };
    report::say(&format!(
        "made a catalog of {} in `{}`; next:\n{enter}  catscan serve --open               see it while you write\n  \
         catscan new dataset \"Its name\"     add a dataset\n",
        count(made.written.len(), "file"),
        folder.display(),
    ));
    Exit::Fine
}
