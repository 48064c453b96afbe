//! # unneeded-silence
//!
//! **What it does:** finds `[[silences]]` entries that answer nothing, because the rule finds nothing there.
//!
//! **Why it matters:** the problem has been mended, or the name of the place has changed. A silence that is left lying hides the next
//! problem.
//!
//! **Example:** a silence of `parts-and-total` in a file whose parts add up. Take it out.

use crate::content::Silence;
use crate::diagnostic::Diagnostic;

pub(in crate::check) const RULE: &str = "unneeded-silence";

/// What is said of a silence that answered nothing.
pub(in crate::check) fn unneeded(silence: &Silence) -> Diagnostic {
    let rule = &silence.rule.value;
    Diagnostic::warning(
        RULE,
        silence.rule.span,
        format!("`{rule}` finds nothing here that this would answer"),
    )
    .help("take the entry out, or name in `at` what is meant")
}
