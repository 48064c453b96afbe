//! What a file is, by where it lies.

use super::page::PageRole;
use crate::schema::Schema;
use crate::schema::dataset::DATASET;
use crate::schema::page::{CONCEPT, PAGE};

/// What a Markdown file describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// `content/datasets/….md`.
    Dataset,
    /// `content/concepts/….md`.
    Concept,
    /// Any other.
    Plain(PageRole),
}

impl Place {
    /// What the file at `path`, below the project's folder, describes.
    pub fn of(path: &str) -> Self {
        let inner = path.strip_prefix("content/").unwrap_or(path);
        match inner {
            "index.md" => Self::Plain(PageRole::Home),
            "tasks.md" => Self::Plain(PageRole::Tasks),
            _ if inner.starts_with("datasets/") => Self::Dataset,
            _ if inner.starts_with("concepts/") => Self::Concept,
            _ => Self::Plain(PageRole::Plain { order: None }),
        }
    }

    /// The description of its front matter.
    pub fn schema(self) -> &'static Schema {
        match self {
            Self::Dataset => &DATASET,
            Self::Concept => &CONCEPT,
            Self::Plain(_) => &PAGE,
        }
    }
}
