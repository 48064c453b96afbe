//! Which paths a site may have.
//!
//! **In:** a path as text. **Out:** whether it stays inside the output folder, its folders, and the name it has on
//! a disk that ignores case. **Does not know:** the disk.

use std::path::{Component, Path};

use super::OutputError;
use super::layout::STATE;

/// Refuses a path that a site cannot have.
pub(super) fn check(path: &str) -> Result<(), OutputError> {
    match fault(path) {
        None => Ok(()),
        Some(fault) => Err(OutputError::refused(
            Path::new(path),
            format!("cannot write `{}`: the path {fault}", path.escape_debug()),
            "give the page or file another name, then build again".to_owned(),
        )),
    }
}

/// What is wrong with `path` on any system: a manifest may have been written on another one.
pub(super) fn fault(path: &str) -> Option<&'static str> {
    if path.starts_with('/') {
        return Some("is absolute");
    }
    if path.contains(|c: char| c.is_control() || c == '\\') {
        return Some("has a control character or a backslash");
    }
    for (depth, part) in path.split('/').enumerate() {
        match part {
            "" => return Some("has an empty part"),
            "." | ".." => return Some("has a part `.` or `..`"),
            // Without regard to case, because the disk may have none.
            _ if depth == 0 && part.eq_ignore_ascii_case(STATE) => {
                return Some("lies in catscan's own folder");
            }
            _ => {}
        }
        // `C:` is a name on Unix and a drive on Windows.
        let mut components = Path::new(part).components();
        if !matches!(components.next(), Some(Component::Normal(_))) {
            return Some("names a drive");
        }
    }
    None
}

/// The folders that `path` lies in, outermost first.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// The folder that `path` lies in, none being the output folder, and its name there.
pub(super) fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// The same for all paths that are one file on a disk that ignores case, as on macOS and Windows.
pub(super) fn fold(path: &str) -> String {
    path.to_lowercase()
}
