//! The project's files as they are now, each parsed once.
//!
//! Enters: which files may have changed. Leaves: a [`Snapshot`] of all of them. Files that did not
//! change are neither read nor parsed again, unless the configuration did.

use super::snapshot::{Inputs, Snapshot};
use super::watch::Changes;
use crate::catalog::{Catalog, Relinked};
use crate::content::{self, Parsed};
use crate::diagnostic::{Diagnostic, FileId, SourceKind, Sources};
use crate::project::{
    self, CONFIG_FILE, Config, FileRead, Found, History, OpenError, Project, Stamp,
};
use crate::theme;
use foldhash::{HashMap, HashSet};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Fewer files than this are read without other threads.
const FEW: usize = 8;

/// What browsers have to do about a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// Load style sheets anew.
    Styles,
    /// Load pages anew.
    Pages,
}

/// A project that is being edited.
pub(super) struct Workspace {
    root: PathBuf,
    base_url: Option<String>,
    config: Arc<Config>,
    sources: Sources,
    /// As it was when the configuration was last read.
    history: Arc<History>,
    /// What is wrong with the configuration.
    problems: Vec<Diagnostic>,
    files: HashMap<String, File>,
    /// Whether the configuration could not be read at the last change.
    lost: bool,
    /// The last snapshot, and the files that have another text since; none of them where it takes
    /// more than that to say what changed.
    last: Option<(Arc<Snapshot>, Option<BTreeSet<String>>)>,
}

/// What is kept of a file.
#[derive(Debug)]
struct File {
    id: FileId,
    stamp: Option<Stamp>,
    unreadable: Option<Diagnostic>,
    parsed: Option<Parsed>,
}

impl File {
    /// Whether something is wrong in it, looked at alone.
    fn is_broken(&self) -> bool {
        let parsed = self.parsed.as_ref();
        self.unreadable.is_some() || parsed.is_some_and(|parsed| !parsed.problems.is_empty())
    }
}

impl Workspace {
    pub(super) fn open(root: &Path, base_url: Option<String>) -> Result<Self, OpenError> {
        // Before reading: a file that changes while it is read has another stamp at the next look.
        let mut stamps: HashMap<String, Option<Stamp>> = stamps(project::list(root));
        let (project, problems, _) = Project::read(root)?;
        let Project {
            mut config,
            sources,
            history,
            ..
        } = project;
        if let Some(url) = &base_url {
            config.set_base_url(url);
        }
        let parsed = content::parse_all(0, &sources, &config.vocabularies);
        let mut parsed: HashMap<FileId, Parsed> = parsed.into_iter().collect();
        let (own, of_files): (Vec<Diagnostic>, Vec<Diagnostic>) = problems
            .into_iter()
            .partition(|problem| problem.span.file == sources.configuration().file);
        let mut unreadable: HashMap<FileId, Diagnostic> = of_files
            .into_iter()
            .map(|problem| (problem.span.file, problem))
            .collect();
        let files = sources
            .iter()
            .filter(|(_, source)| source.kind != SourceKind::Config)
            .map(|(id, source)| {
                let file = File {
                    id,
                    stamp: stamps.remove(&source.path).flatten(),
                    unreadable: unreadable.remove(&id),
                    parsed: parsed.remove(&id),
                };
                (source.path.clone(), file)
            })
            .collect();
        Ok(Self {
            root: root.to_path_buf(),
            base_url,
            config: Arc::new(config),
            sources,
            history: Arc::new(history),
            problems: own,
            files,
            lost: false,
            last: None,
        })
    }

    /// The site as the files are now. Where only texts changed since the last snapshot, that is
    /// shared as far as it still holds.
    pub(super) fn snapshot(&mut self) -> Arc<Snapshot> {
        let last = self.last.take();
        let after = last.and_then(|(last, edited)| self.after(&last, &edited?));
        let snapshot = Arc::new(after.unwrap_or_else(|| self.anew()));
        self.last = Some((Arc::clone(&snapshot), Some(BTreeSet::new())));
        snapshot
    }

    /// The site after files got another text; none where everything has to be linked anew.
    fn after(&self, last: &Snapshot, edited: &BTreeSet<String>) -> Option<Snapshot> {
        let mut documents = Vec::with_capacity(edited.len());
        let files = edited.iter().filter_map(|path| self.files.get(path));
        for parsed in files.filter_map(|file| file.parsed.as_ref()) {
            documents.push(parsed.document.clone()?);
        }
        let Relinked {
            catalog,
            problems,
            pages,
        } = last.borrow_owner().catalog.relink(documents)?;
        let inputs = self.inputs(self.with_theme(), catalog, problems);
        Some(Snapshot::plan_after(Some((last, &pages)), inputs))
    }

    /// The site, nothing of it taken from an earlier one.
    fn anew(&self) -> Snapshot {
        let files = self.sources.iter();
        let files = files.filter_map(|(_, source)| self.files.get(&source.path));
        let documents = files.filter_map(|file| file.parsed.as_ref()?.document.clone());
        let sources = self.with_theme();
        let (catalog, problems) = Catalog::link(documents.collect(), &sources);
        Snapshot::plan(self.inputs(sources, catalog, problems))
    }

    fn with_theme(&self) -> Sources {
        let mut sources = self.sources.clone();
        theme::add_files(&mut sources);
        sources
    }

    fn inputs(&self, sources: Sources, catalog: Catalog, found: Vec<Diagnostic>) -> Inputs {
        let mut problems = self.problems.clone();
        let broken = self.files.iter().filter(|(_, file)| file.is_broken());
        let mut broken: Vec<(&String, &File)> = broken.collect();
        broken.sort_unstable_by_key(|(path, _)| *path);
        for (_, file) in broken {
            problems.extend(file.unreadable.clone());
            let parsed = file.parsed.iter();
            problems.extend(parsed.flat_map(|parsed| parsed.problems.iter().cloned()));
        }
        problems.extend(found);
        Inputs {
            root: self.root.clone(),
            config: Arc::clone(&self.config),
            sources,
            catalog,
            history: Arc::clone(&self.history),
            problems,
        }
    }

    /// Takes changes in. Says which files are other ones now and what browsers have to do about it,
    /// or nothing where all is as it was. `follow` is called before folders are looked through.
    pub(super) fn apply(
        &mut self,
        changes: &Changes,
        follow: impl FnOnce(),
    ) -> Result<Option<(Vec<String>, Change)>, OpenError> {
        let named = match changes {
            Changes::Paths(paths) => paths.clone(),
            Changes::Everything => BTreeSet::new(),
        };
        let look = *changes == Changes::Everything || named.iter().any(|p| self.is_new(p));
        if look || self.lost || named.contains(CONFIG_FILE) {
            // Until it is found again, what changes in the meantime is not followed.
            let lost = std::mem::replace(&mut self.lost, true);
            if self.is_configured_anew()? || lost {
                follow();
                *self = Self::open(&self.root, self.base_url.clone())?;
                return Ok(Some((vec![CONFIG_FILE.to_owned()], Change::Pages)));
            }
            self.lost = false;
        }
        let found = if look {
            follow();
            project::list(&self.root)
        } else {
            let known = named.iter().filter(|path| self.files.contains_key(*path));
            known
                .filter_map(|path| project::look(&self.root, path))
                .collect()
        };
        let before = self.files.len();
        let mut changed = Vec::new();
        if look {
            changed.extend(self.forget_all_but(&found));
        }
        let mut doubtful = each(found, |found| (found.stamp(), found));
        doubtful.retain(|(stamp, found)| {
            let known = self.files.get(&found.path);
            named.contains(&found.path) || known.is_none_or(|file| file.stamp != *stamp)
        });
        let unknown = |found: &Found| !self.files.contains_key(&found.path);
        let new = doubtful.iter().filter(|(_, found)| unknown(found)).count();
        let read = each(doubtful, |(stamp, found)| (stamp, found.read()));
        let taken = read
            .into_iter()
            .filter_map(|(stamp, read)| self.take(stamp, read));
        let taken: Vec<String> = taken.collect();
        self.parse(&taken);
        changed.extend(taken);
        if changed.is_empty() {
            return Ok(None);
        }
        let style = |path: &String| path.starts_with("static/") && path.ends_with(".css");
        // One that comes or goes gives its place to another one, or takes it.
        let same_files = self.files.len() == before && new == 0;
        let change = if same_files && changed.iter().all(style) {
            Change::Styles
        } else {
            Change::Pages
        };
        Ok(Some((changed, change)))
    }

    /// Whether a path that is said to have changed is none of the files that we know: a new one, a
    /// folder, or one that went.
    fn is_new(&self, path: &str) -> bool {
        if path == CONFIG_FILE {
            return false;
        }
        let on_disk = self.root.join(path);
        let there = on_disk.symlink_metadata().is_ok();
        if self.files.contains_key(path) {
            return !there || on_disk.is_dir();
        }
        let folder = format!("{path}/");
        let is_folder = || self.files.keys().any(|known| known.starts_with(&folder));
        // An editor's own files come and go all the time.
        (there && (on_disk.is_dir() || project::look(&self.root, path).is_some())) || is_folder()
    }

    fn is_configured_anew(&self) -> Result<bool, OpenError> {
        let known = self.sources.get(self.sources.configuration().file);
        let text = project::configuration(&self.root)?;
        Ok(String::from_utf8_lossy(&text) != known.text.as_str())
    }

    /// Takes out every file that is not among `found`, and names it.
    fn forget_all_but(&mut self, found: &[Found]) -> Vec<String> {
        let there: HashSet<&str> = found.iter().map(|found| found.path.as_str()).collect();
        let gone: Vec<String> = self
            .files
            .keys()
            .filter(|path| !there.contains(path.as_str()))
            .cloned()
            .collect();
        for path in &gone {
            if let Some(file) = self.files.remove(path) {
                self.came_or_went(path, self.sources.get(file.id).kind);
                self.sources.remove(file.id);
            }
        }
        gone
    }

    /// Takes a file in, and names it if it is not as it was.
    fn take(&mut self, stamp: Option<Stamp>, read: FileRead) -> Option<String> {
        let FileRead {
            source, refused, ..
        } = read;
        let path = source.path.clone();
        let id = match self.files.get_mut(&path) {
            None => {
                self.came_or_went(&path, source.kind);
                self.sources.insert(source)
            }
            Some(file) => {
                let readable = file.unreadable.is_none() && refused.is_none();
                let text_is_read = !matches!(source.kind, SourceKind::Asset | SourceKind::Static);
                if readable && text_is_read && *self.sources.get(file.id) == source {
                    file.stamp = stamp;
                    return None;
                }
                let id = file.id;
                if self.sources.get(id).kind == source.kind {
                    self.is_edited(&path);
                } else {
                    // One that cannot be read any more is copied, as nothing else is known of it.
                    self.starts_anew();
                }
                self.sources.replace(id, source);
                id
            }
        };
        let file = File {
            id,
            stamp,
            unreadable: refused.map(|refused| refused.diagnostic(id)),
            parsed: None,
        };
        self.files.insert(path.clone(), file);
        Some(path)
    }

    /// Remembers a file that has another text than in the last snapshot.
    fn is_edited(&mut self, path: &str) {
        if let Some((_, Some(edited))) = &mut self.last {
            edited.insert(path.to_owned());
        }
    }

    /// Remembers that there are other files than in the last snapshot. Nothing is linked with
    /// templates, and the theme sees for itself which there are.
    fn came_or_went(&mut self, path: &str, kind: SourceKind) {
        match kind {
            SourceKind::Template => self.is_edited(path),
            _ => self.starts_anew(),
        }
    }

    /// Remembers that nothing can be taken from the last snapshot.
    fn starts_anew(&mut self) {
        if let Some((_, edited)) = &mut self.last {
            *edited = None;
        }
    }

    fn parse(&mut self, paths: &[String]) {
        let files = paths
            .iter()
            .filter_map(|path| self.files.get_key_value(path));
        let files: Vec<(&String, FileId)> = files.map(|(path, file)| (path, file.id)).collect();
        let parsed = each(files, |(path, id)| {
            let source = self.sources.get(id);
            let parsed = content::parse_one(id, source, &self.config.vocabularies, false);
            (path.clone(), parsed)
        });
        for (path, parsed) in parsed {
            if let Some(file) = self.files.get_mut(&path) {
                file.parsed = parsed;
            }
        }
    }
}

/// Does the same to each: a few on this thread, because to hand them to another one and to wait for
/// it takes longer while all of the site is checked behind; many on all threads.
fn each<T: Send, R: Send>(all: Vec<T>, one: impl Fn(T) -> R + Sync + Send) -> Vec<R> {
    if all.len() < FEW {
        all.into_iter().map(one).collect()
    } else {
        all.into_par_iter().map(one).collect()
    }
}

fn stamps(found: Vec<Found>) -> HashMap<String, Option<Stamp>> {
    found
        .into_par_iter()
        .map(|found| {
            let stamp = found.stamp();
            (found.path, stamp)
        })
        .collect()
}
