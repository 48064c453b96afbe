//! `catscan check --external`, against servers of our own on this machine.

use crate::support::{HOST, Project, RuleFixture, Run, catscan, page, updating};
use catscan::external::{Answer, Manners, ask_all};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;
use std::time::Duration;

/// What a server answers to a method and a path, the number of this question among those with the same path.
type Answers = dyn Fn(&str, &str, usize) -> String + Send + Sync;

/// A server that goes on until the test program ends.
struct Server {
    url: String,
    asked: Arc<Mutex<Vec<String>>>,
    /// The most questions that were open at once.
    most: Arc<AtomicUsize>,
}

impl Server {
    fn new(answers: impl Fn(&str, &str, usize) -> String + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let server = Self {
            url,
            asked: Arc::default(),
            most: Arc::default(),
        };
        let (asked, most) = (Arc::clone(&server.asked), Arc::clone(&server.most));
        let open = Arc::new(AtomicUsize::new(0));
        let answers: Arc<Answers> = Arc::new(answers);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (asked, most) = (Arc::clone(&asked), Arc::clone(&most));
                let (open, answers) = (Arc::clone(&open), Arc::clone(&answers));
                thread::spawn(move || {
                    let Ok(stream) = stream else { return };
                    answer(&stream, &asked, &open, &most, &*answers);
                });
            }
        });
        server
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("a list").clone()
    }
}

fn answer(
    stream: &TcpStream,
    asked: &Mutex<Vec<String>>,
    open: &AtomicUsize,
    most: &AtomicUsize,
    answers: &Answers,
) {
    let mut lines = BufReader::new(stream).lines();
    let Some(Ok(first)) = lines.next() else {
        return;
    };
    for line in lines {
        if line.is_ok_and(|line| line.is_empty()) {
            break;
        }
    }
    let mut words = first.split(' ');
    let (method, path) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    most.fetch_max(open.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
    let number = {
        let mut asked = asked.lock().expect("a list");
        let before = asked
            .iter()
            .filter(|of| of.ends_with(&format!(" {path}")))
            .count();
        asked.push(format!("{method} {path}"));
        before
    };
    let answer = answers(method, path, number);
    open.fetch_sub(1, Ordering::SeqCst);
    let mut stream = stream;
    let _ = stream.write_all(answer.as_bytes());
}

fn status(code: u16, more: &str) -> String {
    format!("HTTP/1.1 {code} X\r\nContent-Length: 0\r\nConnection: close\r\n{more}\r\n")
}

/// A host with an address of every kind.
fn host() -> Server {
    Server::new(|method, path, number| match path {
        "/ok" => status(200, ""),
        "/gone" => status(404, ""),
        "/given-up" => status(410, ""),
        "/forbidden" => status(403, ""),
        "/busy-once" if number == 0 => status(429, "Retry-After: 0\r\n"),
        "/busy-once" => status(200, ""),
        "/broken" => status(500, ""),
        "/moved" => status(301, "Location: /ok\r\n"),
        "/moved-away" => status(302, "Location: /gone\r\n"),
        "/round" => status(302, "Location: /round\r\n"),
        "/no-head" if method == "HEAD" => status(405, ""),
        "/no-head" => status(200, ""),
        "/come-back" => status(429, "Retry-After: 3600\r\n"),
        "/slow" => {
            thread::sleep(Duration::from_secs(5));
            status(200, "")
        }
        _ => status(404, ""),
    })
}

fn hasty() -> Manners {
    Manners {
        pause: Duration::ZERO,
        patience: Duration::from_millis(700),
        again: 1,
        back_off: Duration::from_millis(1),
        ..Manners::default()
    }
}

fn ask(url: &str) -> Answer {
    let answers = ask_all(&[url], &hasty(), &|_, _| {});
    answers[url].clone()
}

fn unsure(answer: &Answer) -> &str {
    match answer {
        Answer::Unsure(why) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_there_is_there_however_it_is_reached() {
    let host = host();
    for path in ["/ok", "/moved", "/no-head", "/busy-once"] {
        assert_eq!(ask(&host.at(path)), Answer::There, "{path}");
    }
}

#[test]
fn only_a_plain_no_is_gone() {
    let host = host();
    for path in ["/gone", "/given-up", "/moved-away"] {
        assert!(matches!(ask(&host.at(path)), Answer::Gone(_)), "{path}");
    }
}

#[test]
fn a_host_that_refuses_fails_or_says_nothing_is_no_broken_link() {
    let host = host();
    assert_eq!(unsure(&ask(&host.at("/forbidden"))), "the host answers 403");
    assert_eq!(unsure(&ask(&host.at("/broken"))), "the host answers 500");
    assert_eq!(unsure(&ask(&host.at("/slow"))), "it did not answer in time");
    let round = ask(&host.at("/round"));
    assert_eq!(
        unsure(&round),
        "it leads from address to address without end"
    );
    // Nobody listens at a port that has just been given back.
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|l| l.local_addr())
        .expect("a port");
    assert!(unsure(&ask(&format!("http://{port}/"))).contains("refused"));
}

#[test]
fn without_any_host_it_is_we_who_are_not_connected() {
    let found = ask("http://nowhere.invalid/");
    assert_eq!(
        unsure(&found),
        "the host was not found, and no other one either"
    );
    let host = host();
    let (ok, nowhere) = (host.at("/ok"), "http://nowhere.invalid/");
    let answers = ask_all(&[&ok, nowhere], &hasty(), &|_, _| {});
    assert_eq!(
        answers[nowhere],
        Answer::Gone("there is no such host".to_owned())
    );
}

#[test]
fn what_may_change_is_asked_again_and_what_will_not_is_not() {
    let host = host();
    for path in ["/broken", "/ok", "/gone"] {
        ask(&host.at(path));
    }
    let asked = host.asked();
    assert_eq!(
        asked,
        [
            "HEAD /broken",
            "HEAD /broken",
            "HEAD /ok",
            "HEAD /gone",
            "GET /gone"
        ]
    );
}

#[test]
fn a_host_that_wants_a_long_pause_is_asked_no_further() {
    let host = host();
    let urls = [host.at("/come-back"), host.at("/ok"), host.at("/gone")];
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let answers = ask_all(&urls, &hasty(), &|_, _| {});
    for url in &urls {
        let why = unsure(&answers[url]);
        assert_eq!(why, "the host asks to come back in 3600 seconds");
    }
    assert_eq!(host.asked(), ["HEAD /come-back"]);
}

#[test]
fn a_host_is_asked_one_question_at_a_time() {
    let host = Server::new(|_, _, _| {
        thread::sleep(Duration::from_millis(20));
        status(200, "")
    });
    let urls: Vec<String> = (0..8).map(|n| host.at(&format!("/{n}"))).collect();
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let seen = Mutex::new(Vec::new());
    let progress = |done: usize, all: usize| seen.lock().expect("a list").push((done, all));
    assert_eq!(ask_all(&urls, &hasty(), &progress).len(), 8);
    assert_eq!(host.most.load(Ordering::SeqCst), 1);
    let seen = seen.into_inner().expect("a list");
    assert_eq!(seen, (1..=8).map(|done| (done, 8)).collect::<Vec<_>>());
}

#[test]
fn several_hosts_are_asked_at_once() {
    // Each answers only when the other has been asked too.
    let both = Arc::new(Barrier::new(2));
    let host = || {
        let both = Arc::clone(&both);
        Server::new(move |_, _, _| {
            both.wait();
            status(200, "")
        })
    };
    let (one, two) = (host().at("/"), host().at("/"));
    let patient = Manners {
        patience: Duration::from_secs(20),
        ..hasty()
    };
    let answers = ask_all(&[&one, &two], &patient, &|_, _| {});
    assert!(
        answers.values().all(|answer| *answer == Answer::There),
        "{answers:?}"
    );
}

/// The program asks the web, with no proxy in between.
fn check(project: &Project, more: &[&str]) -> Run {
    let mut command = catscan(project.root());
    for name in ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"] {
        command.env_remove(name);
    }
    Run::of(command.args(["check", "--external"]).args(more))
}

#[test]
fn each_rule_that_asks_the_web_says_what_it_finds_in_these_words() {
    let host = host();
    assert_eq!(host.url.len(), HOST.len(), "{}", host.url);
    for rule in ["gone-address", "unsure-address"] {
        let fixture = RuleFixture::of(rule).at(&host.url);
        let run = check(&fixture.project(true), &["--notes"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        if updating() {
            RuleFixture::of(rule).update(&run.stderr.replace(&host.url, HOST));
        } else {
            assert_eq!(run.stderr, fixture.says(), "{rule}");
        }
        let run = check(&fixture.project(false), &["--notes"]);
        assert_eq!(run.stderr, "checked 7 pages: nothing to mend\n", "{rule}");
    }
}

#[test]
fn the_checker_warns_of_what_is_gone_tells_what_would_not_say_and_asks_nothing_twice() {
    let host = host();
    let text = format!(
        "\n[Here]({}), [not here]({}) and [perhaps]({}).\n",
        host.at("/ok#part"),
        host.at("/gone"),
        host.at("/forbidden")
    );
    let about = page("order = 1\n") + &text;
    let project = Project::strict().with("content/about.md", about);
    let run = check(&project, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let gone = format!(
        "warning[gone-address]: `{}` is gone: the host answers 404\n --> content/about.md:6:",
        host.at("/gone")
    );
    assert!(run.stderr.starts_with(&gone), "{}", run.stderr);
    assert!(!run.stderr.contains("forbidden`"), "{}", run.stderr);
    let run = check(&project, &["--notes", "--deny", "warnings"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let note = format!(
        "note[unsure-address]: `{}` would not say whether it is there: the host answers 403\n",
        host.at("/forbidden")
    );
    assert!(run.stderr.contains(&note), "{}", run.stderr);
    let ok = host.asked().iter().filter(|of| of.ends_with("/ok")).count();
    assert_eq!(ok, 1, "{:?}", host.asked());
    assert!(project.path(".catscan/links.json").is_file());
}

#[test]
fn a_silence_answers_an_address_that_is_gone_and_is_not_missed_when_nobody_asks() {
    let host = host();
    let gone = host.at("/gone");
    let silence = format!(
        "order = 1\n\n[[silences]]\nrule = \"gone-address\"\nat = [\"{gone}\"]\nreason = \"It is named as what it was.\"\n"
    );
    let about = page(&silence) + &format!("\n[Gone]({gone})\n");
    let project = Project::strict().with("content/about.md", about);
    for run in [check(&project, &[]), project.run(&["check"])] {
        assert!(run.stderr.ends_with("nothing to mend\n"), "{}", run.stderr);
    }
}

#[test]
fn a_broken_cache_knows_nothing_and_is_written_anew() {
    let host = host();
    let text = format!("\n[Here]({})\n", host.at("/ok"));
    let about = page("order = 1\n") + &text;
    let project = Project::strict().with("content/about.md", about);
    project.write(".catscan/links.json", "{ \"not\": [");
    assert_eq!(check(&project, &[]).code, 0);
    assert_eq!(host.asked(), ["HEAD /ok"]);
    assert_eq!(check(&project, &[]).code, 0);
    assert_eq!(host.asked().len(), 1);
}
