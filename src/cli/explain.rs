//! `catscan explain`: the manual of a rule, or the list of all.

use super::{Exit, report};
use crate::check::{self, manual};
use crate::diagnostic::did_you_mean;
use clap::Args;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The rule's name, as it stands in brackets in a message; left out: all rules
    rule: Option<String>,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let Some(name) = &arguments.rule else {
        report::print(&manual::list());
        return Exit::Fine;
    };
    match check::rule(name) {
        Some(rule) => {
            report::print(&manual::of(rule));
            Exit::Fine
        }
        None => {
            let names = check::rules().map(|rule| rule.name);
            let help = did_you_mean(name, names)
                .unwrap_or_else(|| "`catscan explain` lists all".to_owned());
            report::say(&format!(
                "error: no rule is called `{name}`\nhelp: {help}\n"
            ));
            Exit::Usage
        }
    }
}
