//! Numbers for tests that try out what nobody thought of.

/// Numbers that only look random, from a seed that can be given again.
pub struct Random(u64);

impl Random {
    /// From `CATSCAN_SEED`, else from the clock; printed, so that a failure can be repeated.
    pub fn seeded() -> Self {
        let given = std::env::var("CATSCAN_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok());
        let now = std::time::SystemTime::UNIX_EPOCH
            .elapsed()
            .expect("the clock goes");
        let seed = given.unwrap_or(u64::from(now.subsec_nanos()) | 1);
        eprintln!("CATSCAN_SEED={seed}");
        Self(seed)
    }

    /// Between 0 and 1: xorshift64*.
    pub fn share(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let bits = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 40;
        f64::from(u32::try_from(bits).expect("24 bits")) / f64::from(1 << 24)
    }

    /// From 0 to `below` − 1.
    pub fn below(&mut self, below: usize) -> usize {
        let at = (self.share() * below as f64) as usize;
        at.min(below - 1)
    }

    /// Once in `of`.
    pub fn once_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }
}
