//! One rule a file over the linked catalog.
//!
//! Enters: the catalog. Leaves: diagnostics. What can be said of one file is said while it is
//! read, and a name that stands for nothing while files are linked; here is what takes a look at
//! more than that. Does no I/O.

mod broader_cycle;
mod broken_link;

use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;

/// What a rule is: its name is that of its diagnostics.
type Rule = fn(&Catalog) -> Vec<Diagnostic>;

/// Every rule.
const RULES: [Rule; 2] = [broken_link::check, broader_cycle::check];

/// Runs every rule.
pub fn run(catalog: &Catalog) -> Vec<Diagnostic> {
    RULES.iter().flat_map(|rule| rule(catalog)).collect()
}
