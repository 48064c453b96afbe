//! Links, pictures and headings of the text.

mod broken_link;
mod gone_address;
mod orphan_page;
pub(super) mod pasted_address;
mod picture_without_words;
mod skipped_heading;
mod unsure_address;
mod unused_file;

use super::rule::{Group, Rule, rules};
use crate::diagnostic::Severity;

pub(super) const GROUP: Group = Group {
    title: "Links, pictures, headings",
    rules: rules![
        broken_link: Error,
        orphan_page: Warning needs ["order"],
        unused_file: Warning,
        picture_without_words: Warning,
        skipped_heading: Warning,
        pasted_address: Warning,
    ],
};

/// What only the web knows: the room that asks it finds these.
pub(super) const EXTERNAL: Group = Group {
    title: "Addresses on the web",
    rules: &[
        Rule {
            name: gone_address::RULE,
            severity: Severity::Warning,
            fixed: false,
            needs: &[],
            text: include_str!("gone_address.rs"),
            check: None,
        },
        Rule {
            name: unsure_address::RULE,
            severity: Severity::Note,
            fixed: false,
            needs: &[],
            text: include_str!("unsure_address.rs"),
            check: None,
        },
    ],
};
