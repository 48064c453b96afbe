//! The list of files that are ours.
//!
//! **In:** paths, or the text of a manifest. **Out:** the text, or the paths. **Does not know:** whether the files
//! are there. What it lists may be overwritten and deleted, so it is read with suspicion.

use std::collections::BTreeSet;
use std::fs;

use super::OutputError;
use super::error::{Progress, restart};
use super::files::Files;
use super::found::{Found, expect};
use super::layout::Layout;
use super::site_path;

const HEADER: &str = "catscan manifest 1";

/// The files that are ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) paths: BTreeSet<String>,
}

impl Manifest {
    /// The manifest of an output folder; `None` where no build has published yet.
    pub(super) fn load(layout: &Layout) -> Result<Option<Self>, OutputError> {
        let path = layout.manifest();
        if expect(&path, &[Found::Nothing, Found::File])? == Found::Nothing {
            return Ok(None);
        }
        let bytes = fs::read(&path)
            .map_err(|error| OutputError::failed("read", &path, &error, Progress::Staging))?;
        Self::parse(&bytes).map(Some).map_err(|fault| {
            OutputError::refused(
                &path,
                format!("cannot use `{}`: {fault}", path.display()),
                restart(layout.output()),
            )
        })
    }

    /// Puts this manifest in the place of the one before, in one step.
    pub(super) fn store(&self, files: &impl Files, layout: &Layout) -> std::io::Result<()> {
        let staged = layout.staged_manifest();
        files.create_file(&staged, self.to_text().as_bytes())?;
        files.rename(&staged, &layout.manifest())
    }

    /// The paths of either.
    pub(super) fn union(&self, other: &Self) -> Self {
        Self {
            paths: &self.paths | &other.paths,
        }
    }

    /// One path a line, sorted, below a line that names the format.
    pub(super) fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for path in &self.paths {
            text.push_str(path);
            text.push('\n');
        }
        text
    }

    /// Reads what `to_text` wrote, and nothing else: a manifest that is cut short or was edited is refused.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, String> {
        let text = std::str::from_utf8(bytes).map_err(|_| "it is not text in UTF-8".to_owned())?;
        let mut lines = text.lines();
        match lines.next() {
            Some(HEADER) => {}
            first => {
                let first = first.unwrap_or_default().escape_debug();
                return Err(format!("it begins with `{first}`, not with `{HEADER}`"));
            }
        }
        if !text.ends_with('\n') {
            return Err("its last line is cut short".to_owned());
        }
        let mut paths = BTreeSet::new();
        for path in lines {
            let shown = path.escape_debug();
            if let Some(fault) = site_path::fault(path) {
                return Err(format!("it lists `{shown}`, which {fault}"));
            }
            if paths
                .last()
                .is_some_and(|last: &String| last.as_str() >= path)
            {
                return Err(format!("`{shown}` is not in its sorted place"));
            }
            paths.insert(path.to_owned());
        }
        Ok(Self { paths })
    }
}
