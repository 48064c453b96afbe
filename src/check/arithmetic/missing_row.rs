//! # missing-row
//!
//! **What it does:** finds labels of a set that a table of its counts leaves out without saying so.
//!
//! **Why it matters:** "not labelled", "labelled, no count published" and "zero" are three different things. A row that
//! was lost in copying looks like the first of them.
//!
//! **Example:** a table with 14 rows for a set of 15 names, `"Pleural_Thickening"` among them. Add the row, or declare that
//! the source does not print it: `unpublished = ["Pleural_Thickening"]`.

use crate::catalog::{Dataset, Table};
use crate::check::finding::Finding;
use crate::check::places::id_of;
use crate::diagnostic::Diagnostic;

pub(super) const RULE: &str = "missing-row";

/// More names than this are not spelt out.
const NAMED: usize = 6;

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let tables = dataset.tables.iter();
    tables
        .filter_map(|table| of_table(dataset, table))
        .collect()
}

fn of_table(dataset: &Dataset, table: &Table) -> Option<Finding> {
    let own = &dataset.fields().counts[table.fields];
    let set = &dataset.sets[table.set];
    let named = |label: usize| table.row(label).is_some() || table.unpublished.contains(&label);
    let missing: Vec<&str> = set
        .labels
        .iter()
        .enumerate()
        .filter(|(at, _)| !named(*at))
        .map(|(_, label)| label.name.as_str())
        .collect();
    if missing.is_empty() || table.rows().len() == 0 {
        return None;
    }
    let mut names: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
    let list: Vec<String> = missing.iter().map(|name| format!("\"{name}\"")).collect();
    if names.len() > NAMED {
        let rest = names.len() - NAMED;
        names.truncate(NAMED);
        names.push(format!("{rest} more"));
    }
    let list = if list.len() > NAMED {
        "[…]".to_owned()
    } else {
        format!("[{}]", list.join(", "))
    };
    let id = id_of(own.id.as_ref(), table.fields);
    let place = own.id.as_ref().map_or(own.span, |id| id.span);
    let diagnostic = Diagnostic::error(
        RULE,
        place,
        format!("the table has no row for {}", names.join(", ")),
    )
    .help(format!(
        "add what is missing, or say that the source does not print it: `unpublished = {list}`"
    ));
    Some(Finding::new(diagnostic, ["counts", &id]))
}
