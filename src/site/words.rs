//! Figures and lists as readers see them.

use super::view;
use crate::compare::Prevalence;
use crate::content::dataset::Amount;
use crate::schema::values::{Match, Unit};
use ecow::EcoString;

/// `112,120`.
pub fn grouped(number: u64) -> String {
    let mut text = number.to_string();
    let mut end = text.len();
    while end > 3 {
        end -= 3;
        text.insert(end, ',');
    }
    text
}

/// `112,120`, `≥ 67,000`, `about 5,000`, `26,586–26,684`.
pub fn amount(amount: Amount) -> String {
    match amount {
        Amount::Exact(number) => grouped(number),
        Amount::About(number) => format!("about {}", grouped(number)),
        Amount::Between(Some(low), Some(high)) => format!("{}–{}", grouped(low), grouped(high)),
        Amount::Between(Some(low), None) => format!("≥ {}", grouped(low)),
        Amount::Between(None, Some(high)) => format!("≤ {}", grouped(high)),
        Amount::Between(None, None) => String::new(),
    }
}

/// The number by which an amount is sorted.
pub fn amount_value(amount: Amount) -> Option<u64> {
    match amount {
        Amount::Exact(number) | Amount::About(number) => Some(number),
        Amount::Between(low, high) => low.or(high),
    }
}

/// `1 image`, `2 images`.
pub fn of_unit(number: u64, unit: Unit) -> String {
    let word = if number == 1 {
        unit.words()
    } else {
        unit.plural()
    };
    format!("{} {word}", grouped(number))
}

/// `11.9 %`: one decimal place, two below one per cent, so that rare findings can be told apart.
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent == 0.0 {
        "0 %".to_owned()
    } else if percent < 0.01 {
        "< 0.01 %".to_owned()
    } else if percent < 1.0 {
        format!("{percent:.2} %")
    } else {
        format!("{percent:.1} %")
    }
}

/// `9.2–36.9 %`.
pub fn range((low, high): (f64, f64)) -> String {
    let (low, high) = (percent(low), percent(high));
    match low.strip_suffix(" %") {
        Some(low) => format!("{low}–{high}"),
        None => high,
    }
}

/// The percentage of a prevalence, where it is one number.
pub fn stated(prevalence: Option<Prevalence>) -> Option<String> {
    prevalence?.stated.map(percent)
}

/// A share of a whole in permille, to the nearest.
pub fn permille(part: u64, whole: u64) -> u32 {
    if whole == 0 {
        return 0;
    }
    // At most a thousand, so that it fits.
    u32::try_from((part.min(whole).saturating_mul(1000) + whole / 2) / whole).unwrap_or(1000)
}

/// A share from 0 to 1 in permille.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0 to 1000 before"
)]
pub fn share_permille(share: f64) -> u32 {
    (share * 1000.0).round().clamp(0.0, 1000.0) as u32
}

/// `Pneumonia` for `pneumonia`.
pub fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// Texts of a file as a view has them.
pub fn texts(of: &[EcoString]) -> Vec<String> {
    of.iter().map(|text| text.as_str().to_owned()).collect()
}

/// `a, b and c`.
pub fn joined(words: &[String]) -> String {
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// What a label is beside a concept, for the theme.
pub fn kind(kind: Match) -> view::Match {
    match kind {
        Match::Exact => view::Match::Exact,
        Match::Close => view::Match::Close,
        Match::Narrower => view::Match::Narrower,
        Match::Broader => view::Match::Broader,
    }
}

/// The same in words, as in "Effusion: same meaning".
pub fn kind_words(kind: Match) -> &'static str {
    match kind {
        Match::Exact => "same meaning",
        Match::Close => "close to",
        Match::Narrower => "a kind of",
        Match::Broader => "wider than",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_in_threes_from_the_right() {
        let cases = [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (112_120, "112,120"),
            (1_234_567, "1,234,567"),
        ];
        for (number, text) in cases {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn an_inexact_amount_never_looks_exact() {
        assert_eq!(amount(Amount::Between(Some(67_000), None)), "≥ 67,000");
        assert_eq!(amount(Amount::Between(None, Some(5))), "≤ 5");
        assert_eq!(amount(Amount::Between(Some(1), Some(2_000))), "1–2,000");
        assert_eq!(amount(Amount::About(10_000)), "about 10,000");
    }

    #[test]
    fn a_rare_finding_is_not_rounded_to_nothing() {
        assert_eq!(percent(0.0), "0 %");
        assert_eq!(percent(0.000_05), "< 0.01 %");
        assert_eq!(percent(0.002_02), "0.20 %");
        assert_eq!(percent(0.118_77), "11.9 %");
        assert_eq!(
            range((0.087_05, 0.747_8)),
            "8.7 %–74.8 %".replacen(" %", "", 1)
        );
    }

    #[test]
    fn a_share_of_nothing_is_no_division() {
        assert_eq!(permille(0, 0), 0);
        assert_eq!(permille(1, 6), 167);
        assert_eq!(permille(7, 6), 1000);
    }
}
