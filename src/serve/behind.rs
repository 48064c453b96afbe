//! The check of the whole site, behind the answers.
//!
//! Enters: snapshots, of which only the last one matters. Leaves: the findings that a build would
//! report, over the pages and to the person.

use super::Told;
use super::hub::Hub;
use super::snapshot::Snapshot;
use crate::diagnostic::{Diagnostic, Diagnostics, human};
use crate::output::{Nothing, OutputError, Published, Sink};
use crate::{build, check};
use std::sync::Arc;
use std::sync::mpsc::Receiver;

/// Checks what comes through the queue until it is closed.
pub(super) fn run(queue: &Receiver<Arc<Snapshot>>, hub: &Hub, tell: &(impl Fn(Told<'_>) + Sync)) {
    // Its own threads, so that a page that is asked for does not wait behind a whole site.
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads())
        .build();
    while let Ok(mut snapshot) = queue.recv() {
        while let Ok(later) = queue.try_recv() {
            snapshot = later;
        }
        let work = || check(&snapshot, hub, tell);
        match &pool {
            Ok(pool) => pool.install(work),
            Err(_) => work(),
        }
    }
}

/// One processor is left to the answers, where there are several.
fn threads() -> usize {
    let all = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    all.saturating_sub(1).max(1)
}

fn check(snapshot: &Arc<Snapshot>, hub: &Hub, tell: &(impl Fn(Told<'_>) + Sync)) {
    let inputs = snapshot.borrow_owner();
    let pages = snapshot.borrow_dependent();
    let mut problems = inputs.problems.clone();
    problems.extend(pages.problems.iter().cloned());
    let mut problems = check::run(&pages.planned.site, problems, Vec::new());
    let broken = problems.iter().any(Diagnostic::is_error);
    if !broken {
        // What was wrong may be mended: nobody should look at it until every page is rendered.
        if !hub.is_latest(snapshot) {
            return;
        }
        hub.set_problems(None);
        if let Some(theme) = &pages.planned.theme {
            let sink = WhileLatest { snapshot, hub };
            // It keeps nothing, so that nothing can go wrong with it.
            let _ = build::pages(&pages.planned.site, theme, &sink, &mut problems);
        }
    }
    if !hub.is_latest(snapshot) {
        return;
    }
    let failed = problems.iter().any(Diagnostic::is_error);
    if !failed {
        hub.set_good(snapshot);
    }
    let found = Diagnostics::sorted(problems, &inputs.sources);
    hub.set_problems(failed.then(|| human::render(&found, &inputs.sources, false)));
    tell(Told::Checked(&found, &inputs.sources));
}

/// Keeps nothing, and wants nothing more once there is a later snapshot.
struct WhileLatest<'a> {
    snapshot: &'a Arc<Snapshot>,
    hub: &'a Hub,
}

impl Sink for WhileLatest<'_> {
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        Nothing.write(path, bytes)
    }

    fn wanted(&self) -> bool {
        self.hub.is_latest(self.snapshot)
    }

    fn publish(self) -> Result<Published, OutputError> {
        Ok(Published::default())
    }
}
