//! What stands where a new site has to go.
//!
//! **In:** the paths of the old and the new site. **Out:** a refusal that names the first thing that is not ours
//! and would have to be overwritten, deleted, or written through. **Does not know:** how to change anything.

use foldhash::HashSet;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::OutputError;
use super::error::Progress;
use super::found::Found;
use super::layout::Layout;
use super::ledger::Ledger;
use super::manifest::Manifest;
use super::site_path::{fold, folders, split};

/// The old and the new site, side by side.
pub(super) struct Obstacles<'a> {
    layout: &'a Layout,
    pub(super) new_folders: BTreeSet<&'a str>,
    /// Old paths that the new site does not have.
    pub(super) going: BTreeSet<&'a str>,
    pub(super) going_folders: BTreeSet<&'a str>,
    going_folded: HashSet<String>,
}

impl<'a> Obstacles<'a> {
    pub(super) fn new(layout: &'a Layout, old: Option<&'a Manifest>, new: &'a Ledger) -> Self {
        let old = old.into_iter().flat_map(Manifest::paths);
        let going: BTreeSet<&str> = old.filter(|path| !new.contains(path)).collect();
        // Put in one by one: they are few, and the same again for nearly every file. To be collected they would be gathered
        // first, 10 MB at 100,000 datasets.
        let mut new_folders = BTreeSet::new();
        new_folders.extend(new.paths().flat_map(folders));
        Self {
            layout,
            new_folders,
            going_folders: going.iter().flat_map(|path| folders(path)).collect(),
            going_folded: going.iter().map(|path| fold(path)).collect(),
            going,
        }
    }

    /// Refuses a folder of the new or the old site that is no folder of ours; answers whether it is there.
    pub(super) fn check_folder(&self, path: &str) -> Result<bool, OutputError> {
        match self.look(path)? {
            Found::Nothing => Ok(false),
            Found::Folder => Ok(true),
            // Nothing of ours can be below a file: only a folder to be made needs its place.
            Found::File if self.is_going(path)? || !self.new_folders.contains(path) => Ok(false),
            Found::File | Found::Other => Err(self.refuse(path)),
        }
    }

    /// Refuses what must not give way to a new file. `known` says that the old site has the path as well.
    pub(super) fn check_new(&self, path: &str, known: bool) -> Result<(), OutputError> {
        match self.look(path)? {
            Found::Nothing => Ok(()),
            Found::File if known || self.is_going(path)? => Ok(()),
            Found::Folder => self.check_vacated(path),
            Found::File | Found::Other => Err(self.refuse(path)),
        }
    }

    /// Whether an old path that the new site does not have still has its file.
    pub(super) fn check_going(&self, path: &str) -> Result<bool, OutputError> {
        match self.look(path)? {
            Found::File => Ok(true),
            // A killed build made the folder for files of ours, or somebody else did: in any case our file is gone.
            Found::Nothing | Found::Folder => Ok(false),
            Found::Other => Err(self.refuse(path)),
        }
    }

    /// Refuses a folder that will not be empty, or is not ours, when all that is going is gone.
    ///
    /// Letters count here: a folder that becomes a file of the same name in other letters is refused on a disk that
    /// ignores case, which is safe and too rare for more.
    fn check_vacated(&self, path: &str) -> Result<(), OutputError> {
        if !self.going_folders.contains(path) {
            return Err(self.refuse(path));
        }
        for name in self.names(path)? {
            // What is not Unicode is not ours, so that the replaced name finds nothing that is.
            let child = format!("{path}/{}", name.to_string_lossy());
            match self.look(&child)? {
                Found::File if self.going.contains(child.as_str()) => {}
                Found::Folder => self.check_vacated(&child)?,
                _ => return Err(self.refuse(&child)),
            }
        }
        Ok(())
    }

    /// Whether the file at `path` is an old one that the new site does not have.
    fn is_going(&self, path: &str) -> Result<bool, OutputError> {
        if self.going.contains(path) {
            return Ok(true);
        }
        if !self.going_folded.contains(&fold(path)) {
            return Ok(false);
        }
        // On a disk that ignores case, the file we see may be the old one under a name in other letters. It is if
        // that name, or the name of a folder that it lies in, is listed nowhere in exactly these letters.
        for known in folders(path).chain([path]) {
            let (folder, name) = split(known);
            if self.names(folder)?.iter().all(|listed| listed != name) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What a folder lists, sorted so that the first obstacle is the same on every machine.
    fn names(&self, folder: &str) -> Result<Vec<std::ffi::OsString>, OutputError> {
        let path = self.layout.at(folder);
        let names = fs::read_dir(&path)
            .and_then(|entries| entries.map(|entry| Ok(entry?.file_name())).collect());
        let mut names: Vec<_> = names.map_err(|error| failed("list", &path, &error))?;
        names.sort();
        Ok(names)
    }

    fn look(&self, path: &str) -> Result<Found, OutputError> {
        let path = self.layout.at(path);
        Found::at(&path).map_err(|error| failed("look at", &path, &error))
    }

    fn refuse(&self, path: &str) -> OutputError {
        let path = self.layout.at(path);
        OutputError::refused(
            &path,
            format!(
                "`{}` is in the way of the site, and catscan did not write it",
                path.display()
            ),
            format!(
                "move it out of `{}`, then build again; the site is as it was",
                self.layout.output().display()
            ),
        )
    }
}

fn failed(attempt: &str, path: &Path, error: &io::Error) -> OutputError {
    OutputError::failed(attempt, path, error, Progress::Staging)
}
