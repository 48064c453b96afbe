//! The list as the source of what it says.

use crate::edit::draft::{Block, Draft, text};

/// What figures name the list by.
pub const ID: &str = "list";

/// The list that is brought in.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Its title.
    pub title: String,
    /// The name of its file.
    pub file: String,
    /// Where it is published.
    pub url: Option<String>,
}

impl Origin {
    /// Names it among the sources of a dataset; `note` says more than its file's name.
    pub fn cite(&self, draft: &mut Draft, note: Option<&str>) {
        let mut block = Block::default()
            .with("id", text(ID))
            .with("kind", text("secondary"))
            .with("title", text(&self.title));
        if let Some(url) = &self.url {
            block.set("url", text(url));
        }
        let from = format!("Brought in from `{}`.", self.file);
        block.set(
            "note",
            text(&note.map_or(from.clone(), |note| format!("{from} {note}"))),
        );
        draft.push("sources", block);
    }
}
