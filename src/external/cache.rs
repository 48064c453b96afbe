//! What is known from before, so that nobody is asked twice in a week.
//!
//! Only addresses that are there are kept: one that was gone may be back, and is asked for again.

use super::answer::Answer;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Addresses that were there, with when that was, in seconds since 1970.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Cache(BTreeMap<String, u64>);

impl Cache {
    /// Reads what the file at `path` knows; one that is not there or broken knows nothing.
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        Self(serde_json::from_str(&text).unwrap_or_default())
    }

    /// Whether the address was there within the last week.
    pub fn is_fresh(&self, url: &str) -> bool {
        let age = self.0.get(url).map(|when| now().checked_sub(*when));
        // A time that is still to come is no time at all.
        age.flatten().is_some_and(|age| age < WEEK.as_secs())
    }

    /// Takes in an answer.
    pub fn learn(&mut self, url: &str, answer: &Answer) {
        match answer {
            Answer::There => self.0.insert(url.to_owned(), now()),
            Answer::Gone(_) | Answer::Unsure(_) => self.0.remove(url),
        };
    }

    /// Writes it, without what is out of date. A cache that cannot be written only costs time.
    pub fn write(mut self, path: &Path) {
        let old = now().saturating_sub(WEEK.as_secs());
        self.0.retain(|_, when| *when > old);
        let Ok(text) = serde_json::to_string_pretty(&self.0) else {
            return;
        };
        let beside = path.with_extension(format!("{}.tmp", std::process::id()));
        let written = path
            .parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&beside, text))
            .and_then(|()| std::fs::rename(&beside, path));
        if written.is_err() {
            let _ = std::fs::remove_file(&beside);
        }
    }
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}
