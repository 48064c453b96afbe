//! A server that runs, and somebody who asks it.

use crate::support::{Files, Project, catscan, copy, fixture};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take that is worth waiting for. Only a test that fails waits so long.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server, which ends with the test.
pub struct Server {
    child: Child,
    pub port: u16,
    /// What comes before the paths of the site.
    pub mount: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A project with a bit of everything, and a server for it. The project has to be kept: its folder
/// goes with it.
pub fn rich() -> (Project, Server) {
    let project = Project::new();
    copy(&fixture("site/rich/project"), project.root());
    let server = Server::start(&project, &["--port", "0"]);
    (project, server)
}

/// An answer: its status, its head and its body.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Server {
    pub fn start(project: &Project, arguments: &[&str]) -> Self {
        let mut child = catscan(project.root())
            .arg("serve")
            .args(arguments)
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("catscan can be started");
        let mut said = BufReader::new(child.stderr.take().expect("its words"));
        let mut line = String::new();
        while !line.starts_with("serving http://127.0.0.1:") {
            line.clear();
            assert!(
                said.read_line(&mut line).expect("text") > 0,
                "the server ended"
            );
        }
        // What it says later has to be read by somebody, or it waits.
        std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        let address = line["serving http://127.0.0.1:".len()..]
            .split(' ')
            .next()
            .unwrap_or_default();
        let (port, mount) = address.split_once('/').expect("an address");
        Self {
            child,
            port: port.parse().expect("a port"),
            mount: format!("/{mount}"),
        }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        stream
    }

    /// The answer to a request that is written like this, with an empty line behind it.
    pub fn ask(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("a request");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let end = bytes
            .windows(4)
            .position(|w| w == b"\r\n\r\n")
            .expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        Answer {
            status: head
                .split(' ')
                .nth(1)
                .expect("a status")
                .parse()
                .expect("a number"),
            body: bytes[end + 4..].to_vec(),
            head,
        }
    }

    pub fn get_from(&self, path: &str, host: &str) -> Answer {
        self.ask(&format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        ))
    }

    /// What is answered at an address.
    pub fn get(&self, path: &str) -> Answer {
        self.get_from(path, &format!("127.0.0.1:{}", self.port))
    }

    /// The first message that the browser gets, of which this is true.
    pub fn message(&self, wanted: impl Fn(&str) -> bool) -> String {
        let mut stream = self.connect();
        let host = format!("localhost:{}", self.port);
        let request = format!("GET /.catscan/events HTTP/1.1\r\nHost: {host}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("a request");
        let mut lines = BufReader::new(stream).lines();
        let until = Instant::now() + PATIENCE;
        loop {
            let mut data = Vec::new();
            loop {
                assert!(Instant::now() < until, "no such message came");
                let line = lines.next().expect("a message").expect("text");
                if line.is_empty() && !data.is_empty() {
                    break;
                }
                data.extend(line.strip_prefix("data: ").map(str::to_owned));
            }
            let message = data.join("\n");
            if wanted(&message) {
                return message;
            }
            assert!(Instant::now() < until, "the last message was {message}");
        }
    }

    /// Every file of a built site as the server has it.
    pub fn same_files(&self, built: &Files) -> Files {
        let ask = |path: &String| {
            let mut address = String::new();
            for byte in path.bytes() {
                address.push_str(&match byte {
                    b'/' => "/".to_owned(),
                    _ => format!("%{byte:02x}"),
                });
            }
            let answer = self.get(&format!("{}{address}", self.mount));
            (path.clone(), without_script(answer.body))
        };
        built.keys().map(ask).collect()
    }

    /// Waits until the server has just what a build makes of the project now. Wrong files are named.
    pub fn becomes_what_a_build_makes(&self, project: &Project, when: &str) {
        project.build_with_findings();
        let built = crate::support::tree(&project.path("public"));
        self.becomes(&built, when);
    }

    /// Waits until the server has just these files. Wrong ones are named.
    pub fn becomes(&self, built: &Files, when: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            let found = self.same_files(built);
            if found == *built {
                return;
            }
            if Instant::now() > until {
                crate::support::assert_same(&found, built, when);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// A page without the script that reloads it.
fn without_script(body: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(body.clone()) else {
        return body;
    };
    match text.split_once("<script src=\"/.catscan/reload.js?") {
        Some((before, behind)) => {
            let behind = behind
                .split_once("</script>\n")
                .map_or(behind, |(_, behind)| behind);
            format!("{before}{behind}").into_bytes()
        }
        None => body,
    }
}
