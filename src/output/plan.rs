//! What publishing will do.
//!
//! **In:** the paths of the old and the new site, and the disk to look at. **Out:** lists of what to delete, make
//! and rename, in the order in which to do it; or a refusal. **Does not know:** how to do any of it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::OutputError;
use super::layout::Layout;
use super::ledger::Bytes;
use super::obstacles::Obstacles;
use super::site_path::{fold, folders, split};

/// What publishing will do.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Old files whose place a new file or folder needs.
    pub(super) give_way: Removal,
    /// Folders of new files, outermost first.
    pub(super) folders: Vec<NewFolder>,
    /// All other old files that the new site does not have.
    pub(super) sweep: Removal,
}

/// A folder with new files, its own or those of the folders in it.
#[derive(Debug, Default)]
pub(super) struct NewFolder {
    /// None for the output folder.
    pub(super) path: String,
    /// The number under which its new files are staged, if it has any itself.
    pub(super) staged: Option<usize>,
    /// Their names.
    pub(super) files: Vec<String>,
}

/// What to delete.
#[derive(Debug, Default)]
pub(super) struct Removal {
    pub(super) files: Vec<String>,
    /// Folders that may be empty after that, innermost first.
    pub(super) folders: Vec<String>,
}

impl Plan {
    pub(super) fn make(
        layout: &Layout,
        old: &BTreeSet<String>,
        new: &BTreeMap<String, Bytes>,
    ) -> Result<Self, OutputError> {
        let obstacles = Obstacles::new(layout, old, new);
        if let Some(path) = obstacles
            .new_folders
            .iter()
            .find(|path| new.contains_key(**path))
        {
            return Err(file_and_folder(path));
        }
        // Outermost first, so that what is below a link is never looked at.
        let mut missing = HashSet::new();
        for path in &obstacles.new_folders | &obstacles.going_folders {
            if !obstacles.check_folder(path)? {
                missing.insert(path);
            }
        }
        let mut made: BTreeMap<&str, NewFolder> = BTreeMap::new();
        for (path, bytes) in new {
            let Bytes::Staged(number) = bytes else {
                continue;
            };
            let (folder, name) = split(path);
            if !missing.contains(folder) {
                obstacles.check_new(path, old.contains(path))?;
            }
            for around in folders(path) {
                made.entry(around).or_default();
            }
            let made = made.entry(folder).or_default();
            made.staged = Some(*number);
            made.files.push(name.to_owned());
        }
        let mut plan = Self::default();
        for (path, mut folder) in made {
            path.clone_into(&mut folder.path);
            plan.folders.push(folder);
        }
        plan.remove(&obstacles, new)?;
        Ok(plan)
    }

    /// How many files are new.
    pub(super) fn new_files(&self) -> usize {
        self.folders.iter().map(|folder| folder.files.len()).sum()
    }

    fn remove(
        &mut self,
        obstacles: &Obstacles<'_>,
        new: &BTreeMap<String, Bytes>,
    ) -> Result<(), OutputError> {
        if obstacles.going.is_empty() {
            return Ok(());
        }
        let folders_of_new = &obstacles.new_folders;
        let taken: HashSet<String> = new
            .keys()
            .map(String::as_str)
            .chain(folders_of_new.iter().copied())
            .map(fold)
            .collect();
        // Case is ignored on every disk: where it matters, this deletes a file a moment earlier than need be; where
        // it does not, deleting `A.html` after `a.html` was renamed into place would delete the new file.
        let gives_way = |path: &str| {
            taken.contains(&fold(path))
                || folders(path)
                    .any(|folder| !folders_of_new.contains(folder) && taken.contains(&fold(folder)))
        };
        let mut emptied = [BTreeSet::new(), BTreeSet::new()];
        for path in &obstacles.going {
            let early = gives_way(path);
            let removal = if early {
                &mut self.give_way
            } else {
                &mut self.sweep
            };
            if obstacles.check_going(path)? {
                removal.files.push((*path).to_owned());
            }
            // Also where the file is gone: a killed build may have left its folder.
            let emptied = &mut emptied[usize::from(early)];
            emptied.extend(folders(path).filter(|folder| !folders_of_new.contains(folder)));
        }
        let [late, early] = emptied.map(|folders| innermost_first(&folders));
        self.give_way.folders = early;
        self.sweep.folders = late;
        Ok(())
    }
}

fn innermost_first(folders: &BTreeSet<&str>) -> Vec<String> {
    folders
        .iter()
        .rev()
        .map(|&folder| folder.to_owned())
        .collect()
}

fn file_and_folder(path: &str) -> OutputError {
    OutputError::refused(
        path.as_ref(),
        format!("`{path}` would be a file and a folder of the site"),
        "give the page or file another name, then build again".to_owned(),
    )
}
