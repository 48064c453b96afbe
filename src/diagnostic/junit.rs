//! Findings as `JUnit` XML, which most services that run tests can show: a test case for each finding.

use super::{Diagnostic, Diagnostics, Severity, Sources};

/// All findings; one case that passes where there are none, because some readers refuse an empty suite.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let (tests, failures) = (
        diagnostics.iter().count().max(1),
        diagnostics.count(Severity::Error) + diagnostics.count(Severity::Warning),
    );
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"catscan check\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{}\">\n",
        diagnostics.count(Severity::Note)
    );
    for d in diagnostics.iter() {
        out.push_str(&case(d, sources));
    }
    if diagnostics.iter().next().is_none() {
        out.push_str("<testcase classname=\"catscan\" name=\"check\"/>\n");
    }
    out.push_str("</testsuite>\n</testsuites>\n");
    out
}

fn case(d: &Diagnostic, sources: &Sources) -> String {
    let source = sources.get(d.span.file);
    let at = source.position(d.span.start);
    let outcome = match d.severity {
        Severity::Note => format!(
            "<skipped message=\"{}\"/>",
            escaped(d.answer.as_deref().unwrap_or(&d.message))
        ),
        Severity::Error | Severity::Warning => format!(
            "<failure type=\"{}\" message=\"{}\">{}</failure>",
            d.severity.word(),
            escaped(&d.message),
            escaped(d.help.as_deref().unwrap_or_default())
        ),
    };
    format!(
        "<testcase classname=\"{}\" name=\"{} at line {}, column {}\" file=\"{}\" line=\"{}\">{outcome}</testcase>\n",
        escaped(d.rule),
        escaped(&source.path),
        at.line,
        at.column,
        escaped(&source.path),
        at.line
    )
}

/// Text between tags or quotes; characters that XML cannot hold at all are replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
