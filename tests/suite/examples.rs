//! The design's examples say what the content model must be able to say.
//!
//! That nothing of them is lost on the way is tested beside the reader, in `src/content/tests.rs`.

use crate::support::Project;

#[test]
fn the_examples_of_the_design_check_clean() {
    let run = Project::of_fixture("examples").run(&["check"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    // Nothing but the closing line: no warning, no note.
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    assert!(
        run.stderr.ends_with(": nothing to mend\n"),
        "{}",
        run.stderr
    );
}
