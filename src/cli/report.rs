//! What a person is told of a build.

use super::Exit;
use crate::build::{Outcome, Report};
use crate::diagnostic::{Diagnostics, Sources, count, human};
use crate::edit::EditError;
use std::io::{IsTerminal, Write};

/// Writes findings to the terminal's error stream; a closed pipe is nobody's mistake.
pub(super) fn findings(diagnostics: &Diagnostics, sources: &Sources) {
    say(&human::render(diagnostics, sources, coloured()));
}

/// Writes to the standard output what was asked for.
pub(super) fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    // There is nobody to tell where the stream is closed.
    let _ = stdout.write_all(text.as_bytes());
    let _ = stdout.flush();
}

/// Colours are for terminals, unless <https://no-color.org> or `CLICOLOR_FORCE` say otherwise.
fn coloured() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if set("NO_COLOR") {
        return false;
    }
    let forced = std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    forced || std::io::stderr().is_terminal()
}

/// Writes a line to the error stream.
pub(super) fn say(text: &str) {
    let mut stderr = std::io::stderr().lock();
    // There is nobody to tell where the stream is closed.
    let _ = stderr.write_all(text.as_bytes());
    let _ = stderr.flush();
}

/// Says how it ended, and gives the exit code.
pub(super) fn ending(
    report: &Report,
    done: impl Fn(usize, &crate::output::Published) -> String,
) -> Exit {
    match &report.outcome {
        Outcome::Built { pages, published } => {
            say(&format!("{}\n", done(*pages, published)));
            Exit::Fine
        }
        Outcome::Refused => Exit::Problems,
        Outcome::Unreadable => Exit::InputOutput,
        Outcome::Unwritable(error) => {
            say(&format!("error: {error}\n"));
            Exit::InputOutput
        }
    }
}

/// Says why a file was not made, and gives the exit code.
pub(super) fn edit_failed(error: &EditError) -> Exit {
    say(&format!("error: {error}\n"));
    match error {
        EditError::Exists(_) | EditError::Name(..) => Exit::Usage,
        EditError::Disk(..) => Exit::InputOutput,
    }
}

/// "12 pages".
pub(super) fn pages(number: usize) -> String {
    count(number, "page")
}

/// What GitHub Pages publishes at most, in bytes.
const PAGES_MOST: u64 = 1_000_000_000;

/// Says so where a site is nearly too large to be published on GitHub Pages.
pub(super) fn on_publishing(bytes: u64) {
    if let Some(warning) = too_large(bytes) {
        say(&warning);
    }
}

fn too_large(bytes: u64) -> Option<String> {
    // Nine tenths: early enough to do something about it.
    if bytes < PAGES_MOST / 10 * 9 {
        return None;
    }
    Some(format!(
        "warning: the site holds {} MB, and GitHub Pages publishes at most 1,000 MB\nhelp: make pictures and files in `content` smaller, or publish it elsewhere\n",
        crate::site::words::grouped(bytes / 1_000_000)
    ))
}

#[cfg(test)]
mod tests {
    use super::too_large;

    #[test]
    fn a_site_near_the_limit_of_github_pages_is_warned_of() {
        assert_eq!(too_large(899_999_999), None);
        let warning = too_large(2_345_678_901).unwrap_or_default();
        assert!(warning.contains("holds 2,345 MB"), "{warning}");
    }
}
