//! A list of datasets, as people keep them, as files of a catalog.
//!
//! Enters: a Markdown list, a table or a folder of files. Leaves: a [`Plan`]: one file for each
//! dataset, concepts for the labels that were met, the task list, and a page with all that belongs to
//! no single dataset. Every sentence, link and number of the input stands in one of them. What is
//! certain is a field; the rest is text, and the plan says so. Does not know the disk, but for
//! [`Input::read`].

mod columns;
mod concepts;
mod counts;
mod cut;
mod dataset;
mod enumeration;
mod folder;
mod headings;
mod input;
mod links;
mod list;
mod names;
mod notes;
mod numbers;
mod origin;
pub mod outline;
pub mod paper;
mod rows;
mod size;
mod table;
mod tally;
mod tasks;

pub use columns::{Column, Mapped};
pub use input::{Input, Text, text};
pub use names::of as file_name;
pub use notes::{Fate, Note, beginning};

use crate::catalog::Catalog;
use crate::diagnostic::{count, did_you_mean, list_of};
use crate::schema::Vocabularies;
use crate::schema::choice::Choice;
use foldhash::HashSet;
use list::List;
use names::Paths;
use origin::Origin;
use outline::Outline;
use tasks::Target;

/// What in a Markdown list is a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A heading and what stands below it.
    Headings,
    /// An item that begins with a link.
    Links,
    /// A row of a table.
    Table,
}

impl Form {
    /// What can be written for a form.
    pub const CHOICES: [Choice; 3] = [
        Choice {
            value: "headings",
            words: "a heading for each dataset",
        },
        Choice {
            value: "links",
            words: "an item of a list for each dataset, which begins with a link",
        },
        Choice {
            value: "table",
            words: "a row of a table for each dataset",
        },
    ];

    /// The form that is written like this.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "headings" => Self::Headings,
            "links" => Self::Links,
            "table" => Self::Table,
            _ => return None,
        })
    }
}

/// What somebody says of the input.
#[derive(Debug, Default)]
pub struct Options {
    /// What is a dataset, where it should not be found out.
    pub form: Option<Form>,
    /// The level of headings that are datasets.
    pub level: Option<u8>,
    /// What columns mean.
    pub columns: Vec<Mapped>,
    /// Where the list is published.
    pub url: Option<String>,
}

/// The files that an import makes.
#[derive(Debug)]
pub struct Plan {
    /// How the input was understood.
    pub how: String,
    /// The files: datasets, concepts, the task list, the list's own page.
    pub files: Vec<File>,
}

/// A file that an import makes.
#[derive(Debug)]
pub struct File {
    /// Its path below the project's folder.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Names of labels in it.
    pub labels: Vec<String>,
    /// What became of the input in it.
    pub notes: Vec<Note>,
}

impl File {
    fn new(path: String, text: String) -> Self {
        Self {
            path,
            text,
            labels: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// Plans the files for `input` in a catalog. The error is a sentence and a help.
pub fn plan(
    input: &Input,
    options: &Options,
    catalog: &Catalog,
    own: &Vocabularies,
) -> Result<Plan, String> {
    let (how, mut files) = match input {
        Input::Markdown(text) => markdown(text, options, catalog, own)?,
        Input::Table(text, delimiter) => {
            csv(text, *delimiter, options, &mut Paths::of(catalog), own)?
        }
        Input::Folder(name, texts) => {
            let url = options.url.as_deref();
            let files = folder::files(name, texts, url, &mut Paths::of(catalog), own);
            ("a file for each dataset".to_owned(), files)
        }
    };
    let datasets = files
        .iter()
        .filter(|file| file.path.starts_with("content/datasets/"));
    let datasets = datasets.count();
    if datasets == 0 {
        return Err("no dataset was found\nhelp: say what a dataset is: `--form headings`, `--form links` or `--form table`; and of headings which, with `--level 2`".to_owned());
    }
    let labels = files.iter().flat_map(|file| &file.labels);
    let concepts = concepts::files(labels, &catalog.vocabulary);
    files.extend(concepts);
    Ok(Plan {
        how: format!("{how}: {}", count(datasets, "dataset")),
        files,
    })
}

fn markdown(
    text: &Text,
    options: &Options,
    catalog: &Catalog,
    own: &Vocabularies,
) -> Result<(String, Vec<File>), String> {
    let outline = Outline::of(&text.text);
    let title = outline
        .headings
        .first()
        .filter(|heading| heading.level == 1);
    let origin = Origin {
        title: title.map_or_else(|| text.name.clone(), |title| title.title.clone()),
        file: text.name.clone(),
        url: options.url.clone(),
    };
    let mut list = List::new(&outline, &origin, own, Paths::of(catalog));
    let level = options
        .level
        .or_else(|| headings::level(&outline))
        .unwrap_or(2);
    let form = options.form.unwrap_or_else(|| form_of(&outline, level));
    let (how, parts) = match form {
        Form::Headings => (
            format!("headings of level {level}"),
            headings::take(&mut list, level),
        ),
        Form::Links => ("a list of links".to_owned(), links::take(&mut list)),
        Form::Table => {
            let files = tables(&mut list, options, own)?;
            let rest = rest(&list, catalog, &files);
            let files = files.into_iter().map(|(file, _)| file);
            return Ok(("rows of a table".to_owned(), files.chain(rest).collect()));
        }
    };
    let titles: Vec<String> = parts.iter().map(|part| part.title.clone()).collect();
    let files = parts.into_iter().map(|part| {
        let path = part.path.clone();
        part.file(|target| list.heading(&path, target))
    });
    let files: Vec<(File, String)> = files.zip(titles).collect();
    let rest = rest(&list, catalog, &files);
    let files = files.into_iter().map(|(file, _)| file);
    Ok((how, files.chain(rest).collect()))
}

/// What in a text are most likely the datasets.
fn form_of(outline: &Outline<'_>, level: u8) -> Form {
    let headings = headings::number(outline, level);
    let links = links::items(outline).count();
    let rows = table::of_datasets(outline).map(|table| table.rows.len());
    let rows: usize = rows.sum();
    // A dataset below a heading has a link or two; a group of a list has many.
    if rows > headings && rows >= links {
        Form::Table
    } else if links >= 3 && links > headings * 2 || headings == 0 {
        Form::Links
    } else {
        Form::Headings
    }
}

/// The task list and the list's own page.
fn rest(list: &List<'_, '_>, catalog: &Catalog, files: &[(File, String)]) -> Vec<File> {
    let targets: Vec<Target> = targets(catalog, files);
    let here = |target: &str| list.heading(tasks::PATH, target);
    let tasks = tasks::file(list.outline, &targets, here);
    tasks.into_iter().chain([list.page()]).collect()
}

/// The datasets that a task can name: those of the list, then those of the catalog.
fn targets(catalog: &Catalog, files: &[(File, String)]) -> Vec<Target> {
    let new = files.iter().map(|(file, title)| Target {
        title: title.clone(),
        names: Vec::new(),
        path: file.path.clone(),
    });
    let mut targets: Vec<Target> = new.collect();
    let new_paths: HashSet<&str> = files.iter().map(|(file, _)| file.path.as_str()).collect();
    for (_, dataset) in catalog.datasets() {
        let page = dataset.page();
        if !new_paths.contains(page.path.as_str()) {
            let synonyms = dataset.fields().synonyms.iter();
            targets.push(Target {
                title: page.title.value.as_str().to_owned(),
                names: synonyms
                    .map(|name| name.value.as_str().to_owned())
                    .collect(),
                path: page.path.as_str().to_owned(),
            });
        }
    }
    targets
}

fn tables(
    list: &mut List<'_, '_>,
    options: &Options,
    own: &Vocabularies,
) -> Result<Vec<(File, String)>, String> {
    let outline = list.outline;
    let mut all = Vec::new();
    let mapped = |table: &&outline::Table| {
        let header = table.header.iter().map(|cell| cell.text.as_str());
        let mut header = header.map(crate::schema::fold);
        let mapped = || options.columns.iter();
        header.any(|name| {
            mapped().any(|m| m.column == Column::Title && crate::schema::fold(&m.header) == name)
        })
    };
    let named = outline.tables.iter().filter(mapped);
    let mut found: Vec<&outline::Table> = table::of_datasets(outline).chain(named).collect();
    found.sort_by_key(|table| table.range.start);
    found.dedup_by_key(|table| table.range.start);
    known_headers(
        options,
        found
            .iter()
            .flat_map(|table| &table.header)
            .map(|cell| cell.text.as_str()),
    )?;
    for table in found {
        let rows = table::rows(outline, table);
        let columns = rows::columns(&rows.header, &options.columns);
        let files = rows::files(&rows, &columns, list.origin, &mut list.paths, own);
        let at = columns.iter().position(|column| *column == Column::Title);
        let title = |row: &rows::Row| {
            let value = at.and_then(|at| row.cells.get(at));
            value.map(|value| value.plain.clone()).unwrap_or_default()
        };
        let titles: Vec<String> = rows.rows.iter().map(title).collect();
        table::moved(list, table, &files, &titles);
        all.extend(files.into_iter().zip(titles));
    }
    Ok(all)
}

fn csv(
    text: &Text,
    delimiter: u8,
    options: &Options,
    paths: &mut Paths,
    own: &Vocabularies,
) -> Result<(String, Vec<File>), String> {
    let rows = table::csv(text, delimiter)?;
    known_headers(options, rows.header.iter().map(String::as_str))?;
    let columns = rows::columns(&rows.header, &options.columns);
    if !columns.contains(&Column::Title) {
        let headers = list_of(rows.header.iter().map(String::as_str));
        return Err(format!(
            "no column holds the names of the datasets\nhelp: say which of {headers} does: `--column \"HEADER=title\"`"
        ));
    }
    let origin = Origin {
        title: text.name.clone(),
        file: text.name.clone(),
        url: options.url.clone(),
    };
    let files = rows::files(&rows, &columns, &origin, paths, own);
    Ok(("rows of a table".to_owned(), files))
}

/// Whether every column that somebody has named is there.
fn known_headers<'h>(
    options: &Options,
    headers: impl Iterator<Item = &'h str>,
) -> Result<(), String> {
    let headers: Vec<&str> = headers.collect();
    let same = |a: &str, b: &str| crate::schema::fold(a) == crate::schema::fold(b);
    let unknown = options
        .columns
        .iter()
        .find(|mapped| !headers.iter().any(|header| same(header, &mapped.header)));
    match unknown {
        None => Ok(()),
        Some(mapped) => {
            let help = did_you_mean(&mapped.header, headers.iter().copied())
                .unwrap_or_else(|| format!("name {}", list_of(headers)));
            Err(format!(
                "no column is called `{}`\nhelp: {help}",
                mapped.header
            ))
        }
    }
}
