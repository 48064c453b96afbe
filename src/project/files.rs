//! The files of a project. Only regular files are read: a pipe would block, a device never ends,
//! and a link could lead anywhere.

use super::text::{bytes_of, is_text, not_utf8, too_large};
use crate::diagnostic::{Diagnostic, FileId, Source, SourceKind, Sources, Span, reason};
use rayon::prelude::*;
use std::fs::Metadata;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;
use walkdir::{DirEntry, WalkDir};

/// The folders that a project's files lie in.
pub const FOLDERS: [&str; 3] = ["content", "templates", "static"];

/// A file or folder of which the disk gave an error.
#[derive(Debug)]
pub struct ReadFailure {
    /// Where it lies.
    pub path: PathBuf,
}

/// A file that was found and not read yet.
#[derive(Debug)]
pub struct Found {
    /// Its name below the project, with `/` between the parts.
    pub path: String,
    kind: SourceKind,
    on_disk: PathBuf,
    refused: Option<Refusal>,
}

/// A file, read.
#[derive(Debug)]
pub struct FileRead {
    /// What stands in it.
    pub source: Source,
    /// Why that is not all.
    pub refused: Option<Refusal>,
    on_disk: PathBuf,
}

/// Why a file is not read, or not as it is.
#[derive(Debug)]
pub struct Refusal {
    message: String,
    help: &'static str,
    range: Range<usize>,
    /// Whether these are the disk's own words.
    failure: bool,
}

/// What tells, without reading, that a file is another one than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
}

impl Refusal {
    pub(super) fn problem(message: impl Into<String>, help: &'static str) -> Self {
        Self {
            message: message.into(),
            help,
            range: 0..0,
            failure: false,
        }
    }

    /// The same of a place in the text.
    pub(super) fn at(self, range: Range<usize>) -> Self {
        Self { range, ..self }
    }

    pub(super) fn failure(error: &std::io::Error) -> Self {
        Self::failed(format!("cannot be read: {}", reason(error)))
    }

    fn failed(message: String) -> Self {
        Self {
            failure: true,
            ..Self::problem(message, "make it readable, or take it out of the project")
        }
    }

    /// The same, said of a file.
    pub fn diagnostic(self, file: FileId) -> Diagnostic {
        let span = Span::new(file, self.range);
        Diagnostic::error("unreadable", span, self.message).help(self.help)
    }
}

/// Reads all files below `root` in the order of their names, whatever order the disk has.
pub(super) fn read(
    root: &Path,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> Vec<ReadFailure> {
    let read: Vec<FileRead> = list(root).into_par_iter().map(Found::read).collect();
    let mut failures = Vec::new();
    for read in read {
        let file = sources.add(read.source);
        let Some(refused) = read.refused else {
            continue;
        };
        if refused.failure {
            failures.push(ReadFailure { path: read.on_disk });
        }
        problems.push(refused.diagnostic(file));
    }
    failures
}

/// Does not keep the `unneeded` texts of the content, which can be read again.
pub(super) fn leave(
    root: &Path,
    sources: &mut Sources,
    unneeded: impl Fn(FileId, &str) -> bool + Sync,
) {
    let root = root.to_path_buf();
    let content = |file: FileId, source: &Source| {
        matches!(source.kind, SourceKind::Markdown | SourceKind::Data)
            && unneeded(file, &source.text)
    };
    let read = move |path: &str| {
        let read = find(&root, root.join(path)).read();
        // What is refused now, such as a pipe in the place of the file, was not refused before.
        read.refused.is_none().then_some(read.source.text)
    };
    sources.leave(content, Box::new(read));
}

/// All files of the project in the order of their names.
pub fn list(root: &Path) -> Vec<Found> {
    let mut found: Vec<Found> = FOLDERS
        .into_iter()
        .flat_map(|folder| walk(root, folder))
        .collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The file at `path` below the project, if a project reads files of such a name.
pub fn look(root: &Path, path: &str) -> Option<Found> {
    let mut parts = Path::new(path).components();
    let first = parts.next()?.as_os_str();
    let read = FOLDERS.iter().any(|folder| first == *folder)
        && parts.all(|part| match part {
            Component::Normal(name) => !is_hidden(&name.to_string_lossy()),
            _ => false,
        });
    // As when folders are walked, links to folders are not followed.
    let mut above = Path::new(path).ancestors().skip(1);
    let linked = above.any(|folder| root.join(folder).is_symlink() && folder != Path::new(""));
    (read && !linked).then(|| find(root, root.join(path)))
}

impl Found {
    /// What the disk says of the file without reading it; none where it is not there.
    pub fn stamp(&self) -> Option<Stamp> {
        let data = std::fs::metadata(&self.on_disk).ok()?;
        data.is_file().then(|| Stamp {
            modified: data.modified().ok(),
            length: data.len(),
        })
    }

    /// The bytes of a file that is copied as it is; none where it is not one that may be read.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        if self.refused.is_some() {
            return None;
        }
        std::fs::read(&self.on_disk).ok()
    }

    /// Reads the file, if its text is wanted.
    pub fn read(self) -> FileRead {
        text_of(self)
    }
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
        return vec![refused(root, top, Refusal::problem(message, help))];
    }
    let entries: Vec<walkdir::Result<DirEntry>> = WalkDir::new(&top)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(&name_of(entry)))
        .collect();
    entries
        .into_par_iter()
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_dir() => None,
            Ok(entry) => Some(match entry.file_type().is_file() {
                true => find_file(root, entry.into_path()),
                false => find(root, entry.into_path()),
            }),
            Err(error) => {
                let path = error.path().unwrap_or(&top).to_path_buf();
                let reason = error.io_error().map_or_else(
                    || error.to_string(),
                    |io| format!("cannot be read: {}", reason(io)),
                );
                Some(refused(root, path, Refusal::failed(reason)))
            }
        })
        .collect()
}

/// Files that editors, systems and version control leave lying about.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~')
}

fn name_of(entry: &DirEntry) -> std::borrow::Cow<'_, str> {
    entry.file_name().to_string_lossy()
}

/// The same of what its folder says to be a file. One that is read is looked at again when it is opened, and not twice: for the
/// equal site of `BENCHMARKS.md` that is 1 % of the time.
fn find_file(root: &Path, on_disk: PathBuf) -> Found {
    match below(root, &on_disk) {
        Some(path) if is_text(kind(&path)) => Found {
            kind: kind(&path),
            path,
            on_disk,
            refused: None,
        },
        _ => find(root, on_disk),
    }
}

fn find(root: &Path, on_disk: PathBuf) -> Found {
    let Some(path) = below(root, &on_disk) else {
        let message = "the file's name is not UTF-8";
        return refused(root, on_disk, Refusal::problem(message, "rename it"));
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
    let mut data = std::fs::symlink_metadata(on_disk);
    if data.as_ref().is_ok_and(Metadata::is_symlink) {
        let target = match on_disk.canonicalize() {
            Ok(target) => target,
            Err(error) => {
                return Some(Refusal::problem(
                    format!("the link leads nowhere: {}", reason(&error)),
                    "remove it, or put the file itself here",
                ));
            }
        };
        let inside = root
            .canonicalize()
            .is_ok_and(|root| target.starts_with(root));
        if !inside {
            return Some(Refusal::problem(
                "the link leads out of the project".to_owned(),
                "put the file itself here: links out of the project are not followed",
            ));
        }
        if target.is_dir() {
            return Some(Refusal::problem(
                "the link leads to a folder".to_owned(),
                "put the folder itself here: links to folders are not followed",
            ));
        }
        data = std::fs::metadata(on_disk);
    }
    match data {
        Err(error) => Some(Refusal::failure(&error)),
        Ok(data) if !data.is_file() => Some(Refusal::problem(
            "this is neither a file nor a folder".to_owned(),
            "remove it: pipes, sockets and devices are not read",
        )),
        Ok(data) => too_large(data.len()),
    }
}

fn text_of(mut found: Found) -> FileRead {
    let mut text = String::new();
    if is_text(found.kind) && found.refused.is_none() {
        match bytes_of(&found.on_disk) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(read) => text = read,
                Err(error) => {
                    text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                    found.refused = Some(not_utf8(&text, error.utf8_error()));
                }
            },
            Err(refused) => found.refused = Some(refused),
        }
        if found.refused.is_some() {
            // It is shown, but not understood: what stands in it is guessed.
            found.kind = SourceKind::Asset;
        }
    }
    FileRead {
        source: Source {
            path: found.path,
            kind: found.kind,
            text,
        },
        refused: found.refused,
        on_disk: found.on_disk,
    }
}
