//! What a text holds, in pieces that can be counted: addresses, numbers, words.

use crate::support::{Project, tree};
use std::collections::BTreeMap;

/// How often each piece occurs.
type Pieces = BTreeMap<String, usize>;

/// The pieces of a text. Thousands can be set apart in several ways, and case is a matter of place: a
/// part of a split is written small as a key.
pub fn pieces(text: &str) -> Pieces {
    let mut pieces = Pieces::new();
    let text = text.to_lowercase();
    for piece in addresses(&text).into_iter().chain(words(&text)) {
        *pieces.entry(piece).or_default() += 1;
    }
    pieces
}

fn addresses(text: &str) -> Vec<String> {
    let end = |c: char| c.is_whitespace() || "<>\"'`()[]|\\,".contains(c);
    text.match_indices("http")
        .filter(|(at, _)| text[*at..].starts_with("http://") || text[*at..].starts_with("https://"))
        .map(|(at, _)| {
            let rest = &text[at..];
            let address = &rest[..rest.find(end).unwrap_or(rest.len())];
            address
                .trim_end_matches(['.', ',', ';', ':', '*'])
                .to_owned()
        })
        .collect()
}

/// Words and numbers; `1,234`, `1_234` and `1 234` are written as one there.
fn words(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: Option<usize>| {
        let letter = at.and_then(|at| letters.get(at));
        letter.is_some_and(char::is_ascii_digit)
    };
    let thousands = |at: usize| {
        let three = (1..=3).all(|n| digit(at.checked_add(n)));
        matches!(letters[at], ',' | '_' | ' ')
            && digit(at.checked_sub(1))
            && three
            && !digit(Some(at + 4))
    };
    let kept = (0..letters.len()).filter(|at| !thousands(*at));
    let joined: String = kept.map(|at| letters[at]).collect();
    let words = joined.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The pieces that `output` has fewer of than `input`.
pub fn lost(input: &str, output: &str) -> Vec<String> {
    let output = pieces(output);
    let input = pieces(input);
    let fewer = input.into_iter().filter(|(piece, number)| {
        let there = output.get(piece).copied().unwrap_or(0);
        there < *number
    });
    fewer.map(|(piece, _)| piece).collect()
}

/// All files of content, one behind the other.
pub fn content(project: &Project) -> String {
    let files = tree(&project.path("content")).into_values();
    let texts = files.map(|bytes| String::from_utf8(bytes).expect("content is text"));
    texts.collect::<Vec<String>>().join("\n")
}

#[test]
fn a_number_that_is_gone_or_changed_is_missed() {
    assert_eq!(lost("a 1,234 b", "A b 1_234"), Vec::<String>::new());
    assert_eq!(lost("12 12 7", "12 7 7"), ["12"]);
    assert_eq!(
        lost(
            "see https://a.example.org/x?y=1.",
            "see https a example org x y 1"
        ),
        ["https://a.example.org/x?y=1"]
    );
}
