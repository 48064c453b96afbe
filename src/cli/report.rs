//! What a person is told of a build.

use super::Exit;
use crate::build::{Outcome, Report};
use crate::diagnostic::{Diagnostics, Sources, count, human};
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

/// "12 pages".
pub(super) fn pages(number: usize) -> String {
    count(number, "page")
}
