//! What a reader must not overlook when datasets stand side by side.

use super::Row;
use crate::schema::values::{Blank, Origin, Unit};
use crate::site::view;
use crate::site::words::{capitalized, joined};

/// What not to overlook when the rows are compared.
pub(super) fn make(rows: &[Row<'_>]) -> Vec<view::Warning> {
    let mut warnings = Vec::new();
    // Of each dataset the row whose figures stand beside others'; its rows stand together.
    let main: Vec<&Row<'_>> = rows
        .chunk_by(|a, b| a.cell.dataset() == b.cell.dataset())
        .filter_map(|of| of.iter().find(|row| row.tally.is_some()).or(of.first()))
        .collect();
    let main = || main.iter().copied();
    let mut units: Vec<Unit> = main().filter_map(|row| row.tally?.unit()).collect();
    units.sort_unstable();
    units.dedup();
    if units.len() > 1 {
        let parts: Vec<String> = units
            .iter()
            .map(|unit| {
                let of_unit = main().filter(|row| row.tally.and_then(|t| t.unit()) == Some(*unit));
                let names: Vec<String> = of_unit
                    .map(|row| row.dataset.page().title.value.as_str().to_owned())
                    .collect();
                format!("{} in {}", unit.plural(), joined(&names))
            })
            .collect();
        warnings.push(warning(
            "Mind the units.",
            &format!(
                "The counts are of {}; counts of different units cannot be added or compared.",
                joined(&parts)
            ),
        ));
    }
    let negative = names_of(main().filter(|row| row.blank() == Some(Blank::Negative)));
    let unknown = names_of(main().filter(|row| row.blank() == Some(Blank::Unknown)));
    if !negative.is_empty() && !unknown.is_empty() {
        warnings.push(warning(
            "Mind what no mention means.",
            &format!(
                "{} {} it as negative; in {} it says nothing.",
                joined(&negative),
                if negative.len() == 1 {
                    "counts"
                } else {
                    "count"
                },
                joined(&unknown)
            ),
        ));
    }
    let software = |row: &&Row<'_>| origins(row).contains(&Origin::ReportNlp);
    let mixed = |row: &&Row<'_>| origins(row).contains(&Origin::Mixed);
    let by_software = names_of(main().filter(software));
    let by_people =
        names_of(main().filter(|row| !software(row) && !mixed(row) && !origins(row).is_empty()));
    if !by_software.is_empty() && !by_people.is_empty() {
        warnings.push(warning(
            "Mind who labelled.",
            &format!(
                "In {} software read the reports; in {} people did the labelling.",
                joined(&by_software),
                joined(&by_people)
            ),
        ));
    }
    warnings
}

fn origins(row: &Row<'_>) -> Vec<Origin> {
    let set = &row.dataset.sets[row.act.set];
    let fields = &row.dataset.fields().labels[set.fields];
    fields.origins.iter().map(|(origin, _)| *origin).collect()
}

fn names_of<'a, 'r: 'a>(rows: impl Iterator<Item = &'a Row<'r>>) -> Vec<String> {
    rows.map(|row| row.dataset.page().title.value.as_str().to_owned())
        .collect()
}

fn warning(title: &str, text: &str) -> view::Warning {
    view::Warning {
        title: title.to_owned(),
        text: capitalized(text),
    }
}
