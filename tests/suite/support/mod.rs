//! Projects in temporary folders, the program run on them, and what came out of that.

pub mod machine;
pub mod many;
pub mod random;
mod rule_fixture;
mod run;
pub mod stored;
pub mod tables;

pub use rule_fixture::{HOST, RuleFixture};
pub use run::{Run, catscan};

use catscan::check;
use catscan::diagnostic::Severity;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A project in a temporary folder, which goes when the test ends.
pub struct Project {
    folder: Rc<tempfile::TempDir>,
}

impl Project {
    /// A folder with nothing in it but a configuration, in which nobody asks whether what is there is good: what is
    /// tested is made of scraps, without sources, links to every page and the like.
    pub fn new() -> Self {
        let rules = check::rules().filter(|rule| rule.severity == Severity::Warning);
        let off: String = rules
            .map(|rule| format!("{} = \"off\"\n", rule.name))
            .collect();
        Self::strict().with(
            "catscan.toml",
            format!("title = \"A catalog\"\n[check.rules]\n{off}"),
        )
    }

    /// The same, in which every rule is asked.
    pub fn strict() -> Self {
        let folder = Rc::new(tempfile::tempdir().expect("a temporary folder"));
        Self { folder }.with("catscan.toml", "title = \"A catalog\"\n")
    }

    /// A copy of `tests/fixtures/NAME`.
    pub fn of_fixture(name: &str) -> Self {
        let project = Self::new();
        copy(&fixture(name), project.root());
        project
    }

    /// The same with one more file.
    pub fn with(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(path, text);
        self
    }

    /// Writes a file, its folders too.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders");
        std::fs::write(&path, text).expect("a file can be written");
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, below: &str) -> PathBuf {
        self.root().join(below)
    }

    /// Runs the program in the project's folder.
    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(catscan(self.root()).args(arguments))
    }

    /// What is said of a project that is refused because of what stands in it.
    pub fn refused(&self) -> String {
        let run = self.run(&["check"]);
        assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{}", run.stderr);
        run.stderr
    }

    /// What was built.
    pub fn site(&self) -> Site {
        Site(Rc::clone(&self.folder))
    }

    /// Builds, which must go well, whatever is said about the content.
    pub fn build_with_findings(&self) -> Site {
        let run = self.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        self.site()
    }

    /// Builds, which must go well, without a word about the content.
    pub fn build(&self) -> Site {
        let run = self.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stderr.starts_with("built "), "{}", run.stderr);
        self.site()
    }
}

/// A site on the disk, in the folder of its project.
pub struct Site(Rc<tempfile::TempDir>);

impl Site {
    /// Whether it has a file.
    pub fn has(&self, path: &str) -> bool {
        self.0.path().join("public").join(path).exists()
    }

    /// The text of one of its files.
    pub fn page(&self, path: &str) -> String {
        let path = self.0.path().join("public").join(path);
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }
}

/// This project's own site.
pub fn own_site() -> Site {
    let folder = Rc::new(tempfile::tempdir().expect("a temporary folder"));
    let output = folder.path().join("public");
    let own = catscan(&fixture("../.."))
        .args(["build", "--output"])
        .arg(output)
        .output();
    let run = Run::from(own.expect("catscan can be started"));
    assert_eq!(run.code, 0, "{}", run.stderr);
    Site(folder)
}

/// Whether what comes out is to be taken as what is expected, instead of being held against it.
pub fn updating() -> bool {
    std::env::var_os("CATSCAN_UPDATE").is_some_and(|value| value == "1")
}

/// A folder of `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// Copies what is in `from` into `to`.
pub fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("fixtures can be read");
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).expect("a folder");
        } else {
            std::fs::copy(entry.path(), target).expect("a file");
        }
    }
}

/// The bytes of files, by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Every file below `folder` with its bytes, by path; the program's own state is left out.
pub fn tree(folder: &Path) -> Files {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_entry(|entry| entry.file_name() != ".catscan")
        .map(|entry| entry.expect("a site can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below");
            let bytes = std::fs::read(entry.path()).expect("a file can be read");
            (path.to_string_lossy().into_owned(), bytes)
        })
        .collect()
}

/// Two sites must be the same; the first file that differs is named.
pub fn assert_same(found: &Files, expected: &Files, when: &str) {
    let mut paths = expected.keys().chain(found.keys());
    let differs = paths.find(|path| found.get(*path) != expected.get(*path));
    assert_eq!(differs, None, "{when}");
}

/// A page with this front matter below its title.
pub fn page(front_matter: &str) -> String {
    format!("+++\ntitle = \"A\"\n{front_matter}+++\n")
}

/// A project with one dataset that has these fields.
pub fn dataset(front_matter: &str) -> Project {
    Project::new().with("content/datasets/a.md", page(front_matter))
}
