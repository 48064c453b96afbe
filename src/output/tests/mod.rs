//! What the output promises, one file for each kind of promise.

mod broken_disk;
mod case;
mod concurrency;
mod killed;
mod manifest;
mod origins;
mod publishing;
mod refusals;
mod sinks;
mod stop_after;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::files::Files;
use super::{Disk, OutputError, Published, Sink};

/// A site as pairs of path and text.
type Site<'a> = &'a [(&'a str, &'a str)];

/// Paths to bytes; `None` for a folder.
type Tree = BTreeMap<String, Option<Vec<u8>>>;

fn build(output: &Path, site: Site<'_>) -> Result<Published, OutputError> {
    fill(Disk::open(output)?, site)
}

fn fill<F: Files>(disk: Disk<F>, site: Site<'_>) -> Result<Published, OutputError> {
    for (path, text) in site {
        disk.write(path, text.as_bytes())?;
    }
    disk.publish()
}

/// Everything below a folder, links not followed.
fn tree(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    collect(folder, "", &mut tree);
    tree
}

fn collect(folder: &Path, prefix: &str, tree: &mut Tree) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{name}/"), tree);
            tree.insert(name, None);
        } else {
            tree.insert(name, Some(fs::read(entry.path()).unwrap_or_default()));
        }
    }
}

/// What a build of `site` into a new folder gives.
fn clean(site: Site<'_>) -> Tree {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), site).unwrap();
    tree(folder.path())
}

/// Puts a file there as somebody else would.
fn put(output: &Path, path: &str, text: &str) {
    let path = output.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// An error with the temporary folder's name taken out, help line included, with `/` on every system.
fn said(error: &OutputError, folder: &Path) -> String {
    let folder = format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR);
    error.to_string().replace(&folder, "").replace('\\', "/")
}
