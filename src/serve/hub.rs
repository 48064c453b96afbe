//! What is shown now, and who waits for something else.
//!
//! Enters: snapshots and findings. Leaves: the [`State`] that answers are made of, and a sign to
//! everybody who waits when it changes.

use super::snapshot::Snapshot;
use super::workspace::Change;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What answers are made of.
#[derive(Clone, Default)]
pub(super) struct State {
    /// Counts the changes.
    revision: u64,
    /// Counts the changes after which pages are other ones.
    pages: u64,
    /// Counts the changes of style sheets alone.
    styles: u64,
    /// The site that is answered with; none while there was no whole one yet.
    pub shown: Option<Arc<Snapshot>>,
    /// The last one of which every page could be rendered.
    pub good: Option<Arc<Snapshot>>,
    /// What lies over the pages.
    pub problems: Option<Arc<str>>,
    /// The last one that came, shown or not.
    latest: Option<Arc<Snapshot>>,
}

/// Shared by all threads.
pub(super) struct Hub {
    /// The port that we listen on.
    pub port: u16,
    /// Tells this run from the one before, whose pages may still be open.
    run: u128,
    state: Mutex<State>,
    changed: Condvar,
}

impl Hub {
    pub(super) fn new(port: u16) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Self {
            port,
            run: now.map_or(0, |now| now.as_nanos()),
            state: Mutex::default(),
            changed: Condvar::new(),
        }
    }

    /// What is shown now.
    pub(super) fn state(&self) -> State {
        self.lock().clone()
    }

    /// The version of the pages and that of the style sheets, by which a browser knows whether what
    /// it shows is still true.
    pub(super) fn version(&self, state: &State) -> (String, String) {
        (
            format!("{:x}.{}", self.run, state.pages),
            state.styles.to_string(),
        )
    }

    /// Shows the site, unless it is broken.
    pub(super) fn show(&self, snapshot: &Arc<Snapshot>, change: Change) -> bool {
        let whole = !snapshot.is_broken();
        let mut state = self.lock();
        // Kept until everybody is told: a snapshot that nobody else has takes its time to go.
        let latest = state.latest.replace(Arc::clone(snapshot));
        let mut last = None;
        if whole {
            // Pages that were held back while the site was broken come with any change.
            last = state.shown.replace(Arc::clone(snapshot));
            match change {
                Change::Styles if last.is_some() => state.styles += 1,
                _ => state.pages += 1,
            }
        }
        self.notify(state);
        drop((latest, last));
        whole
    }

    /// Whether it is still the last one that came.
    pub(super) fn is_latest(&self, snapshot: &Arc<Snapshot>) -> bool {
        let state = self.lock();
        state
            .latest
            .as_ref()
            .is_some_and(|latest| Arc::ptr_eq(latest, snapshot))
    }

    /// Remembers a site of which every page can be rendered.
    pub(super) fn set_good(&self, snapshot: &Arc<Snapshot>) {
        let before = self.lock().good.replace(Arc::clone(snapshot));
        drop(before);
    }

    /// Lays findings over the pages, or takes them away.
    pub(super) fn set_problems(&self, problems: Option<String>) {
        let mut state = self.lock();
        if state.problems.as_deref() != problems.as_deref() {
            state.problems = problems.map(Arc::from);
            self.notify(state);
        }
    }

    /// Waits until the state is not `seen` any more, or for `patience`; then it is as it was.
    pub(super) fn wait(&self, seen: &State, patience: Duration) -> Option<State> {
        let same = |state: &mut State| state.revision == seen.revision;
        let (state, _) = self
            .changed
            .wait_timeout_while(self.lock(), patience, same)
            .unwrap_or_else(PoisonError::into_inner);
        (state.revision != seen.revision).then(|| state.clone())
    }

    fn notify(&self, mut state: MutexGuard<'_, State>) {
        state.revision += 1;
        drop(state);
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Every change is whole or has not happened: a panic elsewhere leaves the state usable.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
