//! Numbers as people write them.

/// A whole number, its thousands set apart by nothing, a comma or a space. A point is not read: it
/// stands for thousands in some countries and for a fraction in others.
pub fn whole(text: &str) -> Option<u64> {
    let text = text.trim();
    let space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let comma = text.contains(',');
    let groups: Vec<&str> = match comma {
        true => text.split(',').collect(),
        false => text.split(space).collect(),
    };
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    if !groups.iter().all(digits) {
        return None;
    }
    let (first, rest) = groups.split_first()?;
    let grouped =
        rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || first.len() <= 3);
    let number = groups.concat().parse().ok()?;
    // TOML's numbers are signed.
    (grouped && i64::try_from(number).is_ok()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_number_is_one() {
        for (text, number) in [
            ("112,120", Some(112_120)),
            ("112120", Some(112_120)),
            (" 1 234 567 ", Some(1_234_567)),
            ("0", Some(0)),
            ("1,23", None),
            ("1234,567", None),
            ("1.234", None),
            ("~500", None),
            ("10k", None),
            ("12 (3 %)", None),
            ("", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(whole(text), number, "{text:?}");
        }
    }
}
