//! A project with many mistakes: all are said in one run, in order.

use crate::support::Project;
use snapbox::{assert_data_eq, file};

#[test]
fn every_problem_of_every_file_in_one_run() {
    let project = Project::of_fixture("broken");
    assert_data_eq!(
        project.refused(),
        file!["../../fixtures/broken.stderr"].raw()
    );
}

#[test]
fn a_build_says_the_same_as_a_check() {
    let project = Project::of_fixture("broken");
    let run = project.run(&["build"]);
    assert_eq!((run.code, run.stderr), (1, project.refused()));
}
