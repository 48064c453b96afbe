//! What tells a value from others without keeping it.
//!
//! Enters: bytes, or a value that can be hashed. Leaves: two numbers. Does not know what the bytes are, and does not guard
//! against somebody who looks for two texts with one mark.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// What tells a value from others, with as good as no mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mark {
    length: u64,
    mixed: u64,
}

impl Mark {
    /// The mark of these bytes, the same in every run.
    pub fn of(bytes: &[u8]) -> Self {
        let mut mark = Marker::default();
        mark.write(bytes);
        mark.0
    }

    /// The mark of all that a value holds, the same in every run of one program.
    pub fn of_value(value: &impl Hash) -> Self {
        let mut mark = Marker::default();
        value.hash(&mut mark);
        mark.0
    }
}

/// Takes in what is to have a mark.
struct Marker(Mark);

impl Default for Marker {
    fn default() -> Self {
        Self(Mark {
            length: 0,
            mixed: 0,
        })
    }
}

impl Hasher for Marker {
    fn write(&mut self, bytes: &[u8]) {
        // Eight bytes at once: the hash of the standard library takes ten times as long.
        let (words, rest) = bytes.as_chunks::<8>();
        let mixed = words.iter().fold(self.0.mixed, |mixed, word| {
            mix(mixed, u64::from_le_bytes(*word))
        });
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.0.mixed = mix(mixed, u64::from_le_bytes(last));
        self.0.length += bytes.len() as u64;
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        self.0.mixed = mix(self.0.mixed, number);
        self.0.length += 8;
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0.mixed
    }
}

fn mix(mixed: u64, word: u64) -> u64 {
    let mixed = (mixed ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}-{:x}", self.length, self.mixed)
    }
}

impl FromStr for Mark {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (length, mixed) = text.split_once('-').unwrap_or((text, ""));
        Ok(Self {
            length: u64::from_str_radix(length, 16)?,
            mixed: u64::from_str_radix(mixed, 16)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn bytes_are_told_from_others_with_one_changed_anywhere() {
        let text = "abcdefghijklmnopq";
        let of = |text: &str| Mark::of(text.as_bytes());
        for at in 0..text.len() {
            let mut other = text.to_owned();
            other.replace_range(at..=at, "-");
            assert_ne!(of(text), of(&other), "{other}");
        }
        assert_ne!(of(""), of("\0"));
    }

    #[test]
    fn values_are_told_from_others() {
        let all = [
            ["ab", "c"],
            ["a", "bc"],
            ["abc", ""],
            ["", "abc"],
            ["ab", "d"],
            ["abcdefgh", "i"],
            ["abcdefg", "hi"],
        ];
        for (at, one) in all.iter().enumerate() {
            for other in &all[..at] {
                assert_ne!(
                    Mark::of_value(one),
                    Mark::of_value(other),
                    "{one:?} {other:?}"
                );
            }
        }
        assert_ne!(Mark::of_value(&None::<u64>), Mark::of_value(&Some(0_u64)));
        assert_ne!(Mark::of_value(&[1, 2]), Mark::of_value(&[2, 1]));
        assert_ne!(Mark::of_value(&true), Mark::of_value(&false));
        assert_eq!(Mark::of_value(&"a".to_owned()), Mark::of_value(&"a"));
    }

    #[test]
    fn a_mark_is_read_as_it_was_written() {
        for text in ["", "a", "a longer text"] {
            let mark = Mark::of(text.as_bytes());
            assert_eq!(mark.to_string().parse(), Ok(mark));
        }
        for wrong in ["", "1", "1-", "-1", "1-x", "1-2-3"] {
            assert!(wrong.parse::<Mark>().is_err(), "{wrong}");
        }
    }
}
