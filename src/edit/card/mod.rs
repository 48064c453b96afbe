//! A dataset's metadata, as other places keep them, as the beginning of a dataset's file.
//!
//! Enters: the text of a Croissant file, of a schema.org `Dataset`, of a DataCite record or of a
//! Hugging Face dataset card. Leaves: a [`Card`]: the values that have a field here, each with the
//! place it was found at, and what has none. Does not know the disk.
//!
//! JSON and YAML are read with the feature `cards`; without it, [`read`] says so.

#[cfg(feature = "cards")]
mod datacite;
#[cfg(feature = "cards")]
mod hugging_face;
#[cfg(feature = "cards")]
mod record;
#[cfg(feature = "cards")]
mod schema_org;

use super::draft::Draft;
use crate::schema::Vocabularies;

/// What figures of a card name it by.
pub const SOURCE: &str = "card";

/// A dataset's metadata, read.
#[derive(Debug)]
pub struct Card {
    /// What kind of metadata they were, such as "Croissant metadata".
    pub kind: &'static str,
    /// What they call the dataset.
    pub title: Option<String>,
    /// What could be placed.
    pub draft: Draft,
    /// The same as a list: the field, and where its value was found.
    pub placed: Vec<(String, String)>,
    /// What could not be placed: where it stands, and what.
    pub left: Vec<(String, String)>,
}

impl Card {
    /// The text of a dataset's file; `name` is its title where the card gives none, `file` where the
    /// card lies.
    pub fn text(&self, name: &str, file: &str) -> String {
        let mut draft = self.draft.clone();
        let title = self.title.as_deref().unwrap_or(name);
        if self.title.is_none() {
            draft.set("title", super::draft::text(title));
        }
        draft.push("sources", self.source(title, file));
        draft.text()
    }

    fn source(&self, title: &str, file: &str) -> super::draft::Block {
        use super::draft::{Block, text};
        let mut block = Block::default()
            .with("id", text(SOURCE))
            .with("title", text(&format!("{title}: {}", self.kind)))
            .with("note", text(&format!("Read from `{file}`.")))
            .with("kind", text("secondary"));
        block.found("`primary`, where the makers wrote it");
        block
    }
}

/// The two parts of a Markdown file whose YAML stands between `---` lines in front.
pub fn split(text: &str) -> (Option<&str>, &str) {
    let Some(rest) = text.strip_prefix("---\n") else {
        return (None, text);
    };
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return (Some(&rest[..at]), &rest[at + line.len()..]);
        }
        at += line.len();
    }
    (None, text)
}

/// Reads a card of any kind. The error is a sentence and a help.
#[cfg(feature = "cards")]
pub fn read(text: &str, own: &Vocabularies) -> Result<Card, String> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with(['{', '[']) {
        let value: serde_json::Value = serde_json::from_str(text).map_err(|error| {
            format!("the JSON cannot be read: {error}\nhelp: give the file as it was downloaded")
        })?;
        return datacite::read(&value, own)
            .or_else(|| schema_org::read(&value, own))
            .ok_or_else(|| {
                "the JSON is of no kind that is known\nhelp: give Croissant or schema.org metadata with `\"@type\": \"Dataset\"`, or a DataCite record".to_owned()
            });
    }
    match split(text) {
        (Some(yaml), body) => hugging_face::read(yaml, body, own),
        (None, _) if text.trim_start().starts_with('<') => Err(
            "the file is XML or HTML\nhelp: give the same metadata as JSON: DataCite and most repositories offer both".to_owned(),
        ),
        (None, _) => Err(
            "the file is neither JSON nor Markdown with YAML between `---` lines\nhelp: give Croissant or schema.org metadata, a DataCite record, or a dataset card; lists go to `catscan import`".to_owned(),
        ),
    }
}

/// Says that cards cannot be read.
#[cfg(not(feature = "cards"))]
pub fn read(_: &str, _: &Vocabularies) -> Result<Card, String> {
    Err("this build of Catscan cannot read cards\nhelp: build it with the feature `cards`, which is on unless it is left out".to_owned())
}

/// What the YAML in front of a file says of a dataset, nothing of it lost.
#[derive(Debug)]
pub struct Front {
    card: Option<Card>,
    yaml: String,
}

/// Reads the YAML in front of a dataset's file.
pub fn of_front_matter(yaml: &str, own: &Vocabularies) -> Front {
    let whole = format!("---\n{yaml}\n---\n");
    let card = read(&whole, own).ok().map(|card| Card {
        kind: "front matter",
        ..card
    });
    Front {
        card,
        yaml: yaml.trim_end().to_owned(),
    }
}

impl Front {
    /// What it calls the dataset.
    pub fn title(&self) -> Option<String> {
        self.card.as_ref().and_then(|card| card.title.clone())
    }

    /// A dataset's file with what could be placed, and in its text all that was there, where not
    /// everything could.
    pub fn into_draft(self, file: &str) -> Draft {
        let mut draft = match &self.card {
            Some(card) => {
                let mut draft = card.draft.clone();
                let title = card.title.as_deref().unwrap_or(file);
                if card.placed.iter().any(|(field, _)| field != "title") {
                    draft.push("sources", card.source(title, file));
                }
                draft
            }
            None => Draft::default(),
        };
        let all_placed = self.card.is_some_and(|card| card.left.is_empty());
        if !all_placed && !self.yaml.trim().is_empty() {
            draft.body = format!("```yaml\n{}\n```", self.yaml);
        }
        draft
    }
}
