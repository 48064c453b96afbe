//! # license-name
//!
//! **What it does:** finds licences whose name is an SPDX identifier but for case, spaces or a missing `-`.
//!
//! **Why it matters:** only the identifier is understood by other catalogs: Croissant, DCAT and search engines link it to the licence's
//! text.
//!
//! **Example:** `name = "CC BY 4.0"`. Write `name = "CC-BY-4.0"`; `catscan fix` does.

use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::diagnostic::Diagnostic;
use crate::schema::Spanned;
use ecow::EcoString;

pub(super) const RULE: &str = "license-name";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let licenses = dataset.fields().licenses.iter();
    licenses
        .filter_map(|license| of_name(&license.name))
        .collect()
}

fn of_name(name: &Spanned<EcoString>) -> Option<Finding> {
    let written = name.value.as_str();
    if spdx::license_id(written).is_some_and(|id| id.name == written) {
        return None;
    }
    let meant = meant(written)?;
    let diagnostic = Diagnostic::warning(
        RULE,
        name.span,
        format!("`{written}` is not how SPDX writes this licence"),
    )
    .help(format!("write `{meant}`"))
    .edit(name.span, format!("\"{meant}\""));
    Some(Finding::new(diagnostic, ["licenses", written]))
}

/// The identifier that has the same letters and digits.
fn meant(written: &str) -> Option<&'static str> {
    let letters = |text: &str| {
        let kept = text.chars().filter(|c| c.is_alphanumeric() || *c == '.');
        kept.flat_map(char::to_lowercase).collect::<String>()
    };
    let own = letters(written);
    let all = spdx::identifiers::LICENSES.iter();
    let mut same = all.filter(|license| {
        license.name.len().abs_diff(written.len()) < 6 && letters(license.name) == own
    });
    let current = same.find(|license| license.flags & spdx::flags::IS_DEPRECATED == 0);
    current.map(|license| license.name)
}
