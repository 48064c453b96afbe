//! Sentences that name the labels: "classified into 3 diseases namely, A, B and C".
//!
//! Only a sentence that names as many labels as it says there are counts.

use super::counts::LABEL;

/// The labels that a sentence names.
pub fn read(sentence: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let (at, number) = words.windows(2).enumerate().find_map(|(at, pair)| {
        let noun = pair[1].trim_end_matches([',', ':']).to_lowercase();
        let number: usize = pair[0].parse().ok()?;
        LABEL.contains(&noun.as_str()).then_some((at, number))
    })?;
    let noun_ends_list = words[at + 1].ends_with(':');
    let rest = &words[at + 2..];
    let opens = |word: &&str| {
        let word = word.trim_end_matches([',', ':']).to_lowercase();
        ["namely", "i.e.", "viz."].contains(&word.as_str())
    };
    let list = match rest.first() {
        Some(word) if opens(word) => &rest[1..],
        _ if noun_ends_list => rest,
        _ => return None,
    };
    let list = list.join(" ");
    let list = list
        .trim_end_matches('.')
        .replace(", and ", ", ")
        .replace(" and ", ", ");
    let names: Vec<String> = list.split(',').map(|name| name.trim().to_owned()).collect();
    let plain = |name: &String| !name.is_empty() && !name.contains(['.', ';', ':', '(']);
    (names.len() == number && names.iter().all(plain)).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_names_as_many_as_it_says_gives_the_names() {
        let names = |sentence| read(sentence).unwrap_or_default();
        assert_eq!(
            names("Sorted into 3 diseases namely, A, B c, and D."),
            ["A", "B c", "D"]
        );
        assert_eq!(names("It has 2 labels: A and B."), ["A", "B"]);
        assert!(names("It has 4 labels: A, B and C.").is_empty());
        assert!(names("It has 2 labels, such as A and B.").is_empty());
        assert!(names("It has 2 classes.").is_empty());
    }
}
