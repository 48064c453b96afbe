//! `catscan build`: the site, onto the disk.

use super::{Exit, ProjectArguments, report};
use crate::build;
use crate::output::Disk;
use crate::project::Project;
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    project: ProjectArguments,
    /// The folder that the site is written into; `public` in the project's folder if left out
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let root = &arguments.project.project;
    let output = match &arguments.output {
        Some(output) => output.clone(),
        None => root.join("public"),
    };
    if let Some(folder) = input_around(root, &output) {
        report::say(&format!(
            "error: the output folder `{}` lies in `{folder}`, which is read\nhelp: choose a folder beside it, such as `--output public`\n",
            output.display()
        ));
        return Exit::Usage;
    }
    let mut read = match Project::read(root) {
        Ok(read) => read,
        Err(error) => {
            report::say(&format!("error: {error}\n"));
            return error.exit();
        }
    };
    if let Some(url) = &arguments.project.base_url {
        read.0.config.set_base_url(url);
    }
    let disk = match Disk::open(&output) {
        Ok(disk) => disk,
        Err(error) => {
            report::say(&format!("error: {error}\n"));
            return Exit::InputOutput;
        }
    };
    let report = build::build(read, disk);
    report::findings(&report);
    report::ending(&report, |pages, published| {
        format!(
            "built {} into `{}`: {} written, {} unchanged, {} removed",
            report::pages(pages),
            output.display(),
            published.written,
            published.unchanged,
            published.removed
        )
    })
}

/// The folder of the project's input that `output` lies in, if any: a site that is its own content
/// would grow with every build.
fn input_around(root: &Path, output: &Path) -> Option<&'static str> {
    let absolute = std::path::absolute(output).ok()?;
    ["content", "templates", "static"]
        .into_iter()
        .find(|folder| {
            std::path::absolute(root.join(folder)).is_ok_and(|input| absolute.starts_with(input))
        })
}
