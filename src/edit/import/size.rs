//! Sentences that say how much a dataset holds.
//!
//! Only a sentence of one form counts: the dataset as its subject, a verb of holding, a bare number
//! and what it counts. "About", "over" and "up to" are not that form, so they stay text.

use super::counts::unit_of;
use super::numbers::whole;
use crate::edit::vocabulary::known;
use crate::schema::values::Unit;
use crate::schema::{Vocabularies, Vocabulary, fold};

/// What a sentence says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Holding {
    /// How many of what.
    pub figures: Vec<(Unit, u64)>,
    /// Kinds of imaging that the words name.
    pub modality: Vec<String>,
    /// Parts of the body that the words name.
    pub body_part: Vec<String>,
}

const OPENINGS: [&str; 12] = [
    "contains",
    "consists of",
    "comprises",
    "includes",
    "has",
    "a dataset of",
    "a large dataset of",
    "dataset of",
    "large dataset of",
    "a collection of",
    "a large collection of",
    "collection of",
];

const SUBJECTS: [&str; 9] = [
    "it",
    "this dataset",
    "the dataset",
    "the data set",
    "this data set",
    "the collection",
    "this collection",
    "the database",
    "dataset",
];

/// Words that end the name of what is counted.
const ENDS: [&str; 16] = [
    "of", "from", "with", "and", "in", "for", "by", "to", "or", "per", "that", "which", "on",
    "are", "were", "at",
];

/// Reads a sentence about the dataset called `title`.
pub fn read(sentence: &str, title: &str, own: &Vocabularies) -> Option<Holding> {
    let sentence = sentence.trim();
    let first = sentence.find(|c: char| c.is_ascii_digit())?;
    let opening = fold(&sentence[..first].replace(',', " "));
    if !opens(&opening, title) {
        return None;
    }
    let mut holding = Holding::default();
    let mut words = sentence[first..].split_whitespace().peekable();
    while let Some(number) = words.next() {
        let number = whole(number)?;
        let mut phrase: Vec<String> = Vec::new();
        let unit = loop {
            let word = words.next()?;
            let end = word.ends_with(['.', ',', ';', ':', ')']);
            let bare = word
                .trim_end_matches(['.', ',', ';', ':', ')'])
                .to_lowercase();
            if ENDS.contains(&bare.as_str()) || phrase.len() > 4 || bare.starts_with('(') {
                return None;
            }
            phrase.push(bare);
            if let Some(unit) = counted(&phrase) {
                break (unit, end);
            }
            if end {
                return None;
            }
        };
        holding.figures.push((unit.0, number));
        name_kinds(&phrase, own, &mut holding);
        // "… of 30 patients", "… associated with 20 studies": another figure, or the end of them.
        let mut ahead = words.clone();
        let joins = ["of", "from", "and", "associated", "with", "in", "across"];
        let mut joined = false;
        while ahead.peek().is_some_and(|word| joins.contains(word)) {
            ahead.next();
            joined = true;
        }
        let goes_on = ahead.peek().is_some_and(|word| whole(word).is_some());
        if unit.1 || !joined || !goes_on {
            break;
        }
        words = ahead;
    }
    let mut units: Vec<Unit> = holding.figures.iter().map(|(unit, _)| *unit).collect();
    units.sort_unstable();
    units.dedup();
    (units.len() == holding.figures.len()).then_some(holding)
}

fn opens(opening: &str, title: &str) -> bool {
    let title = fold(title);
    let subject = |subject: &str| {
        let subject = subject.trim();
        // "CheXpert, a large dataset, contains": the name, with what it is.
        let subject = ["a large dataset", "a dataset"]
            .iter()
            .find_map(|what| subject.strip_suffix(what))
            .map_or(subject, str::trim);
        subject.is_empty()
            || SUBJECTS.contains(&subject)
            || subject.strip_suffix(" dataset").unwrap_or(subject) == title
            || title.split(" dataset").next() == Some(subject)
    };
    OPENINGS
        .iter()
        .any(|verb| opening.strip_suffix(verb).is_some_and(subject))
}

/// The unit that the end of `phrase` names.
fn counted(phrase: &[String]) -> Option<Unit> {
    let last = phrase.last()?.as_str();
    match last {
        "x-rays" | "xrays" | "radiographs" | "mammograms" | "photographs" | "cxrs" => {
            Some(Unit::Image)
        }
        // A slice of one is an image: only the whole examination is a scan.
        "scans"
            if phrase
                .iter()
                .any(|word| ["ct", "mr", "mri", "pet"].contains(&word.as_str())) =>
        {
            Some(Unit::Volume)
        }
        // Only the plural: "100 image pairs" counts pairs.
        _ if last.ends_with('s') => unit_of(last),
        _ => None,
    }
}

fn name_kinds(phrase: &[String], own: &Vocabularies, holding: &mut Holding) {
    let kinds = [
        (Vocabulary::Modality, &mut holding.modality),
        (Vocabulary::BodyPart, &mut holding.body_part),
    ];
    for (which, values) in kinds {
        for value in phrase.iter().filter_map(|word| known(which, word, own)) {
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(sentence: &str) -> Option<Vec<(Unit, u64)>> {
        read(sentence, "Alpha Dataset", &Vocabularies::default()).map(|holding| holding.figures)
    }

    #[test]
    fn a_sentence_of_the_form_gives_its_figures() {
        let expected = Some(vec![(Unit::Image, 1_200), (Unit::Patient, 300)]);
        for sentence in [
            "Contains 1,200 frontal-view chest X-rays of 300 unique patients.",
            "Alpha, a large dataset contains 1200 chest radiographs of 300 patients labeled for 14 findings.",
            "The dataset consists of 1200 images from 300 patients",
            "A large dataset of 1,200 images associated with 300 patients sourced in 2011-2016.",
        ] {
            assert_eq!(figures(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn anything_else_stays_text() {
        for sentence in [
            "Contains about 1,200 images.",
            "Contains over 1,200 images.",
            "Contains 1.200 images.",
            "Contains 10k images.",
            "Contains 1,200 images and about 300 patients, or 5 hospitals with 20 images.",
            "Beta contains 1,200 images.",
            "We used 1,200 images.",
            "Contains 5 hospitals with images.",
            "Contains 100 image pairs.",
            "Contains 100 images of 3 images.",
            "Split into 80 train images.",
        ] {
            let figures = figures(sentence);
            let whole_only = figures == Some(vec![(Unit::Image, 1_200)]);
            assert!(
                figures.is_none() || (whole_only && sentence.contains("hospitals")),
                "{sentence}: {figures:?}"
            );
        }
    }

    #[test]
    fn words_name_the_kind_of_imaging_and_the_part_of_the_body() {
        let holding = read(
            "Contains 40 brain MRI scans.",
            "A",
            &Vocabularies::default(),
        )
        .unwrap_or_default();
        assert_eq!(holding.figures, [(Unit::Volume, 40)]);
        assert_eq!(holding.modality, ["MR"]);
        assert_eq!(holding.body_part, ["Brain"]);
    }
}
