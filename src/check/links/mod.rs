//! Links, pictures and headings of the text.

mod broken_link;
mod gone_address;
mod orphan_page;
mod pasted_address;
mod picture_without_words;
mod skipped_heading;
mod unsure_address;
mod unused_file;

use super::rule::{Group, rules};

pub(super) const GROUP: Group = Group {
    title: "Links, pictures, headings",
    rules: rules![
        broken_link: Error,
        orphan_page: Warning needs ["order"],
        unused_file: Warning,
        picture_without_words: Warning,
        skipped_heading: Warning,
        pasted_address: Error,
    ],
};
