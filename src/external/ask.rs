//! Asking hosts: several at once, each of them one question at a time.

use super::answer::{Answer, Try};
use foldhash::HashMap;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;
use ureq::Agent;

/// How patient and how polite to be.
#[derive(Debug, Clone)]
pub struct Manners {
    /// How many hosts are asked at once.
    pub hosts: usize,
    /// How long to wait between two questions to one host.
    pub pause: Duration,
    /// How long to wait for an answer.
    pub patience: Duration,
    /// How often to ask again where the answer may change.
    pub again: u32,
    /// How long to wait before that at first; each time twice as long.
    pub back_off: Duration,
    /// The longest that a host may make us wait; where it wants more, it is asked no further.
    pub longest: Duration,
}

impl Default for Manners {
    fn default() -> Self {
        Self {
            hosts: 16,
            pause: Duration::from_millis(500),
            patience: Duration::from_secs(20),
            again: 2,
            back_off: Duration::from_secs(2),
            longest: Duration::from_secs(60),
        }
    }
}

/// Asks for each address once. `progress` hears how many of how many have been asked for.
pub fn ask_all<'a>(
    urls: &[&'a str],
    manners: &Manners,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> HashMap<&'a str, Answer> {
    let mut by_host: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for url in urls {
        by_host.entry(host_of(url)).or_default().push(url);
    }
    // The longest queues first: they are what the end waits for.
    let mut queues: Vec<Vec<&str>> = by_host.into_values().collect();
    queues.sort_by_key(Vec::len);
    let queues = Mutex::new(queues);
    let tries: Mutex<Vec<(&str, Try)>> = Mutex::default();
    let asked = AtomicUsize::new(0);
    let online = AtomicBool::new(false);
    let agent = agent(manners);
    let work = || {
        loop {
            let next = queues.lock().ok().and_then(|mut queues| queues.pop());
            let Some(queue) = next else {
                return;
            };
            let mut host = Host {
                agent: &agent,
                manners,
                refuses: None,
            };
            for (at, url) in queue.into_iter().enumerate() {
                if at > 0 && host.refuses.is_none() {
                    thread::sleep(manners.pause);
                }
                let found = host.ask(url);
                if found != Try::NoHost {
                    online.store(true, Ordering::Relaxed);
                }
                if let Ok(mut tries) = tries.lock() {
                    tries.push((url, found));
                }
                progress(asked.fetch_add(1, Ordering::Relaxed) + 1, urls.len());
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..manners.hosts.clamp(1, urls.len().max(1)) {
            scope.spawn(work);
        }
    });
    let tries = tries.into_inner().unwrap_or_default().into_iter();
    // Where no host at all was found, it is we who are not connected.
    let online = online.into_inner();
    let answers = tries.map(|(url, found)| (url, settle(found, online)));
    answers.collect()
}

fn settle(found: Try, online: bool) -> Answer {
    match found {
        Try::Final(answer) => answer,
        Try::NoHost if online => Answer::Gone("there is no such host".to_owned()),
        Try::NoHost => Answer::Unsure("the host was not found, and no other one either".to_owned()),
        Try::Later(why, _) => Answer::Unsure(why),
    }
}

/// A host that is being asked.
struct Host<'a> {
    agent: &'a Agent,
    manners: &'a Manners,
    /// Why it is asked no further.
    refuses: Option<String>,
}

impl Host<'_> {
    fn ask(&mut self, url: &str) -> Try {
        if let Some(why) = &self.refuses {
            return Try::Final(Answer::Unsure(why.clone()));
        }
        let mut wait = self.manners.back_off;
        for left in (0..=self.manners.again).rev() {
            let found = self.once(url);
            let Try::Later(_, wanted) = &found else {
                return found;
            };
            let pause = wanted.unwrap_or(wait);
            if pause > self.manners.longest {
                let seconds = pause.as_secs();
                let why = format!("the host asks to come back in {seconds} seconds");
                self.refuses = Some(why.clone());
                return Try::Final(Answer::Unsure(why));
            }
            if left == 0 {
                return found;
            }
            thread::sleep(pause);
            wait *= 2;
        }
        Try::Later("it was not asked".to_owned(), None)
    }

    /// Asks for the head alone; hosts that do not like that are asked for the page.
    fn once(&self, url: &str) -> Try {
        let head = tried(self.agent.head(url).call());
        match head {
            // The library gives the system's words for a name that cannot be looked up.
            Try::Later(_, None) if !is_found(url) => Try::NoHost,
            Try::Final(Answer::There) | Try::NoHost | Try::Later(..) => head,
            Try::Final(_) => tried(self.agent.get(url).call()),
        }
    }
}

fn tried(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Try {
    match answer {
        Ok(response) => {
            let wait = response.headers().get("retry-after");
            let wait = wait.and_then(|wait| wait.to_str().ok()?.trim().parse().ok());
            Try::of_status(response.status().as_u16(), wait.map(Duration::from_secs))
        }
        Err(ureq::Error::HostNotFound) => Try::NoHost,
        Err(ureq::Error::Timeout(_)) => Try::Later("it did not answer in time".to_owned(), None),
        Err(ureq::Error::TooManyRedirects) => Try::Final(Answer::Unsure(
            "it leads from address to address without end".to_owned(),
        )),
        Err(ureq::Error::Io(error)) => Try::Later(crate::diagnostic::reason(&error), None),
        Err(error) => Try::Final(Answer::Unsure(error.to_string())),
    }
}

fn agent(manners: &Manners) -> Agent {
    Agent::config_builder()
        .timeout_global(Some(manners.patience))
        .http_status_as_error(false)
        .user_agent(concat!(
            "catscan/",
            env!("CARGO_PKG_VERSION"),
            " (link check)"
        ))
        .build()
        .into()
}

/// Whether the name of an address's host can be looked up.
fn is_found(url: &str) -> bool {
    let url = url::Url::parse(url).ok();
    url.is_some_and(|url| url.socket_addrs(|| None).is_ok())
}

/// The host and the port of an address.
fn host_of(url: &str) -> String {
    let parsed = url::Url::parse(url).ok();
    let host = parsed.as_ref().map(|url| url.authority().to_owned());
    host.unwrap_or_default()
}
