//! Tera's errors as diagnostics, with the place in the template.

use crate::diagnostic::{Diagnostic, FileId, Sources, Span, did_you_mean, list_of};
use foldhash::HashMap;
use tera::ErrorKind;

const RULE: &str = "template";

/// What Tera found wrong in the templates `files` of `sources`.
pub(super) fn diagnostic(
    error: &tera::Error,
    files: &HashMap<String, FileId>,
    sources: &Sources,
) -> Diagnostic {
    let whole = |name: &str, message: String| {
        let file = files
            .get(name)
            .copied()
            .or_else(|| mentioned(&message, files));
        let span = file.map_or_else(|| sources.configuration(), Span::start_of);
        (span, message)
    };
    let (span, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let file = files.get(report.filename()).copied();
            let range = report.span().range.clone();
            match file {
                Some(file) => (Span::new(file, range), report.message().to_owned()),
                None => whole(report.filename(), report.message().to_owned()),
            }
        }
        ErrorKind::MissingParent { current, parent } => whole(
            current,
            format!("the template extends `{parent}`, which is not there"),
        ),
        ErrorKind::CircularExtend { tpl, .. } => {
            whole(tpl, format!("the template `{tpl}` extends itself"))
        }
        ErrorKind::CircularInclude { tpl, .. } => {
            whole(tpl, format!("the template `{tpl}` includes itself"))
        }
        other => whole("", other.to_string()),
    };
    let (title, help) = match message.split_once('\n') {
        Some((title, rest)) => (title.to_owned(), rest.trim().to_owned()),
        None => next_step(error, message, files),
    };
    Diagnostic::error(RULE, span, lower_first(&title)).help(help)
}

/// What to write instead; Tera's own help is taken out of its message.
fn next_step(
    error: &tera::Error,
    message: String,
    files: &HashMap<String, FileId>,
) -> (String, String) {
    if let Some((title, names)) = message.split_once(". Available fields: ") {
        let wrong = title.split('`').nth(1).unwrap_or_default();
        let names = || names.split(", ");
        let help = did_you_mean(wrong, names());
        let help = help.unwrap_or_else(|| format!("write {}", list_of(names())));
        return (title.to_owned(), help);
    }
    let help = match error.kind() {
        ErrorKind::MissingParent { parent, .. } => {
            let mut names: Vec<&str> = files.keys().map(String::as_str).collect();
            names.sort_unstable();
            did_you_mean(parent, names)
        }
        ErrorKind::CircularExtend { tpl, .. } => Some(format!(
            "to build on the shipped template extend `default/{tpl}`"
        )),
        _ if message.contains("end of input") => {
            Some("close what is open, such as `{% if … %}` with `{% endif %}`".to_owned())
        }
        _ => None,
    };
    let help = help.unwrap_or_else(|| {
        "the language of templates is described at https://keats.github.io/tera/".to_owned()
    });
    (message, help)
}

/// The template that a message without a place speaks of.
fn mentioned(message: &str, files: &HashMap<String, FileId>) -> Option<FileId> {
    let mut names: Vec<&String> = files.keys().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
        .into_iter()
        .find(|name| message.contains(name.as_str()))
        .map(|name| files[name])
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
