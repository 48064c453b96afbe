//! # unused-file
//!
//! **What it does:** finds pictures below `content/` that no page shows or links to, and trees of labels that no label set names.
//!
//! **Why it matters:** every picture is copied into the site and downloaded by those who mirror it. A tree that nobody names holds labels that
//! nobody sees.
//!
//! **Example:** `content/datasets/histogram-old.png`. Delete it, or show it: `![Ages of the patients](histogram-old.png)`.

use crate::catalog::Destination;
use crate::check::finding::Finding;
use crate::diagnostic::{Diagnostic, SourceKind, Span};
use crate::site::Site;
use foldhash::{HashSet, HashSetExt};

pub(super) const RULE: &str = "unused-file";

/// Other files, such as `CNAME` or `robots.txt`, are there for programs.
const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"];

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let catalog = site.catalog;
    let mut used: HashSet<String> = HashSet::new();
    for (page, _, _) in catalog.bodies() {
        for destination in catalog.destinations(page) {
            if let Destination::Asset(path) = destination {
                used.insert(path.clone());
            }
        }
    }
    for (_, dataset) in catalog.datasets() {
        let path = &dataset.page().path;
        let folder = path.rfind('/').map_or("", |at| &path[..=at]);
        let trees = dataset.fields().labels.iter();
        let trees = trees.filter_map(|set| set.tree.as_ref());
        used.extend(trees.map(|tree| format!("{folder}{}", tree.value)));
    }
    let mut found = Vec::new();
    for (file, source) in site.sources.iter() {
        let (what, help) = match source.kind {
            SourceKind::Asset if is_picture(&source.path) => (
                "no page shows this picture or links to it",
                "delete it, or show it: `![what it shows](its path)`",
            ),
            SourceKind::Data => (
                "no label set names this tree",
                "delete it, or name it in a `[[labels]]` entry beside it: `tree = \"…\"`",
            ),
            _ => continue,
        };
        if !used.contains(&source.path) {
            let diagnostic = Diagnostic::warning(RULE, Span::start_of(file), what).help(help);
            found.push(Finding::new(diagnostic, [source.path.as_str()]));
        }
    }
    found
}

fn is_picture(path: &str) -> bool {
    let end = path.rsplit_once('.').map(|(_, end)| end.to_lowercase());
    end.is_some_and(|end| PICTURES.contains(&end.as_str()))
}
