//! A build that is killed leaves whole files, and the next one completes the site.

use crate::support::many::{fill, many};
use crate::support::{assert_same, catscan, tree};
use std::process::Stdio;
use std::time::{Duration, Instant};

const DATASETS: usize = 120;

/// Numbers that only look random, from a seed that can be given again.
struct Random(u64);

impl Random {
    /// From `CATSCAN_SEED`, else from the clock; printed, so that a failure can be repeated.
    fn seeded() -> Self {
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
    fn share(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let bits = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 40;
        f64::from(u32::try_from(bits).expect("24 bits")) / f64::from(1 << 24)
    }
}

#[test]
fn kills_at_any_moment_leave_whole_files_and_the_next_build_completes_the_site() {
    let words = ["First words", "Other words, and more of them"];
    let clean = words.map(|words| {
        let project = many(DATASETS, words);
        project.build();
        tree(&project.path("public"))
    });
    let project = many(DATASETS, words[0]);
    let public = project.path("public");
    let started = Instant::now();
    project.build();
    let whole = started.elapsed();

    let mut random = Random::seeded();
    // `tests/run --long` has the time for more moments.
    let long = std::env::var_os("CATSCAN_LONG").is_some();
    for round in 0..if long { 200 } else { 10 } {
        let new = (round + 1) % 2;
        fill(&project, DATASETS, words[new]);
        kill_after(project.root(), whole.mul_f64(random.share()));
        for (path, bytes) in tree(&public) {
            let whole = clean.iter().any(|site| site.get(&path) == Some(&bytes));
            assert!(
                whole,
                "round {round}: {path} is neither the old nor the new file"
            );
        }
        project.build();
        assert_same(&tree(&public), &clean[new], &format!("round {round}"));
    }
}

fn kill_after(root: &std::path::Path, wait: Duration) {
    let mut command = catscan(root);
    let mut child = command
        .arg("build")
        .stderr(Stdio::null())
        .spawn()
        .expect("catscan starts");
    std::thread::sleep(wait);
    // `kill` sends SIGKILL, which nothing can prepare for; the child may have ended by itself.
    child.kill().expect("a child can be killed");
    child.wait().expect("a child ends");
}
