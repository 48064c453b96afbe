//! Pages as they are answered: the site's own with the script that reloads them, and ours.

use super::request::{Answer, Status};
use pulldown_cmark_escape::escape_html;
use std::borrow::Cow;

/// Our own files.
const FILES: [(&str, &str, &str); 3] = [
    (
        "reload.js",
        "text/javascript",
        include_str!("browser/reload.js"),
    ),
    (
        "events.js",
        "text/javascript",
        include_str!("browser/events.js"),
    ),
    (
        "problems.css",
        "text/css",
        include_str!("browser/problems.css"),
    ),
];

/// What is added to a page.
fn script(version: &str) -> String {
    format!("<script src=\"/.catscan/reload.js?{version}\"></script>\n")
}

/// A page of the site. The script stands at the end of its head, or of all where it has none.
pub(super) fn page(status: Status, mut bytes: Vec<u8>, version: &str) -> Answer {
    const END_OF_HEAD: &[u8] = b"</head>";
    let place = bytes
        .windows(END_OF_HEAD.len())
        .position(|w| w == END_OF_HEAD);
    let place = place.unwrap_or(bytes.len());
    bytes.splice(place..place, script(version).into_bytes());
    Answer {
        status,
        content_type: "text/html; charset=utf-8".into(),
        body: bytes.into(),
        location: None,
    }
}

/// A file that is copied.
pub(super) fn file(path: &str, bytes: Cow<'static, [u8]>) -> Answer {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let essence = kind.essence_str();
    let is_text = essence.starts_with("text/")
        || ["javascript", "json", "xml"]
            .iter()
            .any(|end| essence.ends_with(end));
    Answer {
        status: Status::Fine,
        content_type: if is_text {
            format!("{essence}; charset=utf-8").into()
        } else {
            essence.to_owned().into()
        },
        body: bytes,
        location: None,
    }
}

/// One of our own files.
pub(super) fn own_file(name: &str) -> Answer {
    let found = FILES.iter().find(|(own, ..)| *own == name);
    match found {
        Some((_, kind, text)) => Answer {
            status: Status::Fine,
            content_type: format!("{kind}; charset=utf-8").into(),
            body: text.as_bytes().into(),
            location: None,
        },
        None => Answer::words(Status::NotFound, "there is no such file"),
    }
}

/// Another address.
pub(super) fn elsewhere(location: String) -> Answer {
    Answer {
        location: Some(location),
        ..Answer::words(Status::Elsewhere, "this lies elsewhere")
    }
}

/// What is shown as long as there is no site to show.
pub(super) fn no_site_yet(problems: Option<&str>, version: &str) -> Answer {
    let mut text = String::new();
    // Writing into a text cannot fail.
    let _ = escape_html(&mut text, problems.unwrap_or("the site is being read"));
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>No site to show yet · Catscan</title>\n\
         <link rel=\"stylesheet\" href=\"/.catscan/problems.css\">\n</head>\n\
         <body class=\"problems\">\n<h1>No site to show yet</h1>\n<pre>{text}</pre>\n</body>\n</html>\n"
    );
    page(Status::Broken, html.into_bytes(), version)
}
