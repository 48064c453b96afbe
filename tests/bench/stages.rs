//! A build up to one of its stages, on one thread and without a disk to write to, for tools that count instructions:
//! what a stage takes is what a run to its end takes more than a run to the end of the stage before.
//!
//!     cargo bench --bench stages -- check PROJECT

use catscan::build;
use catscan::catalog::Catalog;
use catscan::output::Nothing;
use catscan::project::Project;
use catscan::{check, content, theme};
use std::path::Path;
use std::process::ExitCode;

/// In the order in which they come.
const STAGES: [&str; 7] = ["read", "parse", "link", "plan", "check", "render", "export"];

fn main() -> ExitCode {
    // Cargo has a word of its own for every benchmark.
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    let [stage, project] = words.as_slice() else {
        // Cargo starts it without any when all benchmarks are wanted.
        eprintln!(
            "usage: stages STAGE PROJECT, where STAGE is one of {}",
            STAGES.join(", ")
        );
        return ExitCode::SUCCESS;
    };
    let Some(last) = STAGES.iter().position(|known| known == stage) else {
        eprintln!("there is no stage `{stage}`");
        return ExitCode::FAILURE;
    };
    // Everything happens on the pool's one thread: handing work from thread to thread takes a different number of
    // instructions each time.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build();
    let done = match pool {
        Ok(pool) => pool.install(|| run(last, Path::new(project))),
        Err(error) => Err(error.to_string()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the stages up to the `last`th. What was made is not taken apart again: that would count too.
fn run(last: usize, root: &Path) -> Result<(), String> {
    let (project, mut problems, _) = Project::read(root).map_err(|error| error.to_string())?;
    let project = Box::leak(Box::new(project));
    if last == 0 {
        return Ok(());
    }
    let (documents, found) =
        content::parse_keeping(project.kept, &project.sources, &project.config.vocabularies);
    problems.extend(found);
    theme::add_files(&mut project.sources);
    if last == 1 {
        std::mem::forget(documents);
        return Ok(());
    }
    let (catalog, found) = Catalog::link(documents, &project.sources);
    let catalog = Box::leak(Box::new(catalog));
    problems.extend(found);
    if last == 2 {
        return Ok(());
    }
    let (planned, found) =
        build::plan(catalog, &project.config, &project.sources, &project.history);
    let planned = Box::leak(Box::new(planned));
    problems.extend(found);
    if last == 3 {
        return Ok(());
    }
    let mut problems = check::run(&planned.site, problems, Vec::new());
    if last == 4 {
        return Ok(());
    }
    let theme = planned.theme.as_ref().ok_or("the theme is wrong")?;
    build::pages(&planned.site, theme, &Nothing, &mut problems)
        .map_err(|error| error.to_string())?;
    if last == 5 {
        return Ok(());
    }
    build::files(&planned.site, &Nothing).map_err(|error| error.to_string())
}
