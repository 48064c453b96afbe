//! Every path of the output has one owner.

use crate::diagnostic::{Diagnostic, Span};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Who writes a path.
#[derive(Debug, Clone)]
pub struct Claim {
    /// What it is, such as "the page of `content/about.md`".
    pub owner: String,
    /// The file that it comes from.
    pub span: Span,
    /// Whether Catscan or its theme made the path: no file can be renamed then.
    pub fixed: bool,
}

/// All paths, compared as file systems that ignore case and composition compare them.
#[derive(Debug, Default)]
pub struct Registry {
    owners: HashMap<String, Claim>,
}

impl Registry {
    /// Gives `path` to an owner; where it has one already, or a folder and a file would need the
    /// same name, that is an error that names both.
    pub fn claim(&mut self, path: &str, claim: Claim) -> Option<Diagnostic> {
        let key = folded(path);
        if let Some(first) = self.owners.get(&key) {
            return Some(clash(path, first, &claim));
        }
        self.owners.insert(key, claim);
        None
    }

    /// Paths that need a folder where a file is, found when all are claimed.
    pub fn folders_in_the_way(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (path, claim) in &self.owners {
            let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
            for folder in folders {
                if let Some(file) = self.owners.get(folder) {
                    found.push(
                        Diagnostic::error(
                            "path-clash",
                            claim.span,
                            format!(
                                "{} needs a folder `{folder}` where {} is a file",
                                claim.owner, file.owner
                            ),
                        )
                        .related(file.span, "the file")
                        .help("rename one of them"),
                    );
                }
            }
        }
        found
    }
}

/// Told where somebody can do something about it.
fn clash(path: &str, first: &Claim, second: &Claim) -> Diagnostic {
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

fn folded(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    path.nfc().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;

    fn claims(paths: &[&str]) -> Vec<String> {
        let mut registry = Registry::default();
        let span = Sources::default().configuration();
        let mut found = Vec::new();
        for path in paths {
            let owner = format!("`{path}`");
            found.extend(registry.claim(
                path,
                Claim {
                    owner,
                    span,
                    fixed: false,
                },
            ));
        }
        found.extend(registry.folders_in_the_way());
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
