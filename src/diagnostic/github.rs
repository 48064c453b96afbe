//! Findings as workflow commands: GitHub shows each at its line of a pull request.
//!
//! <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>

use super::{Diagnostics, Severity, Sources};

/// All findings, a command each.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let mut out = String::new();
    for d in diagnostics.iter() {
        let source = sources.get(d.span.file);
        let (start, end) = (source.position(d.span.start), source.position(d.span.end));
        let command = match d.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        // Columns that end on another line are refused.
        let columns = if start.line == end.line {
            format!(",col={},endColumn={}", start.column, end.column)
        } else {
            String::new()
        };
        let mut words = d.message.clone();
        if let Some(help) = &d.help {
            words.push_str("\nhelp: ");
            words.push_str(help);
        }
        out.push_str(&format!(
            "::{command} file={},line={},endLine={}{columns},title={}::{}\n",
            property(&source.path),
            start.line,
            end.line,
            property(d.rule),
            data(&words)
        ));
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
