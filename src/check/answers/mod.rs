//! What files and `catscan.toml` say to the checker itself.

mod unknown_rule;
pub(super) mod unneeded_silence;

use super::rule::{Check, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const GROUP: Group = Group {
    title: "Answers",
    rules: &[
        Rule {
            name: unknown_rule::RULE,
            severity: Severity::Error,
            fixed: true,
            needs: &[],
            text: include_str!("unknown_rule.rs"),
            check: Some(Check::Site(unknown_rule::check)),
        },
        Rule {
            name: unneeded_silence::RULE,
            severity: Severity::Warning,
            fixed: false,
            needs: &[],
            text: include_str!("unneeded_silence.rs"),
            // Known only when all other rules have been asked.
            check: None,
        },
    ],
};
