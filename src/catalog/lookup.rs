//! What to say of a name that stands for nothing.

use crate::diagnostic::{Diagnostic, did_you_mean, list_of};
use crate::schema::Spanned;
use ecow::EcoString;

/// More names than this are not listed in a help.
const LISTED: usize = 12;

/// "no label set is called `findins`", with the nearest name or all of them.
pub(super) fn unknown<'a>(
    rule: &'static str,
    what: &str,
    name: &Spanned<EcoString>,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let help =
        did_you_mean(&name.value, known.clone()).unwrap_or_else(|| match known.clone().count() {
            0 => format!("there is no {what} yet: {}", how_to_add(rule, &name.value)),
            1..=LISTED => format!("write {}", list_of(known)),
            number => format!(
                "none of the {number} is near to it: name one of them, or {}",
                how_to_add(rule, &name.value)
            ),
        });
    Diagnostic::error(
        rule,
        name.span,
        format!("no {what} is called `{}`", name.value),
    )
    .help(help)
}

/// The end of a sentence that says how there comes to be one.
fn how_to_add(rule: &str, name: &str) -> String {
    let entry = |table: &str| format!("write a `[[{table}]]` entry with `id = \"{name}\"`");
    match rule {
        "unknown-concept" => format!("add `content/concepts/{name}.md`"),
        "unknown-dataset" => format!("add `content/datasets/{name}.md`"),
        "unknown-source" => entry("sources"),
        "unknown-label-set" => entry("labels"),
        "unknown-split" | "unknown-part" => "write a `[[splits]]` entry".to_owned(),
        _ => "add it, or leave this out".to_owned(),
    }
}
