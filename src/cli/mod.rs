//! What people type: one file for each command.
//!
//! Enters: arguments. Leaves: an exit code, and text on the terminal. Does not know how anything
//! is done.

mod build;
mod check;
mod exit;
mod explain;
mod fix;
mod progress;
mod report;
mod schema;

pub use exit::Exit;

use clap::{Args, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  catscan build                          the site of this folder, into `public`
  catscan build --output site            into another folder
  catscan build --base-url https://example.org/catalog/
  catscan check                          only say what is wrong
  catscan check --project ../my-catalog  of another folder
  catscan fix --dry-run                  what could be mended for certain
  catscan explain parts-and-total        what a rule is about

Exit codes: 0 fine, 1 problems in the content or theme, 2 wrong usage, 3 could not read or write.";

/// A catalog of scans: turns a folder of Markdown files, one per medical imaging dataset, into a website
#[derive(Debug, Parser)]
#[command(name = "catscan", version, after_help = EXAMPLES, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site
    Build(build::Arguments),
    /// Say what is wrong in the content and the theme, without writing anything
    Check(check::Arguments),
    /// Mend what can be mended for certain, such as a misspelt key
    Fix(fix::Arguments),
    /// Tell what a rule of the checker is about
    Explain(explain::Arguments),
    /// Print what may stand in a file, as JSON Schema
    Schema(schema::Arguments),
}

/// Which project, and where it is said to be published.
#[derive(Debug, Args)]
struct ProjectArguments {
    /// The folder with `catscan.toml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    project: PathBuf,
    /// Where the site is published, instead of what `catscan.toml` says
    #[arg(long, value_name = "URL", value_parser = web_address)]
    base_url: Option<String>,
}

fn web_address(text: &str) -> Result<String, String> {
    match url::Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => {
            Ok(text.to_owned())
        }
        _ => Err("write an address such as https://example.org/catalog/".to_owned()),
    }
}

/// Runs the program with these arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let exit = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => match arguments.command {
            Command::Build(arguments) => build::run(&arguments),
            Command::Check(arguments) => check::run(&arguments),
            Command::Fix(arguments) => fix::run(&arguments),
            Command::Explain(arguments) => explain::run(&arguments),
            Command::Schema(arguments) => schema::run(&arguments),
        },
        Err(error) => {
            // A closed pipe behind `--help` is nobody's mistake.
            let _ = error.print();
            if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Fine
            }
        }
    };
    exit.into()
}
