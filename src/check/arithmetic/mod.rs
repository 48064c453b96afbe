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
        parts_and_total: Error needs [ENTRY],
        views_and_whole: Error needs [ENTRY],
        whole_and_size: Error,
        units_in_order: Error,
        count_above_whole: Error,
        states_and_whole: Error,
        classes_and_whole: Error needs [ENTRY],
        absence_and_labels: Error needs [ENTRY, "absence_beside"],
        parent_below_child: Error,
        joint_fact: Error,
        alternative_tables: Warning,
        stated_number: Error needs [ENTRY],
        missing_row: Error needs [ENTRY],
        unlikely_prevalence: Warning,
    ],
};
