//! A build that is killed leaves whole files, and the next one completes the site.

use crate::support::many::{fill, many};
use crate::support::random::Random;
use crate::support::{assert_same, catscan, tree};
use std::process::Stdio;
use std::time::{Duration, Instant};

const DATASETS: usize = 120;

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
