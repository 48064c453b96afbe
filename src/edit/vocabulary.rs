//! Words of others that mean one of our values without a doubt.

use crate::schema::{Vocabularies, Vocabulary, fold};
use ecow::EcoString;

/// Other words for the shipped values. Only words that cannot mean anything else stand here.
const ALSO: [(&str, &str); 25] = [
    ("xray", "X-ray"),
    ("radiograph", "X-ray"),
    ("radiography", "X-ray"),
    ("chest x-ray", "X-ray"),
    ("cxr", "X-ray"),
    ("computed tomography", "CT"),
    ("ct scan", "CT"),
    ("mri", "MR"),
    ("mr imaging", "MR"),
    ("magnetic resonance imaging", "MR"),
    ("positron emission tomography", "PET"),
    ("ultrasonography", "Ultrasound"),
    ("mammogram", "Mammography"),
    ("fundus photograph", "Fundus photography"),
    ("optical coherence tomography", "OCT"),
    ("image classification", "classification"),
    ("image segmentation", "segmentation"),
    ("semantic segmentation", "segmentation"),
    ("instance segmentation", "segmentation"),
    ("object detection", "detection"),
    ("image registration", "registration"),
    ("image reconstruction", "reconstruction"),
    ("report generation", "report-generation"),
    ("visual question answering", "visual-question-answering"),
    ("vqa", "visual-question-answering"),
];

/// The value of the vocabulary that `word` means.
pub fn known(which: Vocabulary, word: &str, own: &Vocabularies) -> Option<String> {
    let word = fold(word.trim());
    let own = match which {
        Vocabulary::Modality => &own.modality,
        Vocabulary::BodyPart => &own.body_part,
        Vocabulary::MlTask => &own.ml_tasks,
    };
    let shipped = || which.shipped().iter().copied();
    let all = || shipped().chain(own.iter().map(EcoString::as_str));
    let hyphen = word.replace(' ', "-");
    let spaced = word.replace('-', " ");
    let single = word.strip_suffix('s').unwrap_or(&word);
    let same = |value: &&str| {
        let value = fold(value);
        value == word || value == hyphen || value == single
    };
    if let Some(value) = all().find(same) {
        return Some(value.to_owned());
    }
    let also = ALSO.iter().find(|(other, value)| {
        let fits = *other == word || *other == single || *other == spaced;
        fits && shipped().any(|known| known == *value)
    });
    also.map(|(_, value)| (*value).to_owned())
}

/// The values that the words of a list mean, and those that mean none.
pub fn values(which: Vocabulary, text: &str, own: &Vocabularies) -> (Vec<String>, Vec<String>) {
    // "Head and neck" is one value, "CT and MR" are two.
    if let Some(value) = known(which, text, own) {
        return (vec![value], Vec::new());
    }
    let (mut found, mut rest) = (Vec::new(), Vec::new());
    let words = text.split([',', ';', '/', '|', '+', '&', '\n']);
    for word in words.flat_map(|word| word.split(" and ")).map(str::trim) {
        match known(which, word, own) {
            _ if word.is_empty() => {}
            Some(value) if !found.contains(&value) => found.push(value),
            Some(_) => {}
            None => rest.push(word.to_owned()),
        }
    }
    (found, rest)
}

/// The kinds of imaging and the parts of the body that the title of a group says, where it says
/// nothing else.
fn of_group(title: &str, own: &Vocabularies) -> (Vec<String>, Vec<String>) {
    const FILLER: [&str; 9] = [
        "and", "data", "dataset", "datasets", "image", "images", "imaging", "scans", "sets",
    ];
    let (mut modality, mut body_part) = (Vec::new(), Vec::new());
    if let Some(value) = known(Vocabulary::BodyPart, title, own) {
        return (modality, vec![value]);
    }
    let words = title.split(|c: char| c.is_whitespace() || ",/&()".contains(c));
    for word in words.filter(|word| !word.is_empty()) {
        match (
            known(Vocabulary::Modality, word, own),
            known(Vocabulary::BodyPart, word, own),
        ) {
            (Some(value), _) => modality.push(value),
            (None, Some(value)) => body_part.push(value),
            (None, None) if FILLER.contains(&fold(word).as_str()) => {}
            (None, None) => return Default::default(),
        }
    }
    (modality, body_part)
}

/// What the titles of groups within each other say, the innermost one first.
pub fn of_groups(titles: &[String], own: &Vocabularies) -> (Vec<String>, Vec<String>) {
    let (mut modality, mut body_part) = (Vec::new(), Vec::new());
    for (kinds, parts) in titles.iter().rev().map(|title| of_group(title, own)) {
        if modality.is_empty() {
            modality = kinds;
        }
        if body_part.is_empty() {
            body_part = parts;
        }
    }
    (modality, body_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_mean_a_value_are_found_and_others_are_not() {
        let none = Vocabularies::default();
        let modality = |text| values(Vocabulary::Modality, text, &none);
        assert_eq!(modality("X-Rays").0, ["X-ray"]);
        assert_eq!(modality("CT, MRI").0, ["CT", "MR"]);
        assert_eq!(modality("CT / thermal").1, ["thermal"]);
        assert_eq!(
            values(Vocabulary::BodyPart, "head and neck", &none).0,
            ["Head and neck"]
        );
        let task = values(Vocabulary::MlTask, "image-classification", &none);
        assert_eq!(task.0, ["classification"]);
    }

    #[test]
    fn the_title_of_a_group_counts_where_it_says_nothing_else() {
        let group = |title| of_group(title, &Vocabularies::default());
        let words = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            group("Chest X-rays"),
            (words(&["X-ray"]), words(&["Chest"]))
        );
        assert_eq!(
            group("CT and MRI datasets"),
            (words(&["CT", "MR"]), words(&[]))
        );
        assert_eq!(
            group("Head and neck"),
            (words(&[]), words(&["Head and neck"]))
        );
        assert_eq!(group("Chest, but not X-ray"), (words(&[]), words(&[])));
    }

    #[test]
    fn a_catalog_can_have_values_of_its_own() {
        let own = Vocabularies {
            modality: Box::new(["Thermography".into()]),
            ..Vocabularies::default()
        };
        assert_eq!(
            values(Vocabulary::Modality, "thermography", &own).0,
            ["Thermography"]
        );
    }
}
