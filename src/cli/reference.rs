//! Every command as a page of the manual, from the definitions that the program itself follows.

use super::command;
use clap::{Arg, Command};
use std::fmt::Write;

/// The Markdown of the page, its front matter included.
pub fn reference() -> String {
    let mut all = command();
    all.build();
    let mut page = String::from(
        "+++\ntitle   = \"Every command\"\nsummary = \"What the commands of catscan do, and their options.\"\n+++\n\n\
         `catscan help COMMAND` says the same in a terminal, and `catscan man COMMAND` as a manual page. This page is made \
         of the program's own definitions.\n",
    );
    let commands = all
        .get_subcommands()
        .filter(|inner| inner.get_name() != "help");
    for inner in commands {
        describe(inner, &mut page);
    }
    if let Some(after) = all.get_after_help() {
        let _ = write!(
            page,
            "\n## Examples and exit codes\n\n```text\n{after}\n```\n"
        );
    }
    page
}

fn describe(command: &Command, page: &mut String) {
    let about = command.get_long_about().or(command.get_about());
    let about = about.map(ToString::to_string).unwrap_or_default();
    let _ = write!(
        page,
        "\n## `catscan {}`\n\n{about}.\n\n",
        command.get_name()
    );
    let usage = command.clone().render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).to_owned();
    let _ = write!(page, "```text\n{usage}\n```\n\n");
    let arguments = command
        .get_arguments()
        .filter(|argument| argument.get_id() != "help");
    for argument in arguments {
        let _ = writeln!(page, "- {}", in_words(argument));
    }
}

fn in_words(argument: &Arg) -> String {
    let value = argument.get_value_names().unwrap_or_default().join(" ");
    let name = match argument.get_long() {
        Some(long) if argument.get_action().takes_values() => format!("--{long} {value}"),
        Some(long) => format!("--{long}"),
        None => value,
    };
    let help = argument
        .get_help()
        .map(ToString::to_string)
        .unwrap_or_default();
    let mut words = format!("`{name}`: {help}.");
    let possible = argument.get_possible_values();
    if argument.get_action().takes_values() && !possible.is_empty() {
        let values: Vec<String> = possible
            .iter()
            .map(|v| format!("`{}`", v.get_name()))
            .collect();
        let _ = write!(words, " One of {}.", values.join(", "));
    }
    let defaults = argument.get_default_values();
    if argument.get_action().takes_values() && !defaults.is_empty() {
        let values: Vec<String> = defaults
            .iter()
            .map(|v| format!("`{}`", v.display()))
            .collect();
        let _ = write!(words, " If left out: {}.", values.join(", "));
    }
    words
}
