//! One line a finding: `path:line:column: severity[rule] message`.

use super::{Diagnostics, Sources};
use std::fmt::Write;

/// All findings, a line each.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let mut out = String::new();
    for d in diagnostics.iter() {
        let source = sources.get(d.span.file);
        let at = source.position(d.span.start);
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{}:{}:{}: {}[{}] {}",
            source.path,
            at.line,
            at.column,
            d.severity.word(),
            d.rule,
            d.message
        );
    }
    out
}
