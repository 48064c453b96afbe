//! The names of files, made of titles.

use crate::catalog::Catalog;
use foldhash::{HashMap, HashSet, HashSetExt};
use unicode_normalization::UnicodeNormalization;

/// Longer names are cut between two words.
const LONGEST: usize = 60;

/// The name of a dataset's file: what stands before the word "dataset" says which one it is.
pub fn of_dataset(title: &str) -> String {
    let folded = title.to_lowercase();
    let ends = [" dataset", " data set", " database"];
    let end = ends.iter().filter_map(|end| folded.find(end)).min();
    match end.map(|end| of(&folded[..end])) {
        Some(name) if !name.is_empty() => name,
        _ => of(title),
    }
}

/// A name of small letters, digits and hyphens.
pub fn of(title: &str) -> String {
    let mut name = String::new();
    for c in title.nfkd().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            name.push(c);
        } else if !is_mark(c) && !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name: String = name.nfc().collect();
    let mut short = String::new();
    for word in name.split('-').filter(|word| !word.is_empty()) {
        if !short.is_empty() && short.len() + word.len() >= LONGEST {
            break;
        }
        if !short.is_empty() {
            short.push('-');
        }
        short.extend(word.chars().take(LONGEST));
    }
    short
}

/// Marks that letters are put together with, and apostrophes, stand within words.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\'' | '’')
}

/// The paths of datasets' files, each given once.
#[derive(Debug)]
pub struct Paths {
    given: HashSet<String>,
    /// Where the catalog's own datasets lie, by the names of their files.
    there: HashMap<String, String>,
}

impl Paths {
    /// None given yet; a dataset that `catalog` has lies where it is.
    pub fn of(catalog: &Catalog) -> Self {
        let pages = catalog.datasets().map(|(_, dataset)| dataset.page());
        let there = pages.map(|page| (page.slug.to_string(), page.path.to_string()));
        Self {
            given: HashSet::new(),
            there: there.collect(),
        }
    }

    /// The path of the dataset with this name; a second one of it gets a number.
    pub fn take(&mut self, wanted: &str) -> String {
        let wanted = if wanted.is_empty() { "dataset" } else { wanted };
        let mut name = wanted.to_owned();
        let mut number = 1;
        while !self.given.insert(name.clone()) {
            number += 1;
            name = format!("{wanted}-{number}");
        }
        let own = format!("content/datasets/{name}.md");
        self.there.get(&name).cloned().unwrap_or(own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_stands_before_the_word_dataset() {
        for (title, name) in [
            (
                "ChestX-ray14 Dataset from the Institute (NIH)",
                "chestx-ray14",
            ),
            ("Dataset of Knees", "dataset-of-knees"),
            ("Étude n° 5: l'œil", "etude-n-5-lœil"),
            ("***", ""),
        ] {
            assert_eq!(of_dataset(title), name, "{title}");
        }
    }
}
