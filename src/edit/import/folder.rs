//! A folder with a file for each dataset.

use super::cut::Cut;
use super::dataset::Part;
use super::input::Text;
use super::names::{self, Paths};
use super::origin::Origin;
use super::outline::Outline;
use super::{File, list};
use crate::edit::{card, draft::Draft};
use crate::schema::Vocabularies;

/// A file of the folder, with the path of the file that it becomes.
struct Source<'t> {
    text: &'t Text,
    /// What it is called where it does not say so.
    name: String,
    path: String,
    /// Whether it is about the folder and not about a dataset.
    page: bool,
}

/// A file for each file of the folder called `name`.
pub fn files(
    name: &str,
    texts: &[Text],
    url: Option<&str>,
    paths: &mut Paths,
    own: &Vocabularies,
) -> Vec<File> {
    let sources: Vec<Source<'_>> = texts.iter().map(|text| source(name, text, paths)).collect();
    sources
        .iter()
        .map(|source| file(name, source, &sources, url, own))
        .collect()
}

fn source<'t>(folder: &str, text: &'t Text, paths: &mut Paths) -> Source<'t> {
    let (parent, file) = text.name.rsplit_once('/').unwrap_or(("", &text.name));
    let stem = file.strip_suffix(".md").unwrap_or(file);
    let general = ["readme", "index"].contains(&stem.to_lowercase().as_str());
    // "chexpert/README.md" is the file of CheXpert, "README.md" that of the folder.
    let page = general && parent.is_empty();
    let named = if general {
        parent.rsplit('/').next().unwrap_or(parent)
    } else {
        stem
    };
    let path = if page {
        format!("content/{}.md", names::of(folder))
    } else {
        paths.take(&names::of(named))
    };
    let name = if page { folder } else { named }.to_owned();
    Source {
        text,
        name,
        path,
        page,
    }
}

fn file(
    folder: &str,
    source: &Source<'_>,
    all: &[Source<'_>],
    url: Option<&str>,
    own: &Vocabularies,
) -> File {
    let (yaml, body) = card::split(&source.text.text);
    let outline = Outline::of(body);
    let heading = outline
        .headings
        .first()
        .filter(|heading| heading.level == 1);
    let words = heading
        .map(|heading| heading.title.clone())
        .filter(|title| !title.is_empty());
    let mut draft = yaml.map(|yaml| card::of_front_matter(yaml, own));
    let said = draft.as_ref().and_then(card::Front::title);
    let title = said
        .clone()
        .or_else(|| words.clone())
        .unwrap_or_else(|| source.name.clone());
    let here = |target: &str| within(&source.text.name, target, &source.path, all);
    // The heading is the title; it stays where the front matter has another one.
    let from = match heading {
        Some(heading) if words.as_ref() == Some(&title) && outline.is_plain(heading) => {
            heading.range.end
        }
        _ => 0,
    };
    let mut kept = draft.take().map_or_else(
        || Draft::new(&title),
        |front| front.into_draft(&source.text.name),
    );
    if said.is_none() {
        kept.set("title", crate::edit::draft::text(&title));
    }
    if source.page {
        let cut = Cut::default();
        let text = super::cut::markdown(&outline, &(from..body.len()), cut, here);
        let text = format!("{}\n\n{}", text.trim(), kept.body);
        return File::new(source.path.clone(), list::page(&title, &text));
    }
    let origin = Origin {
        title: folder.to_owned(),
        file: format!("{folder}/{}", source.text.name),
        url: url.map(str::to_owned),
    };
    let part = Part {
        outline: &outline,
        origin: &origin,
        title,
        at: from,
        link: None,
        range: from..body.len(),
        path: source.path.clone(),
        cut: Cut::default(),
        draft: Some(kept),
        own,
        groups: Vec::new(),
    };
    part.file(here)
}

/// Where a link of the file `from` to another file of the folder leads after the import.
fn within(from: &str, target: &str, path: &str, all: &[Source<'_>]) -> Option<String> {
    let (file, fragment) = target
        .split_once('#')
        .map_or((target, ""), |(file, f)| (file, f));
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    let wanted = parts.join("/");
    let found = all.iter().find(|source| source.text.name == wanted)?;
    let fragment = if fragment.is_empty() {
        String::new()
    } else {
        format!("#{fragment}")
    };
    Some(format!("{}{fragment}", list::relative(path, &found.path)))
}
