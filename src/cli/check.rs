//! `catscan check`: the same build, into a sink that keeps nothing.

use super::{Exit, ProjectArguments, progress, report};
use crate::build;
use crate::output::Nothing;
use crate::project::Project;
use clap::Args;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    project: ProjectArguments,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let mut read = match Project::read(&arguments.project.project) {
        Ok(read) => read,
        Err(error) => {
            report::say(&format!("error: {error}\n"));
            return error.exit();
        }
    };
    if let Some(url) = &arguments.project.base_url {
        read.0.config.set_base_url(url);
    }
    let report = progress::watched(Nothing, |sink| build::build(read, sink));
    report::findings(&report);
    report::ending(&report, |pages, _| {
        format!("checked {}: nothing to mend", report::pages(pages))
    })
}
