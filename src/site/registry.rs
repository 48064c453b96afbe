//! Every path of the output has one owner.

use crate::diagnostic::{Diagnostic, Span};
use foldhash::{HashMap, HashMapExt};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// Who writes a path, in the words of a message.
#[derive(Debug, Clone)]
pub struct Claim {
    /// What it is, such as "the page of `content/about.md`".
    pub owner: String,
    /// The file that it comes from.
    pub span: Span,
    /// Whether Catscan or its theme made the path: no file can be renamed then.
    pub fixed: bool,
}

/// All paths with their owners, compared as file systems that ignore case and composition compare them. An owner is a key:
/// what is said of it is wanted only where two meet, and would be 12 MB at 10,000 datasets.
#[derive(Debug)]
pub struct Registry<'p, Owner> {
    owners: HashMap<Cow<'p, str>, Owner>,
}

impl<'p, Owner: Copy> Registry<'p, Owner> {
    /// With room for so many paths.
    pub fn for_paths(number: usize) -> Self {
        Self {
            owners: HashMap::with_capacity(number),
        }
    }

    /// Gives `path` to an owner; where it has one already, the path is handed back with that one.
    pub fn claim(
        &mut self,
        path: impl Into<Cow<'p, str>>,
        owner: Owner,
    ) -> Result<(), (Cow<'p, str>, Owner)> {
        let path = path.into();
        let other = folded(&path);
        let key: &str = other.as_deref().unwrap_or(&path);
        if let Some(first) = self.owners.get(key) {
            return Err((path, *first));
        }
        self.owners.insert(other.map_or(path, Cow::Owned), owner);
        Ok(())
    }

    /// The owners of paths that need a folder where a file is, the folder, and the owner of the file; found when all are
    /// claimed.
    pub fn folders_in_the_way(&self) -> Vec<(Owner, &str, Owner)> {
        let mut found = Vec::new();
        for (path, owner) in &self.owners {
            let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
            for folder in folders {
                if let Some(file) = self.owners.get(folder) {
                    found.push((*owner, folder, *file));
                }
            }
        }
        found
    }
}

/// What is said where a folder and a file would need the same name.
pub fn in_the_way(claim: &Claim, folder: &str, file: &Claim) -> Diagnostic {
    Diagnostic::error(
        "path-clash",
        claim.span,
        format!(
            "{} needs a folder `{folder}` where {} is a file",
            claim.owner, file.owner
        ),
    )
    .related(file.span, "the file")
    .help("rename one of them")
}

/// What is said where two need one path: told where somebody can do something about it.
pub fn clash(path: &str, first: &Claim, second: &Claim) -> Diagnostic {
    let (here, there) = if second.fixed {
        (second, first)
    } else {
        (first, second)
    };
    let message = format!("{} and {} both become `{path}`", first.owner, second.owner);
    let found = Diagnostic::error("path-clash", there.span, message);
    if there.fixed {
        return found.help("write both alike: they make one address");
    }
    if here.fixed {
        return found.help("rename the file: the other one has its name from catscan");
    }
    found.related(here.span, "the other one").help(
        "rename one of the files: paths that differ only in case or in how letters are composed are one on some disks",
    )
}

/// The form in which paths are compared; none where it is the path itself, as nearly always.
fn folded(path: &str) -> Option<String> {
    if !path.is_ascii() {
        return Some(path.nfc().flat_map(char::to_lowercase).collect());
    }
    let changes = path.bytes().any(|byte| byte.is_ascii_uppercase());
    changes.then(|| path.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;

    fn claims(paths: &[&str]) -> Vec<String> {
        let claim = |path: &str| Claim {
            owner: format!("`{path}`"),
            span: Sources::default().configuration(),
            fixed: false,
        };
        let mut registry = Registry::for_paths(paths.len());
        let mut found = Vec::new();
        for path in paths {
            if let Err((path, first)) = registry.claim(*path, *path) {
                found.push(clash(&path, &claim(first), &claim(&path)));
            }
        }
        let folders = registry.folders_in_the_way().into_iter();
        found.extend(
            folders.map(|(path, folder, file)| in_the_way(&claim(path), folder, &claim(file))),
        );
        found.into_iter().map(|problem| problem.message).collect()
    }

    #[test]
    fn paths_that_differ_only_in_case_clash_and_both_owners_are_named() {
        assert_eq!(
            claims(&["a.html", "datasets/CheXpert.html", "datasets/chexpert.html"]),
            [
                "`datasets/CheXpert.html` and `datasets/chexpert.html` both become `datasets/chexpert.html`"
            ]
        );
    }

    #[test]
    fn paths_that_differ_only_in_how_letters_are_composed_clash() {
        assert_eq!(claims(&["caf\u{e9}.html", "cafe\u{301}.html"]).len(), 1);
    }

    #[test]
    fn a_folder_cannot_take_the_name_of_a_file() {
        assert_eq!(
            claims(&["labels", "labels/index.html"]),
            ["`labels/index.html` needs a folder `labels` where `labels` is a file"]
        );
    }

    #[test]
    fn other_paths_do_not_clash() {
        assert_eq!(claims(&["a.html", "a/a.html", "b.html"]), [""; 0]);
    }
}
