//! `catscan man`: the manual pages.

use super::{Exit, command, print, report};
use clap::Args;
use clap_mangen::Man;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The command; the page of the whole program if left out
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let mut all = command();
    // So that each command knows its full name.
    all.build();
    let wanted = match &arguments.command {
        None => &all,
        Some(name) => match all.find_subcommand(name) {
            Some(found) => found,
            None => {
                let names = all.get_subcommands().map(clap::Command::get_name);
                let help = crate::diagnostic::did_you_mean(name, names)
                    .unwrap_or_else(|| "`catscan --help` lists the commands".to_owned());
                report::say(&format!(
                    "error: there is no command `{name}`\nhelp: {help}\n"
                ));
                return Exit::Usage;
            }
        },
    };
    let mut page = Vec::new();
    match Man::new(wanted.clone()).render(&mut page) {
        Ok(()) => print(&page),
        Err(error) => {
            report::say(&format!("error: the page cannot be made: {error}\n"));
            Exit::InputOutput
        }
    }
}
