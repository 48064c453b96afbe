//! Where things are: the project's folder, its configuration, its files.
//!
//! Enters: a folder. Leaves: a [`Config`], the [`Sources`] and the [`History`] of the content. The
//! only place that reads content, templates and configuration; what cannot be read becomes a
//! diagnostic beside those of content. Does not know what the files say.

mod address;
mod config;
mod files;
mod history;
mod text;

pub use address::url_path;
pub use config::{Config, License};
pub use files::{FOLDERS, FileRead, Found, ReadFailure, Refusal, Stamp, list, look};
pub use history::{Change, History, TaskChange};

use crate::diagnostic::{Diagnostic, FileId, Source, SourceKind, Sources, reason};
use std::path::{Path, PathBuf};

/// A project: a folder with a `catscan.toml`.
#[derive(Debug)]
pub struct Project {
    /// The folder.
    pub root: PathBuf,
    /// What `catscan.toml` says.
    pub config: Config,
    /// Its files, read.
    pub sources: Sources,
    /// When the files of content came and changed.
    pub history: History,
    /// Of how many bytes of text a build keeps the HTML; the others it reads again where they are shown.
    pub kept: usize,
}

/// All texts of some 12,000 datasets. Reading them again, and making their HTML then, would take the equal site of `BENCHMARKS.md`
/// some 10 % longer.
const KEPT: usize = 48 << 20;

/// The name of the configuration file.
pub const CONFIG_FILE: &str = "catscan.toml";

/// Why there is no project to speak of.
#[derive(Debug)]
pub enum OpenError {
    /// The folder has no `catscan.toml`.
    NoConfig(PathBuf),
    /// It is there, but cannot be read.
    Unreadable(PathBuf, std::io::Error),
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoConfig(root) => write!(
                f,
                "no `{CONFIG_FILE}` in `{}`\nhelp: run `catscan` in the folder of a catalog, or name one with `--project DIR`",
                root.display()
            ),
            Self::Unreadable(path, error) => {
                write!(
                    f,
                    "cannot read `{}`: {}\nhelp: a catalog's `{CONFIG_FILE}` is a file that can be read",
                    path.display(),
                    reason(error)
                )
            }
        }
    }
}

/// The bytes of the configuration of the project in `root`.
pub fn configuration(root: &Path) -> Result<Vec<u8>, OpenError> {
    let path = root.join(CONFIG_FILE);
    std::fs::read(&path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
            OpenError::NoConfig(root.to_path_buf())
        }
        _ => OpenError::Unreadable(path, error),
    })
}

impl Project {
    /// Reads only the configuration of the project in `root`, and says nothing of what is wrong in it.
    pub fn read_config(root: &Path) -> Result<Config, OpenError> {
        let mut sources = Sources::default();
        Self::open(root, &mut sources, &mut Vec::new())
    }

    /// Reads the project in `root`. What is wrong with single files is among the problems; a file
    /// of which the disk gave an error is among the failures too.
    pub fn read(root: &Path) -> Result<(Self, Vec<Diagnostic>, Vec<ReadFailure>), OpenError> {
        let mut sources = Sources::default();
        let mut problems = Vec::new();
        let config = Self::open(root, &mut sources, &mut problems)?;
        // Git takes its time on a core of its own.
        let (failures, history) = rayon::join(
            || files::read(root, &mut sources, &mut problems),
            || History::read(root),
        );
        let project = Self {
            root: root.to_path_buf(),
            config,
            sources,
            history,
            kept: KEPT,
        };
        Ok((project, problems, failures))
    }

    /// Does not keep the `unneeded` texts of the content, which can be read again.
    pub fn leave(&mut self, unneeded: impl Fn(FileId, &str) -> bool + Sync) {
        files::leave(&self.root, &mut self.sources, unneeded);
    }

    /// Understands the configuration anew, after its text has been changed.
    pub fn configure(&mut self) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        let file = self.sources.configuration().file;
        self.config = Config::read(self.sources.get(file), file, &mut problems);
        problems
    }

    /// Reads the configuration as the first of the sources.
    fn open(
        root: &Path,
        sources: &mut Sources,
        problems: &mut Vec<Diagnostic>,
    ) -> Result<Config, OpenError> {
        let text = configuration(root)?;
        let file = sources.add(Source {
            path: CONFIG_FILE.to_owned(),
            kind: SourceKind::Config,
            text: String::from_utf8_lossy(&text).into_owned(),
        });
        if let Err(error) = std::str::from_utf8(&text) {
            let refused = text::not_utf8(&sources.get(file).text, error);
            problems.push(refused.diagnostic(file));
        }
        Ok(Config::read(sources.get(file), file, problems))
    }
}
