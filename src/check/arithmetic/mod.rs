//! Numbers of one dataset that cannot stand side by side. The arithmetic is that of the comparisons: where a
//! patient can be in two parts, or a child implies its parent, the bounds of [`crate::compare`] say so.

mod absence_and_labels;
mod alternative_tables;
mod classes_and_whole;
mod count_above_whole;
mod joint_fact;
mod missing_row;
mod parent_below_child;
mod parts_and_total;
mod stated_number;
mod states_and_whole;
mod units_in_order;
mod unlikely_prevalence;
mod views_and_whole;
mod whole_and_size;

use super::rule::{ENTRY, Group, rules};

pub(super) const GROUP: Group = Group {
    title: "Arithmetic",
    rules: rules![
        parts_and_total: Error in datasets needs [ENTRY],
        views_and_whole: Error in datasets needs [ENTRY],
        whole_and_size: Error in datasets,
        units_in_order: Error in datasets,
        count_above_whole: Error in datasets,
        states_and_whole: Error in datasets,
        classes_and_whole: Error in datasets needs [ENTRY],
        absence_and_labels: Error in datasets needs [ENTRY, "absence_beside"],
        parent_below_child: Error in datasets,
        joint_fact: Error,
        alternative_tables: Warning in datasets,
        stated_number: Error in datasets needs [ENTRY],
        missing_row: Error in datasets needs [ENTRY],
        unlikely_prevalence: Warning,
    ],
};
