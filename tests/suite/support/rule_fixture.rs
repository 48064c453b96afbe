//! The fixture of a rule of the checker.
//!
//! `tests/fixtures/rules/RULE.txt` holds files between lines such as `--- fails: content/about.md`: those of the
//! project in which the rule finds something (`fails`), of the one in which nothing does (`passes`), of both
//! (`both`), and at the end what is said of the first (`says`). `CATSCAN_UPDATE=1` writes that anew, to be read
//! before it is committed.

use super::{Project, fixture};
use std::path::PathBuf;

/// What the fixtures of rules that ask the web call the server of their test: as long as its address, so that marks
/// below a line are as long too.
pub const HOST: &str = "http://127.0.0.1:PORT!";

/// A fixture, taken apart.
pub struct RuleFixture {
    path: PathBuf,
    text: String,
}

impl RuleFixture {
    pub fn of(rule: &str) -> Self {
        let path = fixture("rules").join(format!("{rule}.txt"));
        let text = std::fs::read_to_string(&path);
        let text = text.unwrap_or_else(|e| panic!("the rule `{rule}` has no fixture: {e}"));
        Self { path, text }
    }

    /// The same about a server at this address, where the fixture says [`HOST`].
    pub fn at(self, host: &str) -> Self {
        Self {
            text: self.text.replace(HOST, host),
            ..self
        }
    }

    /// The project in which the rule finds something, or nothing.
    pub fn project(&self, fails: bool) -> Project {
        let kind = if fails { "fails" } else { "passes" };
        let mut project = Project::strict();
        for part in self.text.split("--- ").skip(1) {
            let (head, text) = part.split_once('\n').expect("a line of its own");
            match head.split_once(": ") {
                Some((of, path)) if of == kind || of == "both" => {
                    project = project.with(path, text);
                }
                _ => {}
            }
        }
        project
    }

    pub fn says(&self) -> &str {
        let (_, says) = self.text.split_once("--- says\n").expect("words");
        says
    }

    pub fn update(&self, says: &str) {
        let (files, _) = self.text.split_once("--- says\n").expect("words");
        let text = format!("{files}--- says\n{says}");
        std::fs::write(&self.path, text).expect("a fixture can be written");
    }
}
