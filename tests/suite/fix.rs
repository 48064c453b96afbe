//! `catscan fix`: what is certain is mended, and nothing else is touched.

use crate::support::{Project, Run, page, tree};
use catscan::edit::fix::{self, NotWritten};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

/// A file with one of everything that can be mended, and much that must stay.
const BEFORE: &str = "\
+++\r
title    = \"A\"   # a comment\r
modalty  = \"ct\"\r
released = 2017-09-01\r
\r
  [size]\r
images = 7,996  # of them\r
patients=\"1,024\"\r
boxes    = 12.5\r
source   = \"paper\"\r
\r
[[splits]]\r
id          = \"list\"\r
keeps_apart = \"image\"\r
source      = \"paper\"\r
parts.train = { images = 7,000 }\r
parts.test  = { images = 996 }\r
\r
[[labels]]\r
id     = \"findings\"\r
orgin  = \"report-nlpp\"\r
\r
[[counts]]\r
id     = \"table\"\r
source = \"paper\"\r
[counts.rows]\r
Pleural Effusion = 12\r
\r
[[licenses]]\r
name = 'cc by 4.0'\r
\r
[[sources]]\r
id    = \"paper\"\r
kind  = \"primray\"\r
title = \"A paper\"\r
doi   = \"https://doi.org/10.1109/CVPR.2017.369\"\r
+++\r
\r
Text, 7,996 and modalty stay.\r
";

fn mended() -> String {
    [
        ("modalty  = \"ct\"", "modality  = [\"CT\"]"),
        ("images = 7,996  #", "images = 7_996  #"),
        ("patients=\"1,024\"", "patients=1_024"),
        ("{ images = 7,000 }", "{ images = 7_000 }"),
        ("orgin  = \"report-nlpp\"", "origin  = \"report-nlp\""),
        ("\nPleural Effusion =", "\n\"Pleural Effusion\" ="),
        ("'cc by 4.0'", "\"CC-BY-4.0\""),
        ("\"primray\"", "\"primary\""),
        ("\"https://doi.org/10.1109", "\"10.1109"),
    ]
    .iter()
    .fold(BEFORE.to_owned(), |text, (wrong, right)| {
        assert!(text.contains(wrong), "{wrong}");
        text.replace(wrong, right)
    })
}

const PATH: &str = "content/datasets/a.md";

fn project() -> Project {
    Project::strict().with(PATH, BEFORE)
}

fn text(project: &Project) -> String {
    std::fs::read_to_string(project.path(PATH)).expect("a page")
}

fn fixed(project: &Project) -> Run {
    let run = project.run(&["fix"]);
    assert_eq!(run.stdout, "");
    run
}

#[test]
fn everything_that_is_certain_is_mended_and_the_rest_stays_to_the_byte() {
    let project = project();
    let run = fixed(&project);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (0, "mended 12 problems in 1 file\n")
    );
    assert_eq!(text(&project), mended());
    let again = fixed(&project);
    assert_eq!(again.stderr, "mended 0 problems in 0 files\n");
}

#[test]
fn what_is_left_is_what_nobody_can_be_certain_of() {
    let project = project();
    fixed(&project);
    let run = project.run(&["check", "--format", "short"]);
    let rules = run
        .stdout
        .lines()
        .filter_map(|line| line.split(['[', ']']).nth(1));
    assert_eq!(rules.collect::<Vec<_>>(), ["wrong-type"], "{}", run.stdout);
}

#[test]
fn a_dry_run_prints_the_difference_and_writes_nothing() {
    let project = Project::strict().with(
        PATH,
        "+++\ntitle = \"A\"\nmodality = [\"Ct\"]\n\n[size]\nimages = 7,996 # as printed\n+++\n",
    );
    let before = tree(project.root());
    let run = project.run(&["fix", "--dry-run"]);
    assert_eq!(run.code, 0);
    assert_data_eq!(
        run.stdout,
        str![[r#"
--- a/content/datasets/a.md
+++ b/content/datasets/a.md
@@ -1,7 +1,7 @@
 +++
 title = "A"
-modality = ["Ct"]
+modality = ["CT"]
 
 [size]
-images = 7,996 # as printed
+images = 7_996 # as printed
 +++

"#]]
        .raw()
    );
    assert_eq!(run.stderr, "would mend 2 problems in 1 file\n");
    assert_eq!(tree(project.root()), before);
}

#[test]
fn the_difference_says_where_the_last_line_has_no_end() {
    let project =
        Project::strict().with(PATH, "+++\ntitle = \"A\"\nmodality = [\"Ct\"]\n+++\nWords");
    let run = project.run(&["fix", "--dry-run"]);
    assert!(
        run.stdout
            .ends_with(" Words\n\\ No newline at end of file\n"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_file_that_would_not_be_understood_even_then_is_left_alone() {
    let broken = "+++\ntitle = \"A\"\n[size]\nimages = 7,996\n[[size]]\nstudies = 3\n+++\n";
    let project = Project::strict().with(PATH, broken);
    let run = fixed(&project);
    assert!(
        run.stderr
            .contains("`content/datasets/a.md` would not be understood"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.ends_with("mended 0 problems in 0 files\n"),
        "{}",
        run.stderr
    );
    assert_eq!(text(&project), broken);
}

#[test]
fn a_file_that_changed_in_the_meantime_is_left_alone() {
    let project = project();
    let read = catscan::project::Project::read(project.root())
        .expect("a project")
        .0;
    let plan = fix::plan(read);
    let newer = BEFORE.replace("A paper", "The paper");
    project.write(PATH, &newer);
    let written = fix::write(project.root(), &plan.changes[0]);
    assert!(matches!(written, Err(NotWritten::Changed)), "{written:?}");
    assert_eq!(text(&project), newer);
}

#[test]
fn what_may_be_meant_otherwise_is_no_ones_to_guess() {
    for fields in [
        // A list without its brackets, a decimal comma, another key that is there already.
        "[size]\nimages = 1,2\n",
        "[size]\nimages = 7,99\n",
        "modality = [\"CT\"]\nmodalty = [\"MR\"]\n",
        "[access]\nlevel = \"free\"\n",
        "homepage = \"example.org\"\n",
    ] {
        let project = Project::strict().with(PATH, page(fields));
        assert_eq!(
            fixed(&project).stderr,
            "mended 0 problems in 0 files\n",
            "{fields}"
        );
        assert_eq!(text(&project), page(fields));
    }
}

#[test]
fn a_relation_that_is_written_twice_goes_where_it_says_nothing_of_its_own() {
    let related = |to: &str, more: &str| {
        page(&format!(
            "\n[[related]]\nto = \"{to}\"\nkind = [\"overlaps\"]\nshared.images = 30\n{more}\n[[sources]]\nid = \"paper\"\nkind = \"primary\"\ntitle = \"P\"\ncite = true\n"
        ))
    };
    let project = Project::strict()
        .with(PATH, related("b", "source = \"paper\"\n"))
        .with("content/datasets/b.md", related("a", ""));
    assert_eq!(fixed(&project).stderr, "mended 1 problem in 1 file\n");
    assert_eq!(text(&project), related("b", "source = \"paper\"\n"));
    let other = std::fs::read_to_string(project.path("content/datasets/b.md")).expect("a page");
    assert_eq!(
        other,
        page("\n[[sources]]\nid = \"paper\"\nkind = \"primary\"\ntitle = \"P\"\ncite = true\n")
    );
    // A note would be lost.
    let project = Project::strict()
        .with(PATH, related("b", "source = \"paper\"\n"))
        .with(
            "content/datasets/b.md",
            related("a", "note = \"Counted here.\"\n"),
        );
    assert_eq!(fixed(&project).stderr, "mended 0 problems in 0 files\n");
}

#[test]
fn the_configuration_is_mended_too() {
    let project = Project::strict().with("catscan.toml", "titel = \"T\"\n");
    assert_eq!(fixed(&project).stderr, "mended 1 problem in 1 file\n");
    assert_eq!(project.run(&["check"]).code, 0);
}
