//! Which files changed.
//!
//! Enters: what the system says of the folders that a project is read from. Leaves: [`Changes`],
//! gathered until the system has been quiet for a moment. Does not know what is in the files.

use crate::project::{CONFIG_FILE, FOLDERS};
use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// A save is over when nothing more has been heard for so long.
const QUIET: Duration = Duration::from_millis(4);

/// A stream of changes that does not end is looked at after so long.
const PATIENCE: Duration = Duration::from_millis(60);

/// After a look at everything there is a second one: what was made in a new folder before the
/// system began to watch it makes no event.
const AGAIN: Duration = Duration::from_millis(250);

/// How often folders are looked through where the system cannot watch them.
const POLL: Duration = Duration::from_millis(500);

/// What may have changed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Changes {
    /// These paths below the project.
    Paths(BTreeSet<String>),
    /// Anything.
    Everything,
}

/// Watches a project's folders.
pub(super) struct Watch {
    watcher: Box<dyn Watcher>,
    events: Receiver<notify::Result<Event>>,
    root: PathBuf,
    look_again: Option<Instant>,
    /// Whether everything is being looked at for the second time.
    is_second: bool,
}

impl Watch {
    /// Begins to watch; the error is in words.
    pub(super) fn start(root: &Path) -> Result<Self, String> {
        let words = |error: notify::Error| error.to_string();
        let root = root.canonicalize().map_err(|error| error.to_string())?;
        let (send, events) = channel();
        let sender = send.clone();
        let mut watcher: Box<dyn Watcher> = match RecommendedWatcher::new(send, Config::default()) {
            Ok(watcher) => Box::new(watcher),
            Err(_) => Box::new(polling(sender.clone()).map_err(words)?),
        };
        if watch_all(watcher.as_mut(), &root).is_err() {
            // Such as a network disk, or a system whose watches are used up.
            watcher = Box::new(polling(sender).map_err(words)?);
            watch_all(watcher.as_mut(), &root).map_err(words)?;
        }
        Ok(Self {
            watcher,
            events,
            root,
            look_again: None,
            is_second: false,
        })
    }

    /// Watches folders that have come since, and those that came back. Called before they are read.
    pub(super) fn follow(&mut self) {
        for folder in FOLDERS {
            let folder = self.root.join(folder);
            // A folder that was watched and went is watched no more, whatever the watcher thinks.
            let _ = self.watcher.unwatch(&folder);
        }
        // What cannot be watched now is tried at the next change.
        let _ = watch_all(self.watcher.as_mut(), &self.root);
        let second = std::mem::take(&mut self.is_second);
        self.look_again = (!second).then(|| Instant::now() + AGAIN);
    }

    /// Waits for the next changes.
    pub(super) fn next(&mut self) -> Changes {
        self.is_second = false;
        loop {
            let first = match self.look_again {
                None => self.events.recv().ok(),
                Some(when) => {
                    let left = when.saturating_duration_since(Instant::now());
                    match self.events.recv_timeout(left) {
                        Ok(event) => Some(event),
                        Err(RecvTimeoutError::Timeout) => {
                            self.look_again = None;
                            self.is_second = true;
                            return Changes::Everything;
                        }
                        Err(RecvTimeoutError::Disconnected) => None,
                    }
                }
            };
            let Some(first) = first else {
                // The watcher lives as long as we do, so that this does not happen; if it does, it
                // must not keep a processor busy.
                std::thread::sleep(POLL);
                return Changes::Everything;
            };
            let changes = self.gather(first);
            if changes != Changes::Paths(BTreeSet::new()) {
                return changes;
            }
        }
    }

    /// The changes of an event and of those close behind it.
    fn gather(&self, first: notify::Result<Event>) -> Changes {
        let mut paths = BTreeSet::new();
        let mut everything = false;
        let until = Instant::now() + PATIENCE;
        let mut next = Some(first);
        while let Some(event) = next {
            match event {
                Ok(event) if event.need_rescan() => everything = true,
                Ok(event) if is_change(event.kind) => {
                    paths.extend(event.paths.iter().filter_map(|path| self.below(path)));
                }
                Ok(_) => {}
                Err(_) => everything = true,
            }
            let left = until.saturating_duration_since(Instant::now());
            // Reading makes events too: they are not worth waiting behind.
            let quiet = if paths.is_empty() && !everything {
                Duration::ZERO
            } else {
                QUIET
            };
            next = self.events.recv_timeout(left.min(quiet)).ok();
        }
        if everything {
            Changes::Everything
        } else {
            Changes::Paths(paths)
        }
    }

    /// A path below the project, if the project may be read from there.
    fn below(&self, path: &Path) -> Option<String> {
        let path = path.strip_prefix(&self.root).ok()?;
        let first = path.components().next()?.as_os_str();
        let read = first == CONFIG_FILE || FOLDERS.iter().any(|folder| first == *folder);
        read.then(|| path.to_string_lossy().replace('\\', "/"))
    }
}

fn polling(send: std::sync::mpsc::Sender<notify::Result<Event>>) -> notify::Result<PollWatcher> {
    PollWatcher::new(send, Config::default().with_poll_interval(POLL))
}

/// The project's own folder is watched for what lies in it alone: the site and version control may
/// lie there too.
fn watch_all(watcher: &mut dyn Watcher, root: &Path) -> notify::Result<()> {
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    Ok(())
}

/// Whether a file may be another one after it: our own reading makes events as well.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_looked_at_twice_and_not_for_ever() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut watch = Watch::start(folder.path()).expect("a watch");
        watch.follow();
        assert_eq!(watch.next(), Changes::Everything);
        watch.follow();
        assert_eq!(watch.look_again, None);
    }
}
