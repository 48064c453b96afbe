//! `catscan fix`: mends what can be mended for certain.

use super::{Exit, report};
use crate::diagnostic::count;
use crate::edit::fix::{self, Change, NotWritten, Plan};
use crate::project::Project;
use clap::Args;
use diffy::{DiffOptions, PatchFormatter};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder with `catscan.toml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    project: PathBuf,
    /// Print what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let root = &arguments.project;
    let (project, ..) = match Project::read(root) {
        Ok(read) => read,
        Err(error) => {
            report::say(&format!("error: {error}\n"));
            return error.exit();
        }
    };
    let Plan { changes, left } = fix::plan(project);
    for path in &left {
        report::say(&format!(
            "warning: `{path}` would not be understood even with that mended, so it is left alone\nhelp: `catscan check` says what is wrong there\n"
        ));
    }
    if arguments.dry_run {
        report::print(&changes.iter().map(diff).collect::<String>());
        report::say(&format!("would mend {}\n", summary(&changes)));
        return Exit::Fine;
    }
    let mut exit = Exit::Fine;
    let mut written = Vec::with_capacity(changes.len());
    for change in changes {
        match fix::write(root, &change) {
            Ok(()) => written.push(change),
            Err(why) => {
                let path = &change.path;
                report::say(&format!("error: `{path}` is left alone: {why}\n"));
                exit = match why {
                    NotWritten::Changed if exit == Exit::Fine => Exit::Problems,
                    NotWritten::Changed => exit,
                    NotWritten::Failed(_) => Exit::InputOutput,
                };
            }
        }
    }
    report::say(&format!("mended {}\n", summary(&written)));
    exit
}

/// "3 problems in 2 files".
fn summary(changes: &[Change]) -> String {
    let mended = changes.iter().map(|change| change.mended).sum();
    format!(
        "{} in {}",
        count(mended, "problem"),
        count(changes.len(), "file")
    )
}

fn diff(change: &Change) -> String {
    let path = &change.path;
    let mut options = DiffOptions::new();
    options
        .set_original_filename(format!("a/{path}"))
        .set_modified_filename(format!("b/{path}"));
    let patch = options.create_patch(&change.before, &change.after);
    // As git writes empty lines.
    let formatter = PatchFormatter::new().suppress_blank_empty(false);
    formatter.fmt_patch(&patch).to_string()
}
