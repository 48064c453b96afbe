//! `new`: a file with every field explained in a comment.
//!
//! Enters: a name, and what is known beside it. Leaves: the text of a file ([`text`]), or the file
//! ([`create`]). What it says of fields is made of their one description in `schema`.

mod example;
mod explained;
#[cfg(test)]
mod tests;

pub use explained::{Known, text};

use super::{EditError, create as disk};
use crate::project;
use crate::schema::dataset::DATASET;
use crate::schema::page::{CONCEPT, PAGE};
use crate::schema::{Schema, quoted};
use std::path::{Path, PathBuf};

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A dataset.
    Dataset,
    /// A concept.
    Concept,
    /// A plain page.
    Page,
}

impl Kind {
    /// The description of its front matter.
    pub fn schema(self) -> &'static Schema {
        match self {
            Self::Dataset => &DATASET,
            Self::Concept => &CONCEPT,
            Self::Page => &PAGE,
        }
    }

    /// The folder that its files lie in, below the project.
    fn folder(self) -> &'static str {
        match self {
            Self::Dataset => "content/datasets",
            Self::Concept => "content/concepts",
            Self::Page => "content",
        }
    }

    /// What stands in the Markdown until somebody writes it.
    fn body(self) -> &'static str {
        match self {
            Self::Dataset => include_str!("dataset.md"),
            Self::Concept => include_str!("concept.md"),
            Self::Page => include_str!("page.md"),
        }
    }

    /// The text of a new file.
    pub fn text(self, known: &[Known]) -> String {
        text(self.schema(), known, self.body())
    }
}

/// Where the file of a name lies below the project.
pub fn path_of(kind: Kind, name: &str) -> Result<PathBuf, EditError> {
    if name.chars().any(char::is_control) {
        let message = "a name has no line breaks or control characters".to_owned();
        return Err(EditError::Name(message, "write it on one line"));
    }
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let slug = words.join("-").to_lowercase();
    if slug.is_empty() {
        let message = format!("`{name}` has no letter or digit to name a file by");
        return Err(EditError::Name(message, "give it another name"));
    }
    Ok(Path::new(kind.folder()).join(format!("{slug}.md")))
}

/// Writes a new file into the project in `root`, and gives its path there.
pub fn create(root: &Path, kind: Kind, name: &str) -> Result<PathBuf, EditError> {
    let path = path_of(kind, name)?;
    if kind != Kind::Page {
        // Datasets and concepts are told apart by their file's name, in whatever folder it lies.
        let folder = format!("{}/", kind.folder());
        let taken = project::list(root).into_iter().find(|found| {
            found.path.starts_with(&folder)
                && Path::new(&found.path).file_name() == path.file_name()
        });
        if let Some(taken) = taken {
            return Err(EditError::Exists(taken.path.into()));
        }
    }
    let title = Known {
        path: vec!["title".to_owned()],
        value: quoted(name.trim()),
        comment: None,
    };
    disk::create(&root.join(&path), &kind.text(&[title]))?;
    Ok(path)
}
