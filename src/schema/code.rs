//! The forms of codes of medical vocabularies.

use super::field::TextForm;
use verhoeff::Verhoeff;

/// Whether `text` has the form of a code of the vocabulary; other forms have no codes.
pub(super) fn fits(form: TextForm, text: &str) -> bool {
    match form {
        TextForm::Radlex => numbered(text, "RID", 1..=7),
        TextForm::Umls => numbered(text, "C", 7..=7),
        // Descriptors, and supplementary concepts; newer ones have three digits more.
        TextForm::Mesh => [6..=6, 9..=9]
            .into_iter()
            .any(|digits| numbered(text, "D", digits.clone()) || numbered(text, "C", digits)),
        TextForm::Snomed => is_snomed_concept(text),
        _ => false,
    }
}

/// Whether there are only digits.
pub(super) fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn numbered(text: &str, prefix: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    text.strip_prefix(prefix)
        .is_some_and(|number| digits(number) && length.contains(&number.len()))
}

/// 6 to 18 digits, no leading zero, `0` as the last digit but one of the partition that says "concept",
/// and a check digit after Verhoeff.
fn is_snomed_concept(text: &str) -> bool {
    let partition = text.len().checked_sub(2).and_then(|at| text.get(at..=at));
    digits(text)
        && (6..=18).contains(&text.len())
        && !text.starts_with('0')
        && partition == Some("0")
        && text.validate_verhoeff_check_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wrong_or_two_swapped_digits_of_a_snomed_code_are_seen() {
        // Pneumothorax, pneumonia, pleural effusion.
        for code in ["36118008", "233604007", "60046008"] {
            assert!(fits(TextForm::Snomed, code), "{code}");
            for at in 0..code.len() - 1 {
                let mut wrong: Vec<u8> = code.bytes().collect();
                wrong[at] = b'0' + (wrong[at] - b'0' + 1) % 10;
                let wrong = String::from_utf8(wrong).unwrap();
                assert!(!fits(TextForm::Snomed, &wrong), "{wrong}");
                let mut swapped: Vec<u8> = code.bytes().collect();
                swapped.swap(at, at + 1);
                let swapped = String::from_utf8(swapped).unwrap();
                assert!(
                    swapped == code || !fits(TextForm::Snomed, &swapped),
                    "{swapped}"
                );
            }
        }
    }

    #[test]
    fn codes_of_one_vocabulary_are_not_those_of_another() {
        let codes = ["RID5352", "C0032326", "D011030", "36118008"];
        let forms = [
            TextForm::Radlex,
            TextForm::Umls,
            TextForm::Mesh,
            TextForm::Snomed,
        ];
        for (at, code) in codes.iter().enumerate() {
            for (of, form) in forms.iter().enumerate() {
                assert_eq!(fits(*form, code), at == of, "{code} as {form:?}");
            }
        }
    }
}
