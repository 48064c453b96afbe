//! When two names are near enough that one was perhaps meant for the other.

use crate::schema::fold;

/// A name, taken apart once for many comparisons.
#[derive(Debug, Clone)]
pub(super) struct Name {
    /// Folded: case, `_` and runs of spaces do not count.
    pub folded: String,
    length: usize,
    /// Its words in the singular, sorted.
    words: Vec<String>,
}

impl Name {
    pub fn new(name: &str) -> Self {
        let folded = fold(name);
        let mut words: Vec<String> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(singular)
            .collect();
        words.sort_unstable();
        words.dedup();
        Self {
            length: folded.chars().count(),
            words,
            folded,
        }
    }

    /// Whether the two differ by so little that one may be a misspelling, another form, or a finer kind of
    /// `other`: by at most a sixth of the letters, by the order or the number of words, or by words that
    /// stand here beside all those of the other.
    pub fn is_near(&self, other: &Self) -> bool {
        let longer = self.length.max(other.length);
        let allowed = longer / 6;
        let differ = self.length.abs_diff(other.length);
        if differ <= allowed && strsim::damerau_levenshtein(&self.folded, &other.folded) <= allowed
        {
            return true;
        }
        let here = |word: &String| self.words.binary_search(word).is_ok();
        !other.words.is_empty() && other.words.iter().all(here)
    }
}

/// A word without the ending of a plural, as far as a rule can tell.
fn singular(word: &str) -> String {
    let cut = word
        .strip_suffix("ies")
        .map(|stem| format!("{stem}y"))
        .or_else(|| {
            let stem = word.strip_suffix('s')?;
            (stem.len() > 3 && !stem.ends_with(['s', 'i', 'u'])).then(|| stem.to_owned())
        });
    cut.unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: &str, b: &str) -> bool {
        Name::new(a).is_near(&Name::new(b))
    }

    #[test]
    fn misspellings_forms_and_finer_kinds_are_near() {
        for (a, b) in [
            ("Enlarged Cardiomegaly", "Cardiomegaly"),
            ("Supporting Devices", "Support devices"),
            ("No Findings", "No finding"),
            ("Effusion, pleural", "Pleural effusion"),
            ("Pneumothoracs", "Pneumothorax"),
            ("Lung Nodules", "Nodule"),
        ] {
            assert!(near(a, b), "{a}, {b}");
        }
    }

    #[test]
    fn other_findings_are_not() {
        for (a, b) in [
            ("Mass", "Cyst"),
            ("Fibrosis", "Cirrhosis"),
            ("Nodule", "Module of a device"),
            ("Pneumonia", "Pneumothorax"),
            ("Heart", "Heart failure"),
        ] {
            assert!(!near(a, b), "{a}, {b}");
        }
    }
}
