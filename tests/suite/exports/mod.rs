//! The catalog as files for programs.

mod addresses;
mod burn_up;
mod citations;
mod dates;
mod interface;
mod tables;

use crate::support::{Project, Run, Site, catscan};

/// Builds a project as if published at `base`.
fn at(project: &Project, base: &str) -> Site {
    let mut command = catscan(project.root());
    let run = Run::of(command.args(["build", "--base-url", base]));
    assert_eq!(run.code, 0, "{}", run.stderr);
    project.site()
}
