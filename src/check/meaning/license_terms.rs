//! # license-terms
//!
//! **What it does:** holds `allows` and `asks` against what a licence with a known SPDX identifier says.
//!
//! **Why it matters:** readers decide by these fields what they may do, and terms of several datasets are combined from them. A licence
//! that forbids commercial use does not allow it in any dataset.
//!
//! **Example:** `name = "CC-BY-NC-4.0"` with `allows = { commercial = true }`. If the makers give more than the licence does, their terms
//! have a name of their own.

use super::known_terms;
use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::content::dataset::License;
use crate::diagnostic::Diagnostic;
use crate::schema::values::Demand;

pub(super) const RULE: &str = "license-terms";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let licenses = dataset.fields().licenses.iter();
    licenses.flat_map(of_license).collect()
}

fn of_license(license: &License) -> Vec<Finding> {
    let name = &license.name.value;
    let Some(terms) = known_terms::of(name) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (permission, stated) in &license.allows {
        let says = terms.allow(*permission);
        if says == *stated {
            continue;
        }
        let (verb, other) = if says {
            ("allows", "forbids")
        } else {
            ("does not allow", "allows")
        };
        let diagnostic = Diagnostic::error(
            RULE,
            license.name.span,
            format!(
                "`{name}` {verb} {}, and this entry {other} it",
                permission.words()
            ),
        )
        .help(format!(
            "write `{} = {says}`, or the own name of the terms if they are others",
            permission.value()
        ));
        found.push(Finding::new(
            diagnostic,
            ["licenses", name, permission.value()],
        ));
    }
    let asked = Demand::ALL.iter();
    for demand in asked.filter(|demand| license.asks.contains(demand)) {
        if terms.ask(*demand) == Some(false) {
            let diagnostic = Diagnostic::error(
                RULE,
                license.name.span,
                format!("`{name}` does not ask to {}", demand.words()),
            )
            .help(format!(
                "take `{}` out, or write the own name of the terms if they are others",
                demand.value()
            ));
            found.push(Finding::new(diagnostic, ["licenses", name, demand.value()]));
        }
    }
    found
}
