//! What people type: one file for each command.
//!
//! Enters: arguments. Leaves: an exit code, and text on the terminal. Does not know how anything
//! is done.

mod build;
mod card;
mod check;
mod completions;
mod exit;
mod explain;
mod fix;
mod import;
mod init;
mod man;
mod new;
mod progress;
mod reference;
mod report;
mod schema;
mod serve;

pub use exit::Exit;
pub use reference::reference;

use clap::{Args, CommandFactory, Parser, Subcommand};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::LazyLock;

const EXAMPLES: &str = "\
Examples:
  catscan init my-catalog                begin a catalog in a new folder
  catscan serve --open                   see the site of this folder while you write
  catscan new dataset \"Its name\"         begin a dataset's file
  catscan build                          the site of this folder, into `public`
  catscan build --output site            into another folder
  catscan build --base-url https://example.org/catalog/
  catscan check                          only say what is wrong
  catscan check --project ../my-catalog  of another folder
  catscan import LIST.md                 a list of datasets, as files of this catalog
  catscan new dataset NAME --from FILE   a dataset's file of its metadata elsewhere
  catscan fix --dry-run                  what could be mended for certain
  catscan explain parts-and-total        what a rule is about

Exit codes: 0 fine, 1 problems in the content or theme, 2 wrong usage, 3 could not read or write.";

/// A catalog of scans: turns a folder of Markdown files, one per medical imaging dataset, into a website
#[derive(Debug, Parser)]
#[command(name = "catscan", version = VERSION.as_str(), after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Begin a new catalog
    Init(init::Arguments),
    /// Begin a file in which every field is explained
    New(new::Arguments),
    /// Bring in a list of datasets: a file for each, what is certain as fields, the rest as text
    Import(import::Arguments),
    /// Show the site while it is edited, and reload it when a file is saved
    Serve(serve::Arguments),
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
    /// Print what a shell needs to complete commands
    Completions(completions::Arguments),
    /// Print a manual page, as `man` reads it
    Man(man::Arguments),
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

/// The version, and the commit that it was built from where that is known.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let version = env!("CARGO_PKG_VERSION");
    match env!("CATSCAN_COMMIT") {
        "" => version.to_owned(),
        commit => format!("{version} ({commit})"),
    }
});

fn web_address(text: &str) -> Result<String, String> {
    match url::Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => {
            Ok(text.to_owned())
        }
        _ => Err("write an address such as https://example.org/catalog/".to_owned()),
    }
}

/// The program's definition, of which help, manual pages and completions are made.
fn command() -> clap::Command {
    Arguments::command()
}

/// Writes to the output stream. A closed pipe is nobody's mistake.
fn print(bytes: &[u8]) -> Exit {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Exit::InputOutput,
        _ => Exit::Fine,
    }
}

/// Runs the program with these arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let exit = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => match arguments.command {
            Command::Build(arguments) => build::run(&arguments),
            Command::Check(arguments) => check::run(&arguments),
            Command::Serve(arguments) => serve::run(&arguments),
            Command::Init(arguments) => init::run(&arguments),
            Command::New(arguments) => new::run(&arguments),
            Command::Import(arguments) => import::run(&arguments),
            Command::Completions(arguments) => completions::run(&arguments),
            Command::Man(arguments) => man::run(&arguments),
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
