//! What tells a value from others without keeping it.
//!
//! Enters: a value that can be hashed. Leaves: a number. Does not know what the value is, and does not guard against
//! somebody who looks for two values with one mark.

use foldhash::quality::FixedState;
use std::fmt;
use std::hash::{BuildHasher, Hash};
use std::str::FromStr;

/// What tells a value from others, with as good as no mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mark(u64);

impl Mark {
    /// The mark of all that a value holds, the same in every run of one program.
    pub fn of(value: &(impl Hash + ?Sized)) -> Self {
        Self(FixedState::default().hash_one(value))
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}", self.0)
    }
}

impl FromStr for Mark {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u64::from_str_radix(text, 16).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn texts_are_told_from_others_with_one_letter_changed_anywhere() {
        let text = "abcdefghijklmnopq";
        for at in 0..text.len() {
            let mut other = text.to_owned();
            other.replace_range(at..=at, "-");
            assert_ne!(Mark::of(text), Mark::of(&other), "{other}");
        }
        assert_ne!(Mark::of(""), Mark::of("\0"));
    }

    #[test]
    fn values_are_told_from_others_of_the_same_letters() {
        let all = [["ab", "c"], ["a", "bc"], ["abc", ""], ["", "abc"]];
        for (at, one) in all.iter().enumerate() {
            for other in &all[..at] {
                assert_ne!(Mark::of(one), Mark::of(other), "{one:?} {other:?}");
            }
        }
        assert_ne!(Mark::of(&None::<u64>), Mark::of(&Some(0_u64)));
        assert_ne!(Mark::of(&[1, 2]), Mark::of(&[2, 1]));
    }

    #[test]
    fn a_mark_is_read_as_it_was_written() {
        for text in ["", "a", "a longer text"] {
            let mark = Mark::of(text);
            assert_eq!(mark.to_string().parse(), Ok(mark));
        }
        for wrong in ["", "-", "x", "1-2"] {
            assert!(wrong.parse::<Mark>().is_err(), "{wrong}");
        }
    }
}
