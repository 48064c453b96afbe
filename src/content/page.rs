//! What every page of content has.

use super::body_at;
use super::markdown::{self, Body, Fragment, Html};
use super::silence::Silence;
use crate::diagnostic::{FileId, Span};
use crate::schema::{Spanned, Table};
use ecow::EcoString;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// A page of content: what all have in common, its own fields, and its Markdown.
#[derive(Debug)]
pub struct Page<Fields> {
    /// Its file.
    pub file: FileId,
    /// Where the file lies, below the project's folder.
    pub path: EcoString,
    /// The file's name without `.md`, in Unicode's composed form, `-` for spaces: what keys and
    /// addresses name it by.
    pub slug: EcoString,
    /// Its name; the slug where the title is missing or broken, which is an error by itself.
    pub title: Spanned<EcoString>,
    /// What it is, in one sentence.
    pub summary: Option<EcoString>,
    /// Addresses that it had before.
    pub aliases: Box<[Spanned<EcoString>]>,
    /// Findings of the checker that it says are no problem.
    pub silences: Box<[Silence]>,
    /// Its own fields.
    pub fields: Fields,
    /// Its Markdown.
    pub body: Body,
}

/// What a plain page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageRole {
    /// The words of the home page.
    Home,
    /// The task list behind the progress page.
    Tasks,
    /// A page by itself.
    Plain {
        /// Its place in the navigation.
        order: Option<i64>,
    },
}

impl PageRole {
    pub(super) fn read(self, table: &mut Table) -> Self {
        match self {
            Self::Plain { .. } => Self::Plain {
                // Only small whole numbers stand here.
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "the schema wants an integer"
                )]
                order: table.number("order").map(|order| order as i64),
            },
            other => other,
        }
    }
}

impl<Fields> Page<Fields> {
    /// The HTML of its Markdown; where it is not kept, made of the `text` of its file.
    pub fn html<'t>(&self, text: impl FnOnce() -> Cow<'t, str>) -> Cow<'_, Fragment> {
        match &self.body.html {
            Html::None => Cow::Owned(Fragment::default()),
            Html::Remade => {
                let text = text();
                Cow::Owned(markdown::html(&text[body_at(&text)..], self.file))
            }
            Html::Kept(html) => Cow::Borrowed(html),
        }
    }

    pub(super) fn new(
        file: FileId,
        path: &str,
        table: &mut Table,
        fields: Fields,
        body: Body,
    ) -> Self {
        let slug = slug_of(path);
        Self {
            file,
            path: path.into(),
            title: table.text("title").unwrap_or_else(|| Spanned {
                value: slug.clone(),
                span: Span::start_of(file),
            }),
            slug,
            summary: table.plain("summary"),
            aliases: table.texts("aliases"),
            silences: table.each("silences", Silence::read),
            fields,
            body,
        }
    }
}

fn slug_of(path: &str) -> EcoString {
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name.strip_suffix(".md").unwrap_or(name);
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join("-").nfc().collect()
}
