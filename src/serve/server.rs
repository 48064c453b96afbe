//! Connections and what is answered on them.
//!
//! Enters: connections from this machine. Leaves: answers made of what the [`Hub`] has. Each
//! connection has a thread of its own, so that a browser that does not read what it asked for keeps
//! nobody else waiting.

use super::events;
use super::hub::Hub;
use super::page;
use super::request::{self, Answer, NoRequest, Request, Status};
use super::snapshot::{Found, Snapshot};
use percent_encoding::percent_decode_str;
use std::io;
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How many ports are tried.
const PORTS: u16 = 100;

/// A connection on which nothing is asked or read for so long is closed.
const IDLE: Duration = Duration::from_secs(20);

/// How long to wait for files or threads where the system has no more of them: connections that
/// end give theirs back, and those that wait are kept by the system.
const BREATH: Duration = Duration::from_millis(10);

/// Where our own files lie, beside the site.
const OWN: &str = "/.catscan/";

/// Listens at `port` or the next free one, for this machine alone.
pub(super) fn listen(port: u16) -> io::Result<TcpListener> {
    let mut port = port;
    let last = port.saturating_add(PORTS);
    loop {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && port < last => port += 1,
            result => return result,
        }
    }
}

/// Takes connections for ever.
pub(super) fn accept(listener: &TcpListener, hub: &Arc<Hub>) {
    loop {
        let stream = match listener.accept() {
            Ok((stream, _)) => Arc::new(stream),
            Err(_) => {
                thread::sleep(BREATH);
                continue;
            }
        };
        loop {
            let (stream, hub) = (Arc::clone(&stream), Arc::clone(hub));
            let answering = thread::Builder::new().spawn(move || converse(&stream, &hub));
            match answering {
                Ok(_) => break,
                Err(_) => thread::sleep(BREATH),
            }
        }
    }
}

/// Answers one request after the other.
fn converse(stream: &TcpStream, hub: &Hub) {
    let prepared = stream
        .set_read_timeout(Some(IDLE))
        .and_then(|()| stream.set_write_timeout(Some(IDLE)))
        .and_then(|()| stream.set_nodelay(true));
    if prepared.is_err() {
        return;
    }
    let mut wire = stream;
    let mut buffer = Vec::new();
    loop {
        let request = match request::read(&mut wire, &mut buffer) {
            Ok(request) => request,
            Err(NoRequest::Ended) => break,
            Err(NoRequest::Bad(status)) => {
                let answer = Answer::words(status, "this is not a request that is understood");
                let _ = answer.write(&mut wire, false, false);
                break;
            }
        };
        let head_only = request.method == "HEAD";
        let answer = match answer(&request, hub) {
            Reply::Answer(answer) => answer,
            Reply::Events => {
                // However it ends, the browser asks again.
                let _ = events::stream(&mut wire, hub);
                break;
            }
        };
        let written = answer.write(&mut wire, request.goes_on, head_only);
        if written.is_err() || !request.goes_on {
            break;
        }
    }
    // There is nothing to do about a connection that is gone already.
    let _ = stream.shutdown(Shutdown::Write);
}

enum Reply {
    Answer(Answer),
    /// All changes from now on.
    Events,
}

fn answer(request: &Request, hub: &Hub) -> Reply {
    if !request
        .host
        .as_deref()
        .is_some_and(|host| is_ours(host, hub.port))
    {
        // A page of another site whose name was made to lead here must not read this one.
        let words = "this server answers only for localhost, 127.0.0.1 and [::1]";
        return Reply::Answer(Answer::words(Status::Forbidden, words));
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let words = "only GET and HEAD are answered";
        return Reply::Answer(Answer::words(Status::NoSuchMethod, words));
    }
    let target = request.target.split(['?', '#']).next().unwrap_or_default();
    if let Some(own) = target.strip_prefix(OWN) {
        return match own {
            "events" => Reply::Events,
            _ => Reply::Answer(page::own_file(own)),
        };
    }
    Reply::Answer(of_site(target, hub))
}

fn is_ours(host: &str, port: u16) -> bool {
    let name = host.strip_suffix(&format!(":{port}")).unwrap_or(host);
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|own| name.eq_ignore_ascii_case(own))
}

fn of_site(target: &str, hub: &Hub) -> Answer {
    let state = hub.state();
    let (pages, styles) = hub.version(&state);
    let version = format!("{pages}/{styles}");
    let Some(shown) = &state.shown else {
        return page::no_site_yet(state.problems.as_deref(), &version);
    };
    let Ok(path) = percent_decode_str(target).decode_utf8() else {
        return Answer::words(Status::BadRequest, "the address is not UTF-8");
    };
    let mount = shown.mount();
    let Some(inner) = path.strip_prefix(mount.as_str()) else {
        if path == "/" || mount.strip_suffix('/') == Some(&path) {
            return page::elsewhere(mount);
        }
        return not_found(shown, &version);
    };
    let wanted = match file_at(shown, inner) {
        Some(wanted) => wanted,
        None if shown.has(&format!("{inner}/index.html")) => {
            return page::elsewhere(format!("{target}/"));
        }
        None => return not_found(shown, &version),
    };
    let found = match shown.get(&wanted) {
        // The last site of which every page could be rendered has this one, perhaps.
        Found::Broken => state
            .good
            .as_ref()
            .map_or(Found::Broken, |good| good.get(&wanted)),
        found => found,
    };
    match found {
        Found::Page(bytes) => page::page(Status::Fine, bytes, &version),
        Found::File(bytes) => page::file(&wanted, bytes),
        Found::Broken => page::no_site_yet(state.problems.as_deref(), &version),
        Found::Nothing => not_found(shown, &version),
    }
}

/// The file that an address stands for, as on GitHub Pages: folders have an `index.html`, and pages
/// can be asked for without `.html`.
fn file_at(shown: &Snapshot, path: &str) -> Option<String> {
    let candidates = if path.is_empty() || path.ends_with('/') {
        [format!("{path}index.html"), String::new()]
    } else {
        [path.to_owned(), format!("{path}.html")]
    };
    candidates.into_iter().find(|path| shown.has(path))
}

fn not_found(shown: &Snapshot, version: &str) -> Answer {
    match shown.get("404.html") {
        Found::Page(bytes) => page::page(Status::NotFound, bytes, version),
        _ => Answer::words(Status::NotFound, "there is no such page"),
    }
}
