//! Where the hash tables of templates' values have their seeds from.
//!
//! Enters and leaves: nothing. Each field of a view that is a table, each loop and each component makes one.

use ahash::random_state::{RandomSource, set_random_source};

/// The same seed for all tables of a process; another process has others.
struct Shared;

impl RandomSource for Shared {
    fn gen_hasher_seed(&self) -> usize {
        0
    }
}

/// Gives all tables one seed. With one of its own each counts up a number that all threads write to, which takes 2 % of a build's
/// processor time. Where there is a table already, nothing changes.
pub(super) fn share() {
    let _ = set_random_source(Shared);
}
