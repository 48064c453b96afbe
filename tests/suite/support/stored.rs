//! Folders compared file by file with what is stored below `tests/fixtures`.

use super::{Files, tree};
use snapbox::prelude::*;
use std::fs;
use std::path::Path;

/// `found` must be what is stored in `folder`; `SNAPSHOTS=overwrite` stores it.
pub fn compare(found: Files, folder: &Path) {
    if std::env::var_os("SNAPSHOTS").is_some_and(|what| what == "overwrite") {
        store(folder, &found);
        return;
    }
    let stored = tree(folder);
    assert_eq!(
        found.keys().collect::<Vec<_>>(),
        stored.keys().collect::<Vec<_>>(),
        "there are different files"
    );
    for (path, bytes) in found {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("a fixture is text");
        let stored = text(stored[&path].clone()).into_data().raw();
        snapbox::Assert::new()
            .action_env(snapbox::assert::DEFAULT_ACTION_ENV)
            .try_eq(Some(&path), text(bytes).into_data(), stored)
            .unwrap_or_else(|difference| panic!("{difference}"));
    }
}

fn store(folder: &Path, files: &Files) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("the old files can go");
    }
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, bytes).expect("a file");
    }
}
