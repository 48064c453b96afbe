//! The files of a project. Only regular files are read: a pipe would block, a device never ends,
//! and a link could lead anywhere.

use crate::diagnostic::{Diagnostic, FileId, MAX_BYTES, Source, SourceKind, Sources, Span, reason};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// A file or folder of which the disk gave an error.
#[derive(Debug)]
pub struct ReadFailure {
    /// Where it lies.
    pub path: PathBuf,
}

/// A file that was found: its name below the project, and what became of it.
struct Found {
    path: String,
    kind: SourceKind,
    on_disk: PathBuf,
    refused: Option<Refusal>,
}

enum Refusal {
    /// Message and help.
    Problem(String, &'static str),
    /// The disk's own words.
    Failure(String),
}

/// Reads all files below `root` in the order of their names, whatever order the disk has.
pub(super) fn read(
    root: &Path,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> Vec<ReadFailure> {
    let mut found: Vec<Found> = ["content", "templates", "static"]
        .into_iter()
        .flat_map(|folder| walk(root, folder))
        .collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    let read: Vec<(Found, String)> = found.into_par_iter().map(text_of).collect();
    let mut failures = Vec::new();
    for (found, text) in read {
        let file = sources.add(Source {
            path: found.path,
            kind: found.kind,
            text,
        });
        match found.refused {
            None => {}
            Some(Refusal::Problem(message, help)) => {
                problems.push(problem(file, sources, message).help(help));
            }
            Some(Refusal::Failure(message)) => {
                let help = "make it readable, or take it out of the project";
                problems.push(problem(file, sources, message).help(help));
                failures.push(ReadFailure {
                    path: found.on_disk,
                });
            }
        }
    }
    failures
}

fn problem(file: FileId, sources: &Sources, message: String) -> Diagnostic {
    let text = &sources.get(file).text;
    // Text that is not UTF-8 has been read with a replacement for each wrong place.
    let place = text.find('\u{fffd}').filter(|_| message.contains("UTF-8"));
    let range = place.map_or(0..0, |at| at..at + '\u{fffd}'.len_utf8());
    Diagnostic::error("unreadable", Span::new(file, range), message)
}

const SAVE_AS_UTF8: &str = "save the file as UTF-8";

fn not_utf8_message(error: std::str::Utf8Error) -> String {
    format!("the text is not UTF-8 from byte {} on", error.valid_up_to())
}

/// What is said of a text that has been read with replacements.
pub(super) fn not_utf8(file: FileId, sources: &Sources, error: std::str::Utf8Error) -> Diagnostic {
    problem(file, sources, not_utf8_message(error)).help(SAVE_AS_UTF8)
}

fn walk(root: &Path, folder: &str) -> Vec<Found> {
    let top = root.join(folder);
    // Nothing there, or a folder: all else is said below, the folder's own name being a file's.
    if std::fs::symlink_metadata(&top).is_err() {
        return Vec::new();
    }
    if !top.is_dir() {
        let message = format!("`{folder}` is not a folder");
        let help = "put what a catalog keeps there into a folder of this name";
        return vec![refused(root, top, Refusal::Problem(message, help))];
    }
    WalkDir::new(&top)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry))
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_dir() => None,
            Ok(entry) => Some(find(root, entry.into_path())),
            Err(error) => {
                let path = error.path().unwrap_or(&top).to_path_buf();
                let reason = error.io_error().map_or_else(
                    || error.to_string(),
                    |io| format!("cannot be read: {}", reason(io)),
                );
                Some(refused(root, path, Refusal::Failure(reason)))
            }
        })
        .collect()
}

/// Files that editors, systems and version control leave lying about.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.ends_with('~')
}

fn find(root: &Path, on_disk: PathBuf) -> Found {
    let Some(path) = below(root, &on_disk) else {
        let message = "the file's name is not UTF-8".to_owned();
        return refused(root, on_disk, Refusal::Problem(message, "rename it"));
    };
    let refused = refusal(root, &on_disk);
    Found {
        // Nothing is said of the text of a file that is not read.
        kind: match refused {
            None => kind(&path),
            Some(_) => SourceKind::Asset,
        },
        path,
        on_disk,
        refused,
    }
}

fn refused(root: &Path, on_disk: PathBuf, refusal: Refusal) -> Found {
    let relative = on_disk.strip_prefix(root).unwrap_or(&on_disk);
    Found {
        path: relative.to_string_lossy().replace('\\', "/"),
        kind: SourceKind::Asset,
        refused: Some(refusal),
        on_disk,
    }
}

fn below(root: &Path, path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path
        .strip_prefix(root)
        .ok()?
        .iter()
        .map(|part| part.to_str())
        .collect();
    parts.map(|parts| parts.join("/"))
}

fn kind(path: &str) -> SourceKind {
    let markdown = path.ends_with(".md");
    match path.split('/').next() {
        Some("templates") => SourceKind::Template,
        Some("static") => SourceKind::Static,
        _ if markdown => SourceKind::Markdown,
        _ if path.starts_with("content/datasets/") && path.ends_with(".toml") => SourceKind::Data,
        _ => SourceKind::Asset,
    }
}

fn refusal(root: &Path, on_disk: &Path) -> Option<Refusal> {
    let link = on_disk.is_symlink();
    if link {
        let target = match on_disk.canonicalize() {
            Ok(target) => target,
            Err(error) => {
                return Some(Refusal::Problem(
                    format!("the link leads nowhere: {}", reason(&error)),
                    "remove it, or put the file itself here",
                ));
            }
        };
        let inside = root
            .canonicalize()
            .is_ok_and(|root| target.starts_with(root));
        if !inside {
            return Some(Refusal::Problem(
                "the link leads out of the project".to_owned(),
                "put the file itself here: links out of the project are not followed",
            ));
        }
        if target.is_dir() {
            return Some(Refusal::Problem(
                "the link leads to a folder".to_owned(),
                "put the folder itself here: links to folders are not followed",
            ));
        }
    }
    match std::fs::metadata(on_disk) {
        Err(error) => Some(Refusal::Failure(format!(
            "cannot be read: {}",
            reason(&error)
        ))),
        Ok(data) if !data.is_file() => Some(Refusal::Problem(
            "this is neither a file nor a folder".to_owned(),
            "remove it: pipes, sockets and devices are not read",
        )),
        Ok(data) if data.len() > MAX_BYTES => Some(Refusal::Problem(
            format!("the file is too large: {} bytes", data.len()),
            "a file of content holds at most 1 GiB",
        )),
        Ok(_) => None,
    }
}

fn text_of(mut found: Found) -> (Found, String) {
    let wanted = matches!(
        found.kind,
        SourceKind::Markdown | SourceKind::Data | SourceKind::Template
    );
    if !wanted || found.refused.is_some() {
        return (found, String::new());
    }
    let bytes = match std::fs::read(&found.on_disk) {
        Ok(bytes) => bytes,
        Err(error) => {
            found.refused = Some(Refusal::Failure(format!(
                "cannot be read: {}",
                reason(&error)
            )));
            found.kind = SourceKind::Asset;
            return (found, String::new());
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => (found, text),
        Err(error) => {
            let message = not_utf8_message(error.utf8_error());
            found.refused = Some(Refusal::Problem(message, SAVE_AS_UTF8));
            // It is shown, but not understood: what stands in it is guessed.
            found.kind = SourceKind::Asset;
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            (found, text)
        }
    }
}
