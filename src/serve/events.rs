//! The stream of changes that a browser listens to.
//!
//! Every message says the whole state, so that a browser that missed some knows all the same:
//! the version of the pages, the number of the style sheets, and what lies over the pages.

use super::hub::{Hub, State};
use std::io::{self, Write};
use std::time::Duration;

/// How often something is said, so that a browser that went away is noticed.
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);

/// Tells the state and each later one, until the browser goes away.
pub(super) fn stream(wire: &mut impl Write, hub: &Hub) -> io::Result<()> {
    wire.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\
          Cache-Control: no-store\r\nConnection: close\r\n\r\nretry: 500\n\n",
    )?;
    let mut state = hub.state();
    wire.write_all(message(&state, hub).as_bytes())?;
    loop {
        match hub.wait(&state, SIGN_OF_LIFE) {
            Some(next) => {
                state = next;
                wire.write_all(message(&state, hub).as_bytes())?;
            }
            None => wire.write_all(b":\n\n")?,
        }
    }
}

fn message(state: &State, hub: &Hub) -> String {
    let (pages, styles) = hub.version(state);
    let mut message = format!("data: {pages}\ndata: {styles}\n");
    for line in state.problems.as_deref().unwrap_or_default().lines() {
        // A lone carriage return would end the line here, and shows as nothing on a page.
        message.push_str(&format!("data: {}\n", line.replace('\r', "")));
    }
    message.push('\n');
    message
}
