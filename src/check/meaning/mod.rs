//! What things mean: labels and concepts, relations between datasets, terms.

mod broader_cycle;
mod known_terms;
mod label_cycle;
mod license_name;
mod license_terms;
mod names;
mod near_concept;
mod overlap_too_large;
mod relation_differs;
mod relation_twice;
mod shared_label;
mod synonym_clash;

use super::rule::{Group, rules};

pub(super) const GROUP: Group = Group {
    title: "Meaning",
    rules: rules![
        near_concept: Warning needs ["map"],
        shared_label: Warning needs ["map"],
        synonym_clash: Error,
        broader_cycle: Error,
        label_cycle: Error in datasets,
        relation_twice: Warning,
        relation_differs: Error,
        overlap_too_large: Error,
        license_terms: Error in datasets,
        license_name: Warning in datasets,
    ],
};
