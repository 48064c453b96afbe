//! Findings as one line each: `content/about.md:3:9: error[wrong-type]: …`, as compilers print them, so that
//! editors can jump to the place.

use super::{Diagnostics, Sources};

/// All findings, a line each.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let mut out = String::new();
    for d in diagnostics.iter() {
        let source = sources.get(d.span.file);
        let at = source.position(d.span.start);
        out.push_str(&format!(
            "{}:{}:{}: {}[{}]: {}",
            source.path,
            at.line,
            at.column,
            d.severity.word(),
            d.rule,
            d.message
        ));
        if let Some(help) = &d.help {
            out.push_str(&format!(" ({help})"));
        }
        out.push('\n');
    }
    out
}
