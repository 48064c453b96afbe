//! The sentence that the program is: read, parse, link, plan, check, render, publish.

use crate::catalog::{Catalog, PageRef};
use crate::check::{self, Finding};
use crate::content;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceKind, Sources, Span};
use crate::output::{OutputError, Published, Sink};
use crate::project::{Config, History, Project, ReadFailure};
use crate::site::{self, Since, Site};
use crate::theme::{self, Failure, Renderer, Templates, Theme};
use crate::{browse, export, planner, search};
use std::collections::BTreeSet;
use std::mem::ManuallyDrop;
use std::path::Path;
use std::sync::Arc;

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

/// A project as it was read, with what was found wrong on the way.
pub type Read = (Project, Vec<Diagnostic>, Vec<ReadFailure>);

/// Builds the project into `sink`. Nothing of an old site changes before everything is rendered.
pub fn build(read: Read, sink: impl Sink) -> Report {
    build_asking(read, sink, |_| Vec::new())
}

/// The same; `ask` looks for more than the rules do.
pub fn build_asking(
    read: Read,
    sink: impl Sink,
    ask: impl FnOnce(&Site<'_>) -> Vec<Finding>,
) -> Report {
    let (mut project, mut problems, failures) = read;
    let (documents, found) =
        content::parse_keeping(project.kept, &project.sources, &project.config.vocabularies);
    problems.extend(found);
    // From here on few texts are wanted, and each for a moment.
    project.leave(|file, text| !check::wants(file, text));
    let Project {
        root,
        config,
        mut sources,
        history,
        ..
    } = project;
    theme::add_files(&mut sources);
    let (catalog, found) = Catalog::link(documents, &sources);
    problems.extend(found);
    // Neither of them is taken apart at the end: it takes as long as a tenth of parsing, and the program ends too.
    let catalog = ManuallyDrop::new(catalog);
    let (planned, found) = plan(&catalog, &config, &sources, &history);
    problems.extend(found);
    let planned = ManuallyDrop::new(planned);
    let more = ask(&planned.site);
    let mut problems = check::run(&planned.site, problems, more);
    let outcome = match &planned.theme {
        Some(theme) if !problems.iter().any(Diagnostic::is_error) => {
            render(&root, &planned.site, theme, sink, &mut problems)
        }
        _ => Outcome::Refused,
    };
    let outcome = match outcome {
        Outcome::Refused if !failures.is_empty() => Outcome::Unreadable,
        outcome => outcome,
    };
    let diagnostics = Diagnostics::sorted(problems, &sources);
    sources.fetch(diagnostics.files());
    Report {
        diagnostics,
        sources,
        outcome,
    }
}

/// A site that can be rendered, page by page.
pub struct Planned<'a> {
    /// Which pages there are.
    pub site: Site<'a>,
    /// The templates; none where they are wrong.
    pub theme: Option<Arc<Theme>>,
}

/// What was planned before, of the same files, configuration and history.
#[derive(Clone, Copy)]
pub struct Earlier<'e> {
    /// It.
    pub planned: &'e Planned<'e>,
    /// The pages that were linked anew since.
    pub pages: &'e BTreeSet<PageRef>,
}

/// Plans the pages and loads the theme.
pub fn plan<'a>(
    catalog: &'a Catalog,
    config: &'a Config,
    sources: &'a Sources,
    history: &'a History,
) -> (Planned<'a>, Vec<Diagnostic>) {
    plan_after(None, catalog, config, sources, history)
}

/// The same; what still holds of an earlier plan is not made again.
pub fn plan_after<'a>(
    earlier: Option<Earlier<'_>>,
    catalog: &'a Catalog,
    config: &'a Config,
    sources: &'a Sources,
    history: &'a History,
) -> (Planned<'a>, Vec<Diagnostic>) {
    let since = earlier.map(|Earlier { planned, pages }| Since {
        site: &planned.site,
        pages,
    });
    let kept = earlier.and_then(|Earlier { planned, .. }| {
        let theme = planned.theme.as_ref()?;
        theme
            .still_holds(planned.site.sources, sources)
            .then_some(theme)
    });
    // Neither needs the other: to load the templates takes 8 ms, a sixth of the time of this project's own site.
    let ((mut site, mut problems), loaded) = rayon::join(
        || Site::plan_after(since, catalog, config, sources, history),
        || kept.is_none().then(|| Templates::load(sources)),
    );
    let shared = site.shared();
    let theme = match kept.filter(|theme| theme.is_of_site(&shared)) {
        Some(theme) => Ok(Arc::clone(theme)),
        None => {
            let loaded = loaded.unwrap_or_else(|| Templates::load(sources));
            loaded.map(|templates| Arc::new(templates.of_site(shared)))
        }
    };
    let theme = match theme {
        Ok(theme) => {
            site.wanted = theme.wanted;
            Some(theme)
        }
        Err(problem) => {
            problems.push(*problem);
            None
        }
    };
    (Planned { site, theme }, problems)
}

/// Renders every page into `sink`; templates that fail are among the problems.
pub fn pages(
    site: &Site<'_>,
    theme: &Theme,
    sink: &dyn Sink,
    problems: &mut Vec<Diagnostic>,
) -> Result<(), OutputError> {
    for failure in Renderer::new(site, theme).render_all(sink) {
        match failure {
            Failure::Template(problem) => problems.push(*problem),
            Failure::Output(error) => return Err(error),
        }
    }
    Ok(())
}

/// Writes the files that are made of the catalog beside its pages: for programs, and for the scripts.
pub fn files(site: &Site<'_>, sink: &dyn Sink) -> Result<(), OutputError> {
    let (exported, scripted) = rayon::join(
        || export::write(site, sink),
        || {
            planner::write(site, sink)?;
            browse::write(site, sink)?;
            search::write(site, sink)
        },
    );
    exported.and(scripted)
}

/// Everything that is wrong in the texts of a project, short of rendering it. Files that could not be read are not
/// spoken of.
pub fn examine(project: &mut Project) -> Vec<Diagnostic> {
    let mut problems = project.configure();
    let Project {
        config,
        sources,
        history,
        ..
    } = &*project;
    let (documents, found) = content::parse(sources, &config.vocabularies);
    problems.extend(found);
    let (catalog, found) = Catalog::link(documents, sources);
    problems.extend(found);
    let (site, found) = Site::plan(&catalog, config, sources, history);
    problems.extend(found);
    check::run(&site, problems, Vec::new())
}

fn render(
    root: &Path,
    site: &Site<'_>,
    theme: &Theme,
    sink: impl Sink,
    problems: &mut Vec<Diagnostic>,
) -> Outcome {
    // Beside each other, so that no thread is left alone with the last files: 2 % of the time of an equal site.
    let (rendered, written) = rayon::join(
        || pages(site, theme, &sink, problems),
        || files(site, &sink).and_then(|()| copy_files(root, site.sources, &sink)),
    );
    if let Err(error) = rendered {
        return Outcome::Unwritable(error);
    }
    if problems.iter().any(Diagnostic::is_error) {
        return Outcome::Refused;
    }
    if let Some(file) = site.sources.changed() {
        // Pages of before and after are one site to nobody.
        problems.push(
            Diagnostic::error(
                "unreadable",
                Span::start_of(file),
                "the file has changed since the build began",
            )
            .help("build again"),
        );
        return Outcome::Unreadable;
    }
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
fn copy_files(root: &Path, sources: &Sources, sink: &dyn Sink) -> Result<(), OutputError> {
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
