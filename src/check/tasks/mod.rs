//! The task list against the catalog.

mod done_without_page;

use super::rule::{Group, rules};

pub(super) const GROUP: Group = Group {
    title: "Tasks",
    rules: rules![done_without_page: Warning],
};
