//! What is answered, and to whom.

use super::client::{Server, rich};
use crate::support::tree;
use std::io::{Read, Write};
use std::net::TcpListener;

#[test]
fn every_file_is_the_one_that_a_build_writes_but_for_the_script() {
    let (project, server) = rich();
    project.build_with_findings();
    let built = tree(&project.path("public"));
    crate::support::assert_same(&server.same_files(&built), &built, "right after the start");
    let home = server.get(&format!("{}index.html", server.mount));
    assert!(
        home.text().contains("/.catscan/reload.js?"),
        "{}",
        home.text()
    );
}

#[test]
fn the_site_lies_where_its_base_url_says() {
    let (_project, server) = rich();
    assert_eq!(server.mount, "/catalog/");
    let home = server.get("/");
    assert!(
        home.status == 302 && home.head.contains("Location: /catalog/"),
        "{}",
        home.head
    );
    assert_eq!(server.get("/catalog/labels/").status, 200);
    assert!(
        server
            .get("/catalog/labels")
            .head
            .contains("Location: /catalog/labels/")
    );
    assert_eq!(server.get("/catalog/about").status, 200);
    let lost = server.get("/catalog/nowhere/at/all");
    assert_eq!(lost.status, 404);
    assert!(
        lost.text().contains("/catalog/static/style.css"),
        "{}",
        lost.text()
    );
}

#[test]
fn only_its_own_names_are_answered() {
    let (_project, server) = rich();
    let port = server.port;
    for own in ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"] {
        let host = format!("{own}:{port}");
        assert_eq!(server.get_from("/catalog/", &host).status, 200, "{host}");
    }
    for other in [
        "example.org".to_owned(),
        format!("example.org:{port}"),
        format!("localhost.example.org:{port}"),
        format!("127.0.0.1:{}", port ^ 1),
        String::new(),
    ] {
        for path in ["/catalog/", "/.catscan/events"] {
            assert_eq!(server.get_from(path, &other).status, 403, "{other}");
        }
    }
    let nameless = server.ask("GET /catalog/ HTTP/1.0\r\n\r\n");
    assert_eq!(nameless.status, 403);
}

#[test]
fn nothing_but_the_site_is_answered() {
    let (project, server) = rich();
    project.write("secret.txt", "secret");
    project.write("content/.hidden.txt", "secret");
    for path in [
        "/../secret.txt",
        "/catalog/../secret.txt",
        "/catalog/%2e%2e/secret.txt",
        "/catalog/static/..%2f..%2fsecret.txt",
        "/catalog/..%5csecret.txt",
        "/catalog//secret.txt",
        "/catalog/secret.txt",
        "/catalog/.hidden.txt",
        "/catalog/content/about.md",
        "/catscan.toml",
        "/.catscan/../catscan.toml",
        "/etc/passwd",
        "//etc/passwd",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("secret\n"), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_took_the_place_of_a_file_is_not_followed() {
    let (project, server) = rich();
    let outside = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(outside.path(), "secret").expect("a file");
    let picture = project.path("content/pictures/lung.svg");
    std::fs::remove_file(&picture).expect("it can go");
    std::os::unix::fs::symlink(outside.path(), &picture).expect("a link");
    let answer = server.get("/catalog/pictures/lung.svg");
    assert!(!answer.text().contains("secret"), "{}", answer.text());
}

#[test]
fn what_is_not_asked_properly_is_refused_and_the_next_is_answered() {
    let (_project, server) = rich();
    let host = format!(
        "Host: localhost:{}\r\nConnection: close\r\n\r\n",
        server.port
    );
    let status = |request: &str| server.ask(request).status;
    assert_eq!(status(&format!("POST /catalog/ HTTP/1.1\r\n{host}")), 405);
    assert_eq!(status("nonsense\r\n\r\n"), 400);
    assert_eq!(status(&format!("GET /catalog/%ff HTTP/1.1\r\n{host}")), 400);
    let long = format!("GET /{} HTTP/1.1\r\n{host}", "a".repeat(20_000));
    let mut stream = server.connect();
    // It is refused before all of it was read.
    let _ = stream.write_all(long.as_bytes());
    let head = server.ask(&format!("HEAD /catalog/ HTTP/1.1\r\n{host}"));
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert!(head.head.contains("Content-Length: "), "{}", head.head);
}

#[test]
fn a_port_that_is_taken_is_left_to_who_has_it() {
    let (project, _) = rich();
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let server = Server::start(&project, &["--port", &port.to_string()]);
    assert!(server.port > port, "{} is taken", server.port);
    assert_eq!(server.get("/catalog/").status, 200);
}

#[test]
fn of_a_thousand_requests_in_flight_none_is_lost() {
    let (_project, server) = rich();
    let host = format!("Host: localhost:{}\r\n", server.port);
    let request = format!("GET /catalog/ HTTP/1.1\r\n{host}\r\n").repeat(4);
    let last = format!("GET /catalog/ HTTP/1.1\r\n{host}Connection: close\r\n\r\n");
    let mut streams: Vec<_> = (0..200).map(|_| server.connect()).collect();
    for stream in &mut streams {
        stream.write_all(request.as_bytes()).expect("four requests");
        stream.write_all(last.as_bytes()).expect("and a last one");
    }
    let mut answers = 0;
    for mut stream in streams {
        let mut text = String::new();
        stream.read_to_string(&mut text).expect("answers");
        answers += text.matches("HTTP/1.1 200 OK\r\n").count();
        assert_eq!(text.matches("</html>").count(), 5);
    }
    assert_eq!(answers, 1000);
}
