//! A number that may not be known, in the room of one that is.

use std::fmt;
use std::num::NonZeroU64;

/// How many. `Option<Count>` takes eight bytes where that of a number takes sixteen: there are dozens for each dataset, and at
/// 100,000 datasets it spares 40 MB.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(NonZeroU64);

impl Count {
    /// The count of `number`; numbers of TOML end at half of what fits, so that the largest of all never comes.
    pub fn new(number: u64) -> Self {
        Self(NonZeroU64::MIN.saturating_add(number))
    }

    /// The number.
    pub fn get(self) -> u64 {
        self.0.get() - 1
    }
}

impl fmt::Debug for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn a_count_is_its_number_and_one_that_is_not_there_takes_no_room() {
        for number in [0, 1, 112_120, i64::MAX.unsigned_abs()] {
            assert_eq!(Count::new(number).get(), number);
        }
        assert_eq!(size_of::<Option<Count>>(), size_of::<u64>());
    }
}
