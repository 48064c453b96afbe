//! How far a long build has come, for somebody who waits at a terminal.

use super::report::say;
use crate::diagnostic::Mark;
use crate::output::{Make, OutputError, Published, Sink};
use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// A build that takes no longer than this says nothing.
const PATIENCE: Duration = Duration::from_millis(500);

/// How often the line is written anew.
const PACE: Duration = Duration::from_millis(100);

/// A sink that counts the files that go through it.
#[derive(Debug)]
pub(super) struct Counted<'a, S> {
    sink: S,
    files: &'a AtomicUsize,
}

impl<S: Sink> Sink for Counted<'_, S> {
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        self.files.fetch_add(1, Ordering::Relaxed);
        self.sink.write(path, bytes)
    }

    fn stream(&self, path: &str, make: Make<'_>) -> Result<(), OutputError> {
        self.files.fetch_add(1, Ordering::Relaxed);
        self.sink.stream(path, make)
    }

    fn remembers(&self) -> bool {
        self.sink.remembers()
    }

    fn keep(&self, path: &str, made_of: Mark) -> Result<bool, OutputError> {
        let kept = self.sink.keep(path, made_of)?;
        self.files.fetch_add(kept.into(), Ordering::Relaxed);
        Ok(kept)
    }

    fn write_made(&self, path: &str, bytes: &[u8], made_of: Mark) -> Result<(), OutputError> {
        self.files.fetch_add(1, Ordering::Relaxed);
        self.sink.write_made(path, bytes, made_of)
    }

    fn wanted(&self) -> bool {
        self.sink.wanted()
    }

    fn publish(self) -> Result<Published, OutputError> {
        self.sink.publish()
    }
}

/// Does `work` with a sink that counts, and shows the count where the error stream is a terminal.
pub(super) fn watched<S: Sink, T>(sink: S, work: impl FnOnce(Counted<'_, S>) -> T) -> T {
    let files = AtomicUsize::new(0);
    let counted = Counted {
        sink,
        files: &files,
    };
    if !std::io::stderr().is_terminal() {
        return work(counted);
    }
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let watcher = scope.spawn(|| watch(&files, &done));
        let result = work(counted);
        done.store(true, Ordering::Relaxed);
        watcher.thread().unpark();
        result
    })
}

/// Writes the count over itself until the work is done, then wipes the line.
fn watch(files: &AtomicUsize, done: &AtomicBool) {
    let mut shown = false;
    thread::park_timeout(PATIENCE);
    while !done.load(Ordering::Relaxed) {
        let number = files.load(Ordering::Relaxed);
        // Before the first page something else may be shown.
        if number > 0 {
            say(&format!("\r{number} files"));
            shown = true;
        }
        thread::park_timeout(PACE);
    }
    if shown {
        say("\r\x1b[K");
    }
}

/// Shows how many of how many are done, as a bar over itself, where the error stream is a terminal.
#[cfg(feature = "external")]
pub(super) fn bar(done: usize, all: usize) {
    const WIDTH: usize = 30;
    if !std::io::stderr().is_terminal() {
        return;
    }
    let full = done * WIDTH / all.max(1);
    let bar = "#".repeat(full) + &"-".repeat(WIDTH - full);
    if done < all {
        say(&format!("\r[{bar}] {done} of {all} addresses"));
    } else {
        say("\r\x1b[K");
    }
}
