//! Making what was staged the site.
//!
//! **In:** a plan that found nothing in the way. **Out:** the new site. **Does not know:** why the plan is as it is.
//!
//! The order is the promise. Up to the first manifest nothing has changed; from then on it names every file that
//! is ours, old or new, so that whatever a killed build leaves can be mended; the last step forgets what is gone.
//! The price: a path that a killed build meant to write counts as ours until the next build, written or not.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::OutputError;
use super::error::Progress;
use super::files::Files;
use super::found::Found;
use super::layout::Layout;
use super::ledger::Ledger;
use super::manifest::{self, Manifest};
use super::plan::{NewFolder, Plan, Removal};

/// Carries out `plan`, which leads from the site of `old` to the site of `new`. Of the manifests on the way none is ever in
/// memory: their lines are those of `old` and `new`.
pub(super) fn carry_out(
    files: &impl Files,
    layout: &Layout,
    plan: &Plan<'_>,
    old: Option<&Manifest>,
    new: &Ledger,
) -> Result<(), OutputError> {
    let of_old = || old.into_iter().flat_map(Manifest::paths);
    let both = || manifest::union(of_old(), new.paths());
    let number = both().count();
    if old.is_none_or(|old| old.len() < number) {
        store(files, layout, both(), Progress::Staging)?;
    }
    remove(files, layout, &plan.give_way)?;
    for folder in &plan.folders {
        fill(files, layout, folder, new)?;
    }
    remove(files, layout, &plan.sweep)?;
    if new.len() < number {
        store(files, layout, new.paths(), Progress::Publishing)?;
    }
    Ok(())
}

/// Brings the new files of a folder to where they belong: all in one step where the site has no such folder yet.
fn fill(
    files: &impl Files,
    layout: &Layout,
    folder: &NewFolder<'_>,
    new: &Ledger,
) -> Result<(), OutputError> {
    let path = layout.at(folder.path);
    // Looked at only now: on a disk that ignores case a folder may just have given way to itself.
    let found = match folder.path {
        // It may be a link.
        "" => Found::Folder,
        _ => Found::at(&path).map_err(|error| failed("look at", &path, &error))?,
    };
    match (folder.staged, found) {
        (None, Found::Folder) => Ok(()),
        (None, _) => files
            .create_folder(&path)
            .map_err(|error| failed("create", &path, &error)),
        (Some(number), Found::Folder) => new.staged_in(folder.path).try_for_each(|name| {
            let path = path.join(name);
            files
                .rename(&layout.staged(number, name), &path)
                .map_err(|error| failed("write", &path, &error))
        }),
        (Some(number), _) => files
            .rename(&layout.staged_folder(number), &path)
            .map_err(|error| failed("write", &path, &error)),
    }
}

fn remove(files: &impl Files, layout: &Layout, removal: &Removal<'_>) -> Result<(), OutputError> {
    for path in &removal.files {
        let path = layout.at(path);
        gone(files.remove_file(&path)).map_err(|error| failed("delete", &path, &error))?;
    }
    for folder in &removal.folders {
        let path = layout.at(folder);
        match gone(files.remove_folder(&path)) {
            // Somebody else's file is in it, so it stays. Some systems say so in other words.
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists
                ) => {}
            removed => removed.map_err(|error| failed("delete", &path, &error))?,
        }
    }
    Ok(())
}

/// What a killed build deleted already need not be deleted again.
fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(())
        }
        removed => removed,
    }
}

fn store<'p>(
    files: &impl Files,
    layout: &Layout,
    paths: impl Iterator<Item = &'p str>,
    progress: Progress,
) -> Result<(), OutputError> {
    manifest::store(files, layout, paths)
        .map_err(|error| OutputError::failed("write", &layout.manifest(), &error, progress))
}

fn failed(attempt: &str, path: &Path, error: &io::Error) -> OutputError {
    OutputError::failed(attempt, path, error, Progress::Publishing)
}
