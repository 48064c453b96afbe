//! Bringing new files of content onto the disk.
//!
//! Every file is first read by our own reader, together with all that is there; a link of it that
//! would lead nowhere is left as words. Then it is written whole or not at all, and never in the place
//! of another.

use crate::catalog::{Broken, Catalog, Destination};
use crate::check;
use crate::content;
use crate::content::markdown::EXTENSIONS;
use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Source, SourceKind, Sources, Span};
use crate::project::Project;
use pulldown_cmark::{Event, Parser, Tag};
use std::io::Write;
use std::ops::Range;
use std::path::Path;

/// A file that is to be.
#[derive(Debug, Clone)]
pub struct New {
    /// Where it goes, below the project's folder.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// What becomes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is not there yet.
    Fresh,
    /// It is there, just so.
    Same,
    /// Another text is there.
    Differs,
    /// The catalog has a page of that name elsewhere.
    Elsewhere(String),
}

/// Files that can be written.
#[derive(Debug)]
pub struct Checked {
    /// The files, and what becomes of each.
    pub files: Vec<(New, Fate)>,
    /// For each link that was left as words: the file, and where it would have led.
    pub unlinked: Vec<(String, String)>,
}

/// Why files are not written: what our own reader says of them.
#[derive(Debug)]
pub struct Refused {
    /// What it says.
    pub diagnostics: Diagnostics,
    /// What that points into.
    pub sources: Sources,
}

/// Reads `files` as a part of `project`.
pub fn check(project: &Project, files: Vec<New>) -> Result<Checked, Box<Refused>> {
    let mut files: Vec<(New, Fate)> = files
        .into_iter()
        .map(|file| {
            let fate = fate(project, &file);
            (file, fate)
        })
        .collect();
    let mut unlinked = Vec::new();
    // Taking a link out cannot break another; the second look only makes sure.
    for _ in 0..3 {
        let (catalog, sources, first, mut problems) = link(project, &files);
        let broken = broken(&catalog, &sources, first);
        if broken.is_empty() {
            problems.extend(check::run(&catalog));
            problems.retain(|problem| problem.is_error() && problem.span.file >= first);
            if problems.is_empty() {
                return Ok(Checked { files, unlinked });
            }
            return Err(refused(problems, sources));
        }
        for (path, target, place) in broken {
            if let Some((file, _)) = files.iter_mut().find(|(file, _)| file.path == path) {
                file.text = without_link(&file.text, place);
                unlinked.push((path, target));
            }
        }
        for (file, fate) in &mut files {
            *fate = self::fate(project, file);
        }
    }
    let (catalog, sources, first, mut problems) = link(project, &files);
    problems.extend(check::run(&catalog));
    problems.retain(|problem| problem.is_error() && problem.span.file >= first);
    Err(refused(problems, sources))
}

fn refused(problems: Vec<Diagnostic>, sources: Sources) -> Box<Refused> {
    Box::new(Refused {
        diagnostics: Diagnostics::sorted(problems, &sources),
        sources,
    })
}

fn fate(project: &Project, file: &New) -> Fate {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let top = |path: &str| path.split('/').take(2).collect::<Vec<&str>>().join("/");
    let mut elsewhere = None;
    for (_, source) in project.sources.iter() {
        if source.path == file.path {
            return if source.text == file.text {
                Fate::Same
            } else {
                Fate::Differs
            };
        }
        // Pages of datasets and of concepts are known by their names alone.
        let named = ["content/datasets", "content/concepts"].contains(&top(&file.path).as_str());
        if named && top(&source.path) == top(&file.path) && name(&source.path) == name(&file.path) {
            elsewhere = Some(source.path.clone());
        }
    }
    elsewhere.map_or(Fate::Fresh, Fate::Elsewhere)
}

/// The catalog with the files that are not there yet, which begin at the given place.
fn link(project: &Project, files: &[(New, Fate)]) -> (Catalog, Sources, FileId, Vec<Diagnostic>) {
    let mut sources = project.sources.clone();
    let mut first = None;
    for (file, _) in files.iter().filter(|(_, fate)| *fate == Fate::Fresh) {
        let id = sources.add(Source {
            path: file.path.clone(),
            kind: SourceKind::Markdown,
            text: file.text.clone(),
        });
        first = first.or(Some(id));
    }
    // A place behind all files, where there is nothing new.
    let end = || {
        sources.clone().add(Source {
            path: String::new(),
            kind: SourceKind::Asset,
            text: String::new(),
        })
    };
    let first = first.unwrap_or_else(end);
    let (documents, mut problems) = content::parse(&sources, &project.config.vocabularies);
    let (catalog, found) = Catalog::link(documents, &sources);
    problems.extend(found);
    (catalog, sources, first, problems)
}

/// Links of new files that lead nowhere: the file, the target, and its place in the file.
fn broken(
    catalog: &Catalog,
    sources: &Sources,
    first: FileId,
) -> Vec<(String, String, Range<usize>)> {
    let mut found = Vec::new();
    for (page, path, body) in catalog.bodies() {
        for (link, destination) in body.links.iter().zip(catalog.destinations(page)) {
            let Span { file, .. } = link.span;
            if matches!(destination, Destination::Broken(Broken::Empty | _)) && file >= first {
                let text = &sources.get(file).text;
                let at = link.span.range();
                // An empty target has no place of its own but its link's.
                let place = if text.get(at.clone()).is_some() {
                    at
                } else {
                    0..0
                };
                found.push((path.to_owned(), link.target.clone(), place));
            }
        }
    }
    // From the end of each file, so that places before stay where they are.
    found.sort_by_key(|(_, _, place)| std::cmp::Reverse(place.start));
    found
}

/// The text with the link or the tag around `place` as plain words, nothing of it lost.
fn without_link(text: &str, place: Range<usize>) -> String {
    let body = content::body_at(text);
    let mut around: Option<Range<usize>> = None;
    let mut html: Option<Range<usize>> = None;
    for (event, range) in Parser::new_ext(&text[body..], EXTENSIONS).into_offset_iter() {
        let range = range.start + body..range.end + body;
        let holds = range.start <= place.start && place.end <= range.end;
        match event {
            // The innermost one is met last.
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) if holds => around = Some(range),
            Event::Html(_) | Event::InlineHtml(_) if holds => html = Some(range),
            _ => {}
        }
    }
    let mut out = text.to_owned();
    if let Some(html) = html {
        let tag = text[html.start..=place.start]
            .rfind('<')
            .map(|at| html.start + at);
        if let Some(at) = tag {
            out.replace_range(at..=at, "&lt;");
        }
    } else if let Some(link) = around {
        let picture = text[link.start..].starts_with('!');
        out.insert(link.start + usize::from(picture), '\\');
    }
    out
}

/// Writes a file that is not there yet. It appears whole, or not at all.
pub fn write(root: &Path, file: &New) -> std::io::Result<()> {
    let path = root.join(&file.path);
    let folder = path.parent().unwrap_or(root);
    std::fs::create_dir_all(folder)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    // Hidden, so that no build takes it for content, should it be left behind.
    let beside = folder.join(format!(
        ".{}.{}",
        name.unwrap_or_default(),
        std::process::id()
    ));
    let result = write_beside(&beside, &path, file.text.as_bytes());
    let removed = std::fs::remove_file(&beside);
    match (result, removed) {
        (Err(error), _) => Err(error),
        // It is gone where it was renamed.
        (Ok(()), Err(error)) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn write_beside(beside: &Path, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    match std::fs::hard_link(beside, path) {
        // A link never takes the place of a file; a renamed file would.
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            if path.try_exists()? {
                return Err(std::io::ErrorKind::AlreadyExists.into());
            }
            std::fs::rename(beside, path)
        }
        result => result,
    }
}
