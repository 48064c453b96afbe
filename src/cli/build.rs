//! `catscan build`: the site, onto the disk.

use super::{Exit, ProjectArguments, progress, report};
use crate::build::{self, Outcome};
use crate::output::Disk;
use crate::project::Project;
use clap::Args;
use std::path::{Component, Path, PathBuf};

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
        // Messages name it as a person would.
        None if root == Path::new(".") => PathBuf::from("public"),
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
    let report = progress::watched(disk, |disk| build::build(read, disk));
    report::findings(&report.diagnostics.clone().without_notes(), &report.sources);
    let exit = report::ending(&report, |pages, published| {
        format!(
            "built {} into `{}`: {} written, {} unchanged, {} removed",
            report::pages(pages),
            output.display(),
            published.written,
            published.unchanged,
            published.removed
        )
    });
    if let Outcome::Built { published, .. } = &report.outcome {
        report::on_publishing(published.bytes);
    }
    exit
}

/// The folder of the project's input that `output` lies in, if any: a site that is its own content
/// would grow with every build.
fn input_around(root: &Path, output: &Path) -> Option<&'static str> {
    let output = resolved(output)?;
    ["content", "templates", "static"]
        .into_iter()
        .find(|folder| resolved(&root.join(folder)).is_some_and(|input| output.starts_with(input)))
}

/// Where a path leads that may not be there yet: `..` gone and links followed.
fn resolved(path: &Path) -> Option<PathBuf> {
    let mut plain = PathBuf::new();
    for part in std::path::absolute(path).ok()?.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    let mut missing = Vec::new();
    for there in plain.ancestors() {
        if let Ok(there) = there.canonicalize() {
            return Some(there.join(missing.iter().rev().collect::<PathBuf>()));
        }
        missing.push(there.file_name()?);
    }
    None
}
