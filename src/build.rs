//! The sentence that the program is: read, parse, link, plan, check, render, publish.

use crate::catalog::Catalog;
use crate::content;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceKind, Sources};
use crate::output::{OutputError, Published, Sink};
use crate::project::{Config, Project, ReadFailure};
use crate::site::Site;
use crate::theme::{self, Failure, Renderer, Theme};
use crate::{check, planner, search, site};
use std::path::Path;

/// What became of a build.
#[derive(Debug)]
pub struct Report {
    /// What was found, in order.
    pub diagnostics: Diagnostics,
    /// The files that the findings point into.
    pub sources: Sources,
    /// What became of the site.
    pub outcome: Outcome,
}

/// What became of a site.
#[derive(Debug)]
pub enum Outcome {
    /// It was published.
    Built {
        /// How many pages it has.
        pages: usize,
        /// What publishing changed.
        published: Published,
    },
    /// It was not built, because of errors in the content or the theme.
    Refused,
    /// It was not built, because files could not be read.
    Unreadable,
    /// It was not built, because it could not be written.
    Unwritable(OutputError),
}

/// Builds the project into `sink`. Nothing of an old site changes before everything is rendered.
pub fn build(read: (Project, Vec<Diagnostic>, Vec<ReadFailure>), sink: impl Sink) -> Report {
    let (project, mut problems, failures) = read;
    let Project {
        root,
        config,
        mut sources,
    } = project;
    let (documents, found) = content::parse(&sources, &config.vocabularies);
    problems.extend(found);
    theme::add_files(&mut sources);
    let (catalog, found) = Catalog::link(documents, &sources);
    problems.extend(found);
    problems.extend(check::run(&catalog));
    let outcome = render(&root, &config, &catalog, &sources, sink, &mut problems);
    let outcome = match outcome {
        Outcome::Refused if !failures.is_empty() => Outcome::Unreadable,
        outcome => outcome,
    };
    Report {
        diagnostics: Diagnostics::sorted(problems, &sources),
        sources,
        outcome,
    }
}

fn render(
    root: &Path,
    config: &Config,
    catalog: &Catalog,
    sources: &Sources,
    sink: impl Sink,
    problems: &mut Vec<Diagnostic>,
) -> Outcome {
    let (site, found) = Site::plan(catalog, config, sources);
    problems.extend(found);
    let theme = match Theme::load(sources, &site.shared()) {
        Ok(theme) => theme,
        Err(problem) => {
            problems.push(*problem);
            return Outcome::Refused;
        }
    };
    if problems.iter().any(Diagnostic::is_error) {
        return Outcome::Refused;
    }
    for failure in Renderer::new(&site, &theme).render_all(&sink) {
        match failure {
            Failure::Template(problem) => problems.push(*problem),
            Failure::Output(error) => return Outcome::Unwritable(error),
        }
    }
    if problems.iter().any(Diagnostic::is_error) {
        return Outcome::Refused;
    }
    let written = planner::write(&site, &sink)
        .and_then(|()| search::write(&site, &sink))
        .and_then(|()| copy_files(root, sources, &sink));
    match written.and_then(|()| sink.publish()) {
        Ok(published) => Outcome::Built {
            pages: site.pages.len(),
            published,
        },
        Err(error) => Outcome::Unwritable(error),
    }
}

/// Hands over the files that are copied as they are: those beside the content, and the theme's, of
/// which the project's own take the place of shipped ones.
fn copy_files(root: &Path, sources: &Sources, sink: &impl Sink) -> Result<(), OutputError> {
    let mut own_static = Vec::new();
    for (_, source) in sources.iter() {
        let path = match source.kind {
            SourceKind::Asset | SourceKind::Data => site::asset_path(&source.path),
            SourceKind::Static => {
                own_static.push(source.path.as_str());
                source.path.as_str()
            }
            _ => continue,
        };
        let on_disk = root.join(&source.path);
        let bytes =
            std::fs::read(&on_disk).map_err(|error| OutputError::unreadable(&on_disk, &error))?;
        sink.write(path, &bytes)?;
    }
    for (path, bytes) in theme::static_files() {
        if !own_static.contains(&path.as_str()) {
            sink.write(&path, bytes)?;
        }
    }
    Ok(())
}
