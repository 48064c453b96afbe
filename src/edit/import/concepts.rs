//! Concepts for labels that no concept of the catalog claims: the name, and nothing that nobody said.

use super::counts::ABSENCE;
use super::{File, list, names};
use crate::catalog::Vocabulary;
use crate::edit::draft::text;
use crate::schema::fold;
use foldhash::{HashSet, HashSetExt};

/// A file for each name among `labels` that is not claimed yet.
pub fn files<'l>(labels: impl Iterator<Item = &'l String>, known: &Vocabulary) -> Vec<File> {
    let mut claimed: HashSet<String> = HashSet::new();
    let mut slugs: HashSet<String> = HashSet::new();
    for (_, concept) in known.iter() {
        let page = &concept.linked.page;
        claimed.insert(fold(&page.title.value));
        claimed.extend(page.fields.synonyms.iter().map(|name| fold(&name.value)));
        slugs.insert(page.slug.as_str().to_owned());
    }
    let mut files = Vec::new();
    for label in labels {
        let slug = names::of(label);
        if slug.is_empty() || slugs.contains(&slug) || !claimed.insert(fold(label)) {
            continue;
        }
        slugs.insert(slug.clone());
        // What none of the labels means differs with the labels.
        let page = match ABSENCE.contains(&fold(label).as_str()) {
            true => format!("+++\ntitle = {}\nmatch = \"close\"\n+++\n", text(label)),
            false => list::page(label, ""),
        };
        files.push(File::new(format!("content/concepts/{slug}.md"), page));
    }
    files
}
