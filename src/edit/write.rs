//! Bringing new files of content onto the disk.
//!
//! Every file is first read by our own reader, together with all that is there; a link of it that
//! would lead nowhere is left as words. Then it is written whole or not at all, and never in the place
//! of another.

use crate::catalog::{Catalog, Destination};
use crate::check;
use crate::content;
use crate::content::markdown::EXTENSIONS;
use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Source, SourceKind, Sources};
use crate::project::Project;
use crate::site::Site;
use foldhash::{HashMap, HashSet};
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
pub fn check(project: &Project, mut files: Vec<New>) -> Result<Checked, Box<Refused>> {
    let unlinked = unlink(project, &mut files);
    let there = There::of(project);
    let files: Vec<(New, Fate)> = files
        .into_iter()
        .map(|file| {
            let fate = there.fate(&file);
            (file, fate)
        })
        .collect();
    let fresh = files.iter().filter(|(_, fate)| *fate == Fate::Fresh);
    let fresh: Vec<&New> = fresh.map(|(file, _)| file).collect();
    let Linked {
        catalog,
        sources,
        first,
        mut problems,
    } = Linked::of(project, &fresh);
    let (site, found) = Site::plan(&catalog, &project.config, &sources, &project.history);
    problems.extend(found);
    let mut problems = check::run(&site, problems, Vec::new());
    // What was written elsewhere is kept, wrong numbers too: only what cannot be read is refused.
    let unread = |problem: &Diagnostic| check::rule(problem.rule).is_none_or(|rule| rule.fixed);
    problems.retain(|problem| problem.is_error() && problem.span.file >= first && unread(problem));
    if problems.is_empty() {
        return Ok(Checked { files, unlinked });
    }
    Err(Box::new(Refused {
        diagnostics: Diagnostics::sorted(problems, &sources),
        sources,
    }))
}

/// Leaves links as words that would lead nowhere if all of `files` were there, and says which.
fn unlink(project: &Project, files: &mut [New]) -> Vec<(String, String)> {
    let mut unlinked = Vec::new();
    // Taking a link out cannot break another; the second look only makes sure.
    for _ in 0..2 {
        let all: Vec<&New> = files.iter().collect();
        let linked = Linked::of(project, &all);
        let broken = linked.broken();
        if broken.is_empty() {
            break;
        }
        let places = files.iter().enumerate();
        let places: HashMap<String, usize> =
            places.map(|(at, file)| (file.path.clone(), at)).collect();
        for (path, target, place) in broken {
            if let Some(file) = places.get(&path).and_then(|at| files.get_mut(*at)) {
                file.text = without_link(&file.text, place);
                unlinked.push((path, target));
            }
        }
    }
    unlinked
}

/// What a project has, as new files meet it.
struct There<'p> {
    by_path: HashMap<&'p str, &'p Source>,
    /// Datasets and concepts are known by their files' names alone, in whatever folder they lie.
    by_name: HashMap<String, &'p str>,
}

impl<'p> There<'p> {
    fn of(project: &'p Project) -> Self {
        let sources = || project.sources.iter().map(|(_, source)| source);
        Self {
            by_path: sources()
                .map(|source| (source.path.as_str(), source))
                .collect(),
            by_name: sources()
                .filter_map(|source| Some((name(&source.path)?, source.path.as_str())))
                .collect(),
        }
    }

    fn fate(&self, file: &New) -> Fate {
        match self.by_path.get(file.path.as_str()) {
            Some(source) if source.text == file.text => return Fate::Same,
            Some(_) => return Fate::Differs,
            None => {}
        }
        let elsewhere = name(&file.path).and_then(|name| self.by_name.get(&name));
        elsewhere.map_or(Fate::Fresh, |path| Fate::Elsewhere((*path).to_owned()))
    }
}

/// What a dataset or a concept is known by: its kind, and its file's name.
fn name(path: &str) -> Option<String> {
    let kinds = ["content/datasets/", "content/concepts/"];
    let kind = kinds.iter().find(|kind| path.starts_with(**kind))?;
    let name = path.rsplit('/').next()?;
    Some(format!("{kind}{}", name.to_lowercase()))
}

/// A catalog with files that are not on the disk.
struct Linked {
    catalog: Catalog,
    sources: Sources,
    /// The first of those files; all behind it are too.
    first: FileId,
    problems: Vec<Diagnostic>,
}

impl Linked {
    /// Links `project` with `files`, each in the place of one that is there.
    fn of(project: &Project, files: &[&New]) -> Self {
        let mut sources = Sources::default();
        let replaced: HashSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for (_, source) in project.sources.iter() {
            if !replaced.contains(source.path.as_str()) {
                sources.add(source.clone());
            }
        }
        // A file of its own tells the new ones from the others, even where there is none.
        let first = sources.add(Source {
            path: String::new(),
            kind: SourceKind::Template,
            text: String::new(),
        });
        for file in files {
            sources.add(Source {
                path: file.path.clone(),
                kind: SourceKind::Markdown,
                text: file.text.clone(),
            });
        }
        let (documents, mut problems) = content::parse(&sources, &project.config.vocabularies);
        let (catalog, found) = Catalog::link(documents, &sources);
        problems.extend(found);
        Self {
            catalog,
            sources,
            first,
            problems,
        }
    }

    /// Links of the new files that lead nowhere: the file, the target, and its place in the file.
    fn broken(&self) -> Vec<(String, String, Range<usize>)> {
        let mut found = Vec::new();
        for (page, path, body) in self.catalog.bodies() {
            for (link, destination) in body.links.iter().zip(self.catalog.destinations(page)) {
                let new = link.span.file > self.first;
                if new && matches!(destination, Destination::Broken(_)) {
                    found.push((path.to_owned(), link.target.to_string(), link.span.range()));
                }
            }
        }
        // From the end of each file, so that places before stay where they are.
        found.sort_by_key(|(_, _, place)| std::cmp::Reverse(place.start));
        found
    }
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
