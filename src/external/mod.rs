//! Whether addresses on the web still lead somewhere.
//!
//! Enters: the plan of the site. Leaves: findings about addresses that are gone, and notes about those that would not say. The
//! only room that talks to the network, and only when a person asks for it. Polite: one question at a time to a host, a pause
//! between two, a longer one where the host wants it, and nothing twice within a week. Does not know the terminal.

mod address;
mod answer;
mod ask;
mod cache;

pub use address::{Address, addresses};
pub use answer::Answer;
pub use ask::{Manners, ask_all};
pub use cache::Cache;

use crate::check::Finding;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use std::path::Path;

/// Asks for every address of the site's content, and says what came of it. `progress` hears how many of how many have
/// been asked for.
pub fn check(
    site: &Site<'_>,
    cache: &Path,
    manners: &Manners,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Vec<Finding> {
    let addresses = addresses(site);
    let mut urls: Vec<&str> = addresses.iter().map(|of| of.url.as_str()).collect();
    urls.sort_unstable();
    urls.dedup();
    let mut known = Cache::read(cache);
    urls.retain(|url| !known.is_fresh(url));
    let answers = ask_all(&urls, manners, progress);
    for (url, answer) in &answers {
        known.learn(url, answer);
    }
    known.write(cache);
    let found = addresses.iter().filter_map(|address| {
        let answer = answers.get(address.url.as_str())?;
        explain(address, answer)
    });
    found.collect()
}

fn explain(address: &Address, answer: &Answer) -> Option<Finding> {
    let url = &address.url;
    let diagnostic = match answer {
        Answer::There => return None,
        Answer::Gone(why) => Diagnostic::warning(
            "gone-address",
            address.span,
            format!("`{url}` is gone: {why}"),
        )
        .help("write where it has moved, its DOI, or an address in a web archive"),
        Answer::Unsure(why) => Diagnostic::note(
            "unsure-address",
            address.span,
            format!("`{url}` would not say whether it is there: {why}"),
        )
        .help("look with a browser: many hosts turn away programs only"),
    };
    Some(Finding::new(diagnostic, [url.as_str()]))
}
