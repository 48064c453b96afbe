//! The site while it is edited: watch, understand again, answer, reload the browser.
//!
//! Enters: a project's folder and a port. Leaves: answers on the loopback interface, and what a
//! person should be told. Nothing is written to the disk.
//!
//! 1. [`watch`] says which files changed; [`workspace`] reads and parses those and no others.
//! 2. A [`snapshot`] is the site planned from that: it renders a page when it is asked for, by the
//!    same functions as a build, and shares with the one before what an edit did not change. It
//!    replaces that in the [`hub`], unless it has errors.
//! 3. [`behind`] checks the whole site while pages are answered already; what it finds lies over
//!    the pages until it is mended.
//! 4. [`server`] answers requests with what the hub has; [`events`] tells browsers that it changed.
//!
//! Does not know what is in a page, or how a message gets onto a terminal.

mod behind;
mod events;
mod hub;
mod page;
mod request;
mod server;
mod snapshot;
mod watch;
mod workspace;

use crate::diagnostic::{Diagnostics, Sources};
use crate::project::OpenError;
use hub::Hub;
use snapshot::Snapshot;
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};
use watch::Watch;
use workspace::{Change, Workspace};

/// What to serve, and where.
#[derive(Debug)]
pub struct Options {
    /// The project's folder.
    pub root: PathBuf,
    /// Where the site is said to be published, instead of what the configuration says.
    pub base_url: Option<String>,
    /// The port to listen on; the next free one where it is taken.
    pub port: u16,
}

/// What a person should know.
#[derive(Debug)]
pub enum Told<'a> {
    /// The site can be seen at this address.
    Listening(&'a str),
    /// The whole site was checked; these are the findings.
    Checked(&'a Diagnostics, &'a Sources),
    /// Files changed, and their pages can be asked for since.
    Shown(&'a [String], Duration),
    /// Files changed, and what was there before is still shown.
    Kept(&'a [String]),
    /// The project itself cannot be read.
    Unreadable(&'a OpenError),
}

/// Why nothing is served.
#[derive(Debug)]
pub enum Failure {
    /// There is no project.
    Open(OpenError),
    /// No port of the range is free, or the system lets us listen on none.
    Listen(std::io::Error),
    /// Changes cannot be watched.
    Watch(String),
}

/// Serves the project until the process ends. `tell` is called from several threads.
pub fn serve(options: &Options, tell: impl Fn(Told<'_>) + Sync) -> Failure {
    match start(options, &tell) {
        Ok(never) => match never {},
        Err(failure) => failure,
    }
}

fn start(
    options: &Options,
    tell: &(impl Fn(Told<'_>) + Sync),
) -> Result<std::convert::Infallible, Failure> {
    // Before anything is read, so that no change in between is missed.
    let mut watch = Watch::start(&options.root).map_err(Failure::Watch)?;
    let mut workspace =
        Workspace::open(&options.root, options.base_url.clone()).map_err(Failure::Open)?;
    let listener = server::listen(options.port).map_err(Failure::Listen)?;
    let address = listener.local_addr().map_err(Failure::Listen)?;
    let hub = Arc::new(Hub::new(address.port()));
    let first = workspace.snapshot();
    let home = format!("http://127.0.0.1:{}{}", address.port(), first.mount());
    hub.show(&first, Change::Pages);
    let (jobs, queue) = mpsc::channel::<Arc<Snapshot>>();
    let answering = Arc::clone(&hub);
    thread::spawn(move || server::accept(&listener, &answering));
    tell(Told::Listening(&home));
    thread::scope(|scope| {
        let hub = &hub;
        scope.spawn(move || behind::run(&queue, hub, tell));
        let hand_over = |snapshot| {
            // The other end goes only with this function.
            let _ = jobs.send(snapshot);
        };
        hand_over(first);
        loop {
            let changes = watch.next();
            let began = Instant::now();
            let (files, change) = match workspace.apply(&changes, || watch.follow()) {
                Ok(Some(applied)) => applied,
                Ok(None) => continue,
                Err(error) => {
                    hub.set_problems(Some(format!("error: {error}\n")));
                    tell(Told::Unreadable(&error));
                    continue;
                }
            };
            let snapshot = workspace.snapshot();
            if hub.show(&snapshot, change) {
                tell(Told::Shown(&files, began.elapsed()));
            } else {
                tell(Told::Kept(&files));
            }
            hand_over(snapshot);
        }
    })
}
