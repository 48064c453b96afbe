//! Where figures come from, and who says otherwise.

mod conflict_without_figure;
mod figure_without_source;
mod figures;
mod unneeded_conflict;
mod unused_source;

use super::rule::{Group, rules};

pub(super) const GROUP: Group = Group {
    title: "Provenance",
    rules: rules![
        figure_without_source: Warning,
        unused_source: Warning,
        conflict_without_figure: Error,
        unneeded_conflict: Error,
    ],
};
