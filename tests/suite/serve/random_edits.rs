//! Whatever is edited, in whatever order: each page that is asked for then is that of a clean build.

use super::client::Server;
use super::edited::Edited;
use crate::support::random::Random;
use crate::support::{Files, Project, tree};
use std::time::{Duration, Instant};

/// How many edits are made always. `CATSCAN_LONG` makes them for ten minutes.
const EDITS: usize = 12;
const LONG: Duration = Duration::from_secs(600);

/// Pages and files that something of every dataset is in.
const OF_ALL: [&str; 9] = [
    "index.html",
    "labels/index.html",
    "labels/alpha.html",
    "progress.html",
    "compare.html",
    "404.html",
    "search/records.js",
    "data/catalog.json",
    "llms-full.txt",
];

#[test]
fn after_every_one_of_many_random_edits_pages_are_those_of_a_clean_build() {
    let long = std::env::var_os("CATSCAN_LONG").is_some();
    let project = Project::new();
    let mut edited = Edited::new(&project, Random::seeded());
    let server = Server::start(&project, &["--port", "0"]);
    let started = Instant::now();
    let (mut log, mut before, mut looks) = (Vec::new(), Files::new(), 0);
    while if long {
        started.elapsed() < LONG
    } else {
        log.len() < EDITS
    } {
        // Several at once are taken in together or one by one.
        for _ in 0..=edited.random.below(4) / 3 {
            log.push(edited.edit());
        }
        project.build_with_findings();
        let built = tree(&project.path("public"));
        let last: Vec<&String> = log.iter().rev().take(12).collect();
        let when = format!("after {} edits, the last first: {last:#?}", log.len());
        server.becomes(&sample(&built, &mut edited.random), &when);
        looks += 1;
        if looks % 10 == 0 {
            server.becomes(&built, &when);
        }
        let gone = before.keys().filter(|path| !built.contains_key(*path));
        for path in gone.take(5) {
            let answer = server.get(&format!("{}{path}", server.mount));
            assert_eq!(answer.status, 404, "{path} {when}");
        }
        before = built;
    }
    eprintln!("{} edits, looked at {looks} times", log.len());
}

/// Those of all, and some of the others.
fn sample(built: &Files, random: &mut Random) -> Files {
    let files: Vec<&String> = built.keys().collect();
    let mut paths: Vec<&str> = OF_ALL.to_vec();
    paths.extend((0..10).map(|_| files[random.below(files.len())].as_str()));
    let there = paths
        .into_iter()
        .filter_map(|path| built.get_key_value(path));
    there
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}
