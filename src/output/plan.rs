//! What publishing will do.
//!
//! **In:** the paths of the old and the new site, and the disk to look at. **Out:** lists of what to delete, make
//! and rename, in the order in which to do it; or a refusal. **Does not know:** how to do any of it.

use foldhash::{HashMap, HashSet, HashSetExt};
use std::collections::{BTreeMap, BTreeSet};

use super::OutputError;
use super::layout::Layout;
use super::ledger::Ledger;
use super::manifest::Manifest;
use super::obstacles::Obstacles;
use super::site_path::{fold, folders, split};

/// What publishing will do. Its paths are those of the ledger and of the manifest, of which it holds no copies.
#[derive(Debug, Default)]
pub(super) struct Plan<'a> {
    /// Old files whose place a new file or folder needs.
    pub(super) give_way: Removal<'a>,
    /// Folders of new files, outermost first.
    pub(super) folders: Vec<NewFolder<'a>>,
    /// All other old files that the new site does not have.
    pub(super) sweep: Removal<'a>,
}

/// A folder with new files, its own or those of the folders in it.
#[derive(Debug, Default)]
pub(super) struct NewFolder<'a> {
    /// None for the output folder.
    pub(super) path: &'a str,
    /// The number under which its new files are staged, if it has any itself.
    pub(super) staged: Option<usize>,
    /// How many these are. The ledger has their names: a list of them would be 10 MB at 100,000 datasets.
    pub(super) files: usize,
}

/// What to delete.
#[derive(Debug, Default)]
pub(super) struct Removal<'a> {
    pub(super) files: Vec<&'a str>,
    /// Folders that may be empty after that, innermost first.
    pub(super) folders: Vec<&'a str>,
}

impl<'a> Plan<'a> {
    /// Plans how the site of `old` becomes that of `new`, whose files are staged in folders of these `numbers`.
    pub(super) fn make(
        layout: &'a Layout,
        old: Option<&'a Manifest>,
        new: &'a Ledger,
        numbers: &HashMap<String, usize>,
    ) -> Result<Self, OutputError> {
        let obstacles = Obstacles::new(layout, old, new);
        if let Some(path) = obstacles.new_folders.iter().find(|path| new.contains(path)) {
            return Err(file_and_folder(path));
        }
        // Outermost first, so that what is below a link is never looked at.
        let mut missing = HashSet::new();
        for path in &obstacles.new_folders | &obstacles.going_folders {
            if !obstacles.check_folder(path)? {
                missing.insert(path);
            }
        }
        let mut made: BTreeMap<&str, NewFolder<'_>> = BTreeMap::new();
        for path in new.staged() {
            let (folder, _) = split(path);
            if !missing.contains(folder) {
                let known = old.is_some_and(|old| old.contains(path));
                obstacles.check_new(path, known)?;
            }
            for around in folders(path) {
                made.entry(around).or_default();
            }
            let made = made.entry(folder).or_default();
            made.staged = numbers.get(folder).copied();
            made.files += 1;
        }
        let made = made.into_iter();
        let mut plan = Self {
            folders: made.map(|(path, of)| NewFolder { path, ..of }).collect(),
            ..Self::default()
        };
        plan.remove(&obstacles, new)?;
        Ok(plan)
    }

    /// How many files are new.
    pub(super) fn new_files(&self) -> usize {
        self.folders.iter().map(|folder| folder.files).sum()
    }

    fn remove(&mut self, obstacles: &Obstacles<'a>, new: &Ledger) -> Result<(), OutputError> {
        if obstacles.going.is_empty() {
            return Ok(());
        }
        let folders_of_new = &obstacles.new_folders;
        let of_old = |path: &'a str| folders(path).chain([path]);
        let asked: HashSet<String> = obstacles
            .going
            .iter()
            .flat_map(|path| of_old(path))
            .map(fold)
            .collect();
        // Only those that will be asked for: all of the site would be 65 MB at 100,000 datasets.
        let taken: HashSet<String> = new
            .paths()
            .chain(folders_of_new.iter().copied())
            .map(fold)
            .filter(|path| asked.contains(path))
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
                removal.files.push(path);
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

fn innermost_first<'a>(folders: &BTreeSet<&'a str>) -> Vec<&'a str> {
    folders.iter().rev().copied().collect()
}

fn file_and_folder(path: &str) -> OutputError {
    OutputError::refused(
        path.as_ref(),
        format!("`{path}` would be a file and a folder of the site"),
        "give the page or file another name, then build again".to_owned(),
    )
}
