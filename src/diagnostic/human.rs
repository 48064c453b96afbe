//! Findings as a person reads them in a terminal: message, place, source line, caret, help.

use super::{Diagnostic, Diagnostics, Related, Severity, Source, Sources};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// All findings and the closing sentence; with colours where `coloured`.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, coloured: bool) -> String {
    let renderer = if coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    for diagnostic in diagnostics.iter() {
        out.push_str(&renderer.render(&[group(diagnostic, sources)]));
        out.push_str("\n\n");
    }
    if let Some(summary) = diagnostics.summary() {
        out.push_str(&summary);
        out.push('\n');
    }
    out
}

fn group<'a>(d: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let level = match d.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = level
        .primary_title(d.message.as_str())
        .id(d.rule)
        .elements(std::iter::empty::<Origin<'_>>());
    let source = sources.get(d.span.file);
    if source.text.is_empty() {
        group = group.element(Origin::path(source.path.as_str()));
    } else {
        // All places of one file stand in one picture.
        let (here, elsewhere): (Vec<&Related>, Vec<&Related>) =
            d.related.iter().partition(|r| r.span.file == d.span.file);
        let excerpt = Excerpt::of(
            source,
            here.iter().fold(d.span.range(), |all, r| {
                all.start.min(r.span.range().start)..all.end.max(r.span.range().end)
            }),
        );
        let primary = AnnotationKind::Primary
            .span(excerpt.inner(d.span.range()))
            .label(d.label.as_deref());
        let mut snippet = excerpt.snippet().annotation(primary);
        for related in here {
            snippet = snippet.annotation(context(&excerpt, related));
        }
        group = group.element(snippet);
        for related in elsewhere {
            let source = sources.get(related.span.file);
            let excerpt = Excerpt::of(source, related.span.range());
            group = group.element(excerpt.snippet().annotation(context(&excerpt, related)));
        }
    }
    if let Some(reason) = &d.answer {
        return group.element(Level::NOTE.message(format!("answered: {reason}")));
    }
    match &d.help {
        Some(help) => group.element(Level::HELP.message(help.as_str())),
        None => group,
    }
}

fn context<'a>(excerpt: &Excerpt<'_>, related: &'a Related) -> Annotation<'a> {
    AnnotationKind::Context
        .span(excerpt.inner(related.span.range()))
        .label(related.message.as_str())
}

/// The lines of a file that a span touches: the renderer reads what it is given as a whole, and
/// a file can be large.
struct Excerpt<'a> {
    path: &'a str,
    text: &'a str,
    start: usize,
    line: usize,
}

impl<'a> Excerpt<'a> {
    fn of(source: &'a Source, range: Range<usize>) -> Self {
        let text = source.text.as_str();
        let from = floor_char(text, range.start);
        let to = floor_char(text, range.end.max(range.start));
        let start = text[..from].rfind('\n').map_or(0, |at| at + 1);
        let end = text[to..].find('\n').map_or(text.len(), |at| to + at);
        Self {
            path: &source.path,
            text: text[start..end].trim_end_matches('\r'),
            start,
            line: text[..start].bytes().filter(|b| *b == b'\n').count() + 1,
        }
    }

    fn snippet<T: Clone>(&self) -> Snippet<'a, T> {
        Snippet::source(self.text)
            .line_start(self.line)
            .path(self.path)
    }

    fn inner(&self, range: Range<usize>) -> Range<usize> {
        let clamp = |at: usize| floor_char(self.text, at.saturating_sub(self.start));
        clamp(range.start)..clamp(range.end)
    }
}

fn floor_char(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}
