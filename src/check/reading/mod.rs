//! What is found while files are read and linked: the code stands there, the manuals here, so that every
//! rule has one.
//!
//! All of them are errors for good. Behind what they find nothing is understood, or a name stands for nothing, and
//! no setting makes sense of that.

mod bad_alias;
mod bad_value;
mod control_character;
mod duplicate_name;
mod duplicate_slug;
mod front_matter;
mod key_below_rows;
mod missing_field;
mod path_clash;
mod syntax;
mod template;
mod unknown_concept;
mod unknown_dataset;
mod unknown_figure;
mod unknown_key;
mod unknown_label;
mod unknown_label_set;
mod unknown_name;
mod unknown_part;
mod unknown_source;
mod unknown_split;
mod unknown_tree;
mod unknown_unit;
mod unknown_view;
mod unreadable;
mod wrong_type;

use super::rule::{Group, rules};

pub(super) const GROUP: Group = Group {
    title: "Reading",
    rules: rules![
        found elsewhere:
        unreadable = "unreadable",
        front_matter = "front-matter",
        syntax = "syntax",
        control_character = "control-character",
        unknown_key = "unknown-key",
        missing_field = "missing-field",
        wrong_type = "wrong-type",
        bad_value = "bad-value",
        key_below_rows = "key-below-rows",
        duplicate_name = "duplicate-name",
        unknown_name = "unknown-name",
        unknown_label_set = "unknown-label-set",
        unknown_label = "unknown-label",
        unknown_split = "unknown-split",
        unknown_part = "unknown-part",
        unknown_view = "unknown-view",
        unknown_unit = "unknown-unit",
        unknown_source = "unknown-source",
        unknown_figure = "unknown-figure",
        unknown_tree = "unknown-tree",
        unknown_dataset = "unknown-dataset",
        unknown_concept = "unknown-concept",
        duplicate_slug = "duplicate-slug",
        path_clash = "path-clash",
        bad_alias = "bad-alias",
        template = "template",
    ],
};
