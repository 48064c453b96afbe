//! `catscan check`: the same build, into a sink that keeps nothing.

use super::{Exit, ProjectArguments, progress, report};
use crate::build::{self, Outcome, Report};
use crate::check::{self, Finding};
use crate::diagnostic::{Diagnostics, Severity, Sources, github, json, junit, sarif, short};
use crate::output::Nothing;
use crate::project::Project;
use crate::site::Site;
use clap::{Args, ValueEnum};
use std::path::Path;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    project: ProjectArguments,
    /// How findings are written; all but `human` go to the standard output
    #[arg(long, value_name = "FORM", default_value = "human")]
    format: Format,
    /// Fail on warnings too
    #[arg(long, value_name = "WHAT")]
    deny: Option<Deny>,
    /// Ask the web as well whether the addresses of the content are still there
    #[arg(long)]
    external: bool,
    /// Show what files answer as well: conflicts of sources, silences
    #[arg(long)]
    notes: bool,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With the lines that they are about
    Human,
    /// A line each
    Short,
    /// For programs
    Json,
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// For services that show tests: JUnit XML
    Junit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Warnings
    Warnings,
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
    if arguments.external && !cfg!(feature = "external") {
        report::say(
            "error: this catscan cannot ask the web\nhelp: it was built without the feature `external`\n",
        );
        return Exit::Usage;
    }
    let report = progress::watched(Nothing, |sink| {
        let root = read.0.root.clone();
        build::build_asking(read, sink, |site| ask(arguments, &root, site))
    });
    show(arguments, &report);
    let warned = report.diagnostics.count(Severity::Warning) > 0;
    match report.outcome {
        Outcome::Built { .. } if warned && arguments.deny.is_some() => Exit::Problems,
        _ => report::ending(&report, |pages, _| {
            let pages = report::pages(pages);
            if warned {
                format!("checked {pages}: nothing that stops a build")
            } else {
                format!("checked {pages}: nothing to mend")
            }
        }),
    }
}

/// What the web says, where it is to be asked.
#[cfg(feature = "external")]
fn ask(arguments: &Arguments, root: &Path, site: &Site<'_>) -> Vec<Finding> {
    use crate::external::{self, Manners};
    if !arguments.external {
        return Vec::new();
    }
    // Hidden, so that it is no content, and in the project, so that it can be kept between runs elsewhere.
    let cache = root.join(".catscan/links.json");
    external::check(site, &cache, &Manners::default(), &progress::bar)
}

#[cfg(not(feature = "external"))]
fn ask(_: &Arguments, _: &Path, _: &Site<'_>) -> Vec<Finding> {
    Vec::new()
}

fn show(arguments: &Arguments, report: &Report) {
    // Programs are told everything: they can leave out what they do not want.
    let told = matches!(arguments.format, Format::Json | Format::Sarif);
    let diagnostics = if arguments.notes || told {
        report.diagnostics.clone()
    } else {
        report.diagnostics.clone().without_notes()
    };
    match arguments.format {
        Format::Human => report::findings(&diagnostics, &report.sources),
        form => report::print(&written(form, &diagnostics, &report.sources)),
    }
}

fn written(form: Format, diagnostics: &Diagnostics, sources: &Sources) -> String {
    match form {
        Format::Human | Format::Short => short::render(diagnostics, sources),
        Format::Json => json::render(diagnostics, sources),
        Format::Sarif => sarif::render(diagnostics, sources, |name| {
            let rule = check::rule(name)?;
            Some(sarif::About {
                summary: rule.summary(),
                manual: rule.manual(),
            })
        }),
        Format::Github => github::render(diagnostics, sources),
        Format::Junit => junit::render(diagnostics, sources),
    }
}
