//! Making what was staged the site.
//!
//! **In:** a plan that found nothing in the way. **Out:** the new site. **Does not know:** why the plan is as it is.
//!
//! The order is the promise. Up to the first manifest nothing has changed; from then on it names every file that
//! is ours, old or new, so that whatever a killed build leaves can be mended; the last step forgets what is gone.
//! The price: a path that a killed build meant to write counts as ours until the next build, written or not.

use std::borrow::Cow;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::OutputError;
use super::error::Progress;
use super::files::Files;
use super::found::Found;
use super::layout::Layout;
use super::manifest::Manifest;
use super::plan::{NewFolder, Plan, Removal};

/// Carries out `plan`, which leads from the site of `old` to the site of `new`.
pub(super) fn carry_out(
    files: &impl Files,
    layout: &Layout,
    plan: &Plan,
    old: Option<&Manifest>,
    new: &Manifest,
) -> Result<(), OutputError> {
    let both = match old {
        Some(old) if old != new => Cow::Owned(old.union(new)),
        _ => Cow::Borrowed(new),
    };
    if old != Some(&*both) {
        store(files, layout, &both, Progress::Staging)?;
    }
    remove(files, layout, &plan.give_way)?;
    for folder in &plan.folders {
        fill(files, layout, folder)?;
    }
    remove(files, layout, &plan.sweep)?;
    if *both != *new {
        store(files, layout, new, Progress::Publishing)?;
    }
    Ok(())
}

/// Brings the new files of a folder to where they belong: all in one step where the site has no such folder yet.
fn fill(files: &impl Files, layout: &Layout, folder: &NewFolder) -> Result<(), OutputError> {
    let path = layout.at(&folder.path);
    // Looked at only now: on a disk that ignores case a folder may just have given way to itself.
    let found = match folder.path.as_str() {
        // It may be a link.
        "" => Found::Folder,
        _ => Found::at(&path).map_err(|error| failed("look at", &path, &error))?,
    };
    match (folder.staged, found) {
        (None, Found::Folder) => Ok(()),
        (None, _) => files
            .create_folder(&path)
            .map_err(|error| failed("create", &path, &error)),
        (Some(number), Found::Folder) => folder.files.iter().try_for_each(|name| {
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

fn remove(files: &impl Files, layout: &Layout, removal: &Removal) -> Result<(), OutputError> {
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

fn store(
    files: &impl Files,
    layout: &Layout,
    manifest: &Manifest,
    progress: Progress,
) -> Result<(), OutputError> {
    manifest
        .store(files, layout)
        .map_err(|error| OutputError::failed("write", &layout.manifest(), &error, progress))
}

fn failed(attempt: &str, path: &Path, error: &io::Error) -> OutputError {
    OutputError::failed(attempt, path, error, Progress::Publishing)
}
