//! What `catscan.toml` says.

use crate::diagnostic::{Diagnostic, FileId, Source, Span};
use crate::schema::config::CONFIG;
use crate::schema::values::{LeftOut, Level};
use crate::schema::{self, Node, Reader, Spanned, Table, Vocabularies};
use ecow::EcoString;

/// The configuration of a site.
#[derive(Debug)]
pub struct Config {
    /// The site's name.
    pub title: String,
    /// What the site is, in one sentence.
    pub description: Option<String>,
    /// The language of the content.
    pub language: String,
    /// Where the site is published, with a slash at its end.
    pub base_url: Option<String>,
    /// Where the content is edited, without a slash at its end.
    pub repository: Option<String>,
    /// The branch that links into the repository name.
    pub branch: String,
    /// Who publishes the catalog.
    pub publisher: Option<String>,
    /// The licence of the content.
    pub license: Option<License>,
    /// What the site does without.
    pub leave_out: Vec<LeftOut>,
    /// How much findings of a rule matter, by its name.
    pub rules: Vec<(Spanned<EcoString>, Level)>,
    /// Values that content may use beside the shipped ones.
    pub vocabularies: Vocabularies,
}

/// A licence.
#[derive(Debug)]
pub struct License {
    /// An SPDX identifier, or the licence's own name.
    pub name: String,
    /// Where its text is.
    pub url: Option<String>,
}

impl Config {
    /// Reads `source`; what is wrong is said, and the rest stands.
    pub(super) fn read(source: &Source, file: FileId, problems: &mut Vec<Diagnostic>) -> Self {
        let vocabularies = Vocabularies::default();
        let mut reader = Reader {
            file,
            text: &source.text,
            offset: 0,
            vocabularies: &vocabularies,
            problems: Vec::new(),
        };
        let whole = Span::start_of(file);
        let table = match schema::parse(&source.text, file, 0) {
            Ok(toml) => Some(reader.table(&toml, &CONFIG, whole)),
            Err(problem) => {
                problems.push(*problem);
                None
            }
        };
        problems.append(&mut reader.problems);
        Self::from_table(table)
    }

    fn from_table(table: Option<Table>) -> Self {
        let mut table = table;
        let mut text = |key| table.as_mut().and_then(|table| table.plain(key));
        let title = text("title").map_or_else(|| "Catalog".to_owned(), String::from);
        let description = text("description");
        let language = text("language").map_or_else(|| "en".to_owned(), String::from);
        let base_url = text("base_url").map(|url| with_slash(&url));
        let repository = text("repository").map(|url| url.trim_end_matches('/').to_owned());
        let branch = text("branch").map_or_else(|| "main".to_owned(), String::from);
        let publisher = text("publisher");
        let left_out = table.as_mut().map(|table| table.plains("leave_out"));
        let left_out = left_out.unwrap_or_default();
        let mut license = table.as_mut().and_then(|table| table.table("license"));
        let mut check = table.as_mut().and_then(|table| table.table("check"));
        let rules = check.as_mut().map(|check| check.pairs("rules"));
        let mut own = table.as_mut().and_then(|table| table.table("vocabulary"));
        let mut values = |key| {
            let list = own.as_mut().map(|own| own.plains(key));
            list.unwrap_or_default()
        };
        Self {
            title,
            description: description.map(String::from),
            language,
            base_url,
            repository,
            branch,
            publisher: publisher.map(String::from),
            license: license.as_mut().and_then(|license| {
                Some(License {
                    name: license.plain("name")?.into(),
                    url: license.plain("url").map(String::from),
                })
            }),
            leave_out: left_out
                .iter()
                .filter_map(|what| LeftOut::parse(what))
                .collect(),
            rules: rules
                .unwrap_or_default()
                .into_iter()
                .filter_map(level)
                .collect(),
            vocabularies: Vocabularies {
                modality: values("modality"),
                body_part: values("body_part"),
                ml_tasks: values("ml_tasks"),
            },
        }
    }

    /// Who publishes the catalog: whoever is named, or those who write it.
    pub fn publisher(&self) -> String {
        let writers = || format!("The contributors of {}", self.title);
        self.publisher.clone().unwrap_or_else(writers)
    }

    /// Whether the site has this.
    pub fn has(&self, what: LeftOut) -> bool {
        !self.leave_out.contains(&what)
    }

    /// Puts the site elsewhere than the file says.
    pub fn set_base_url(&mut self, url: &str) {
        self.base_url = Some(with_slash(url));
    }

    /// Where a line of a file is shown, where a repository is known.
    pub fn line_url(&self, path: &str, line: usize) -> Option<String> {
        let repository = self.repository.as_ref()?;
        let path = super::url_path(path);
        Some(format!(
            "{repository}/blob/{}/{path}?plain=1#L{line}",
            self.branch
        ))
    }

    /// Where a file is edited, where a repository is known.
    pub fn edit_url(&self, path: &str) -> Option<String> {
        let repository = self.repository.as_ref()?;
        let path = super::url_path(path);
        Some(format!("{repository}/edit/{}/{path}", self.branch))
    }
}

fn level((rule, node): (Spanned<EcoString>, Node)) -> Option<(Spanned<EcoString>, Level)> {
    Some((rule, Level::parse(&node.text()?.value)?))
}

fn with_slash(url: &str) -> String {
    format!("{}/", url.trim_end_matches('/'))
}
