//! `init`: a new catalog, content only.
//!
//! Enters: a folder. Leaves: the files of a small catalog there, which teach by their comments. The
//! theme is not among them: it is in the program, and a catalog overrides what it wants to.

use super::EditError;
use super::create::create;
use crate::project::CONFIG_FILE;
use crate::schema::quoted;
use std::path::Path;

/// The files: where each lies, and its text.
const FILES: [(&str, &str); 10] = [
    (CONFIG_FILE, include_str!("catalog/catscan.toml")),
    ("README.md", include_str!("catalog/README.md")),
    (".gitignore", include_str!("catalog/gitignore")),
    (".editorconfig", include_str!("catalog/editorconfig")),
    (".github/workflows/pages.yml", include_str!("pages.yml")),
    ("content/index.md", include_str!("catalog/content/index.md")),
    ("content/about.md", include_str!("catalog/content/about.md")),
    ("content/tasks.md", include_str!("catalog/content/tasks.md")),
    (
        "content/datasets/example.md",
        include_str!("catalog/content/datasets/example.md"),
    ),
    (
        "content/concepts/pneumothorax.md",
        include_str!("catalog/content/concepts/pneumothorax.md"),
    ),
];

/// What became of the files of a new catalog.
#[derive(Debug, Default)]
pub struct Made {
    /// Files that were written.
    pub written: Vec<&'static str>,
    /// Files that were there already, and are as they were.
    pub kept: Vec<&'static str>,
}

/// Makes a catalog in `folder`, which may have files of its own already. A folder that is a catalog
/// stays as it is.
pub fn init(folder: &Path) -> Result<Made, EditError> {
    if folder.join(CONFIG_FILE).symlink_metadata().is_ok() {
        return Err(EditError::Exists(folder.join(CONFIG_FILE)));
    }
    let name = name_of(folder);
    let mut made = Made::default();
    // The configuration is last: without it an attempt that failed can be made again.
    for (path, text) in FILES.into_iter().rev() {
        let text = match path {
            "README.md" => text.replacen("NAME", &name, 1),
            _ => text.replacen("TITLE", &quoted(&name), 1),
        };
        match create(&folder.join(path), &text) {
            Ok(()) => made.written.push(path),
            Err(EditError::Exists(_)) => made.kept.push(path),
            Err(error) => return Err(error),
        }
    }
    made.written.sort_unstable();
    made.kept.sort_unstable();
    Ok(made)
}

/// The folder's name as a title: `chest-x-rays` is "Chest x rays".
fn name_of(folder: &Path) -> String {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let words = name.split(|c: char| c == '-' || c == '_' || c.is_whitespace() || c.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let mut letters = words.join(" ");
    match letters.chars().next() {
        Some(first) => {
            letters.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
            letters
        }
        None => "A catalog of scans".to_owned(),
    }
}
