//! Two builds into one folder do not mix.

use crate::support::many::many;
use crate::support::{Run, catscan, tree};
use std::process::Stdio;

#[test]
fn two_builds_at_once_leave_the_site_of_one_of_them() {
    let output = tempfile::tempdir().expect("a temporary folder");
    let projects = [many(60, "First words"), many(60, "Other words")];
    for round in 0..5 {
        let children = projects.each_ref().map(|project| {
            let mut command = catscan(project.root());
            command.args(["build", "--output"]).arg(output.path());
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command.spawn().expect("catscan starts")
        });
        let runs = children.map(|child| Run::from(child.wait_with_output().expect("it ends")));
        let built = runs.iter().filter(|run| run.code == 0).count();
        assert!(
            built > 0,
            "round {round}: {}{}",
            runs[0].stderr,
            runs[1].stderr
        );
        for run in runs.iter().filter(|run| run.code != 0) {
            assert_eq!(run.code, 3, "{}", run.stderr);
            assert!(run.stderr.contains("another build"), "{}", run.stderr);
        }
        let site = tree(output.path());
        let one = projects.iter().any(|project| {
            project.build();
            tree(&project.path("public")) == site
        });
        assert!(one, "round {round}: the site is a mixture");
    }
}
