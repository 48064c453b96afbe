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
        figure_without_source: Warning in datasets needs ["source"],
        unused_source: Warning in datasets needs ["source", "cite"],
        conflict_without_figure: Error in datasets needs ["id"],
        unneeded_conflict: Error in datasets,
    ],
};
