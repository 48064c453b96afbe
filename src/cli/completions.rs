//! `catscan completions`: what a shell needs to complete commands.

use super::{Exit, command, print};
use clap::Args;
use clap_complete::Shell;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command(), "catscan", &mut script);
    print(&script)
}
