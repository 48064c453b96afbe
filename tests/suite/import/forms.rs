//! Each form of a list: what comes out, letter by letter; that nothing is lost; that it builds.
//!
//! `SNAPSHOTS=overwrite` stores what comes out, to be read before it is committed.

use super::measure::{content, lost};
use crate::support::{Project, Run, fixture, stored, tree};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

/// Imports a fixture with these arguments, which must go well.
fn import(name: &str, arguments: &[&str]) -> (Project, Run) {
    let project = Project::new();
    let path = fixture(&format!("import/{name}"));
    let path = path.to_str().expect("a path is UTF-8");
    let run = project.run(&[&["import", path], arguments].concat());
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    (project, run)
}

/// The same, compared with what is stored; nothing of the input may be lost.
fn compare(name: &str, arguments: &[&str]) {
    let (project, _) = import(name, arguments);
    let path = fixture(&format!("import/{name}"));
    let inputs = if path.is_dir() {
        tree(&path)
    } else {
        Default::default()
    };
    let input = match path.is_dir() {
        true => inputs.into_values().flatten().collect(),
        false => std::fs::read(&path).expect("a fixture can be read"),
    };
    let input = String::from_utf8(input).expect("a fixture is text");
    // A link to a file of the input leads to the file that it has become.
    let input = input.replace("corals/README.md", "corals.md");
    assert_eq!(lost(&input, &content(&project)), Vec::<String>::new());
    project.build();
    let expected = fixture(&format!("import/expected/{name}"));
    stored::compare(tree(&project.path("content")), &expected);
}

#[test]
fn a_heading_for_each_dataset() {
    compare(
        "headings.md",
        &["--url", "https://harbour.example.org/list"],
    );
}

#[test]
fn a_row_of_a_table_for_each_dataset() {
    compare("table.md", &[]);
}

#[test]
fn a_link_for_each_dataset() {
    compare("links.md", &[]);
}

#[cfg(feature = "cards")]
#[test]
fn a_file_for_each_dataset() {
    compare("folder", &[]);
}

#[test]
fn a_row_of_a_csv_file_for_each_dataset() {
    let columns = [
        "--column",
        "No. of scans=size.volumes",
        "--column",
        "Where=homepage",
    ];
    compare("table.csv", &columns);
}

#[test]
fn what_was_placed_and_what_was_left_is_said_with_its_line() {
    let (_, run) = import("headings.md", &[]);
    let (first, said) = run.stderr.split_once('\n').expect("several lines");
    assert!(
        first.ends_with("headings.md` as headings of level 2: 3 datasets"),
        "{first}"
    );
    assert_data_eq!(
        said,
        str![[r#"
content/datasets/harbour-chest9.md
  + line 12: the paper is the source `paper`
  ? line 14: `Contains 12,345 frontal-view Chest X-rays of 4,321 unique pa…` stays text: the parts of the table add up to 12,344 images, not to 12,345
  + line 16: `Nodule` is labelled, but not in the table
  + line 22: the table is counts of 4 labels in train, test, valid
content/datasets/harbour-wrist.md
  + line 39: the paper is the source `paper`
  + line 41: `images` and `patients` are its size
  + line 44: the table is a label set of 3 names
  ? the link to `img/form.png` is words now: it leads to nothing that is here
  ? the link to `desk/form.html` is words now: it leads to nothing that is here
content/datasets/harbour-knee.md
  + line 56: its link is the homepage
  ? line 60: the table stays text: it is not certain what `Images`, `Share` counts
content/tasks.md
  ? line 33: the task `Old list` names no dataset that is here
  ? line 34: the task `Habour-Knee Dataset` may belong to `content/datasets/harbour-knee.md`: link it if so
  ? line 35: the task `Renew the shelf 3` names no dataset that is here
content/headings.md
wrote 13 files, 0 unchanged, 0 kept

"#]]
        .raw()
    );
}

#[test]
fn a_form_and_a_level_can_be_named() {
    let project = Project::new().with(
        "list.md",
        "# L\n\n## Chest\n\nA word.\n\n### A set\n\n- [B](https://b.example.org) is in it\n",
    );
    let files = |arguments: &[&str]| {
        let run = project.run(&[&["import", "list.md", "--dry-run"], arguments].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        let lines = run
            .stderr
            .lines()
            .filter(|line| line.starts_with("content/datasets/"));
        lines.map(str::to_owned).collect::<Vec<String>>()
    };
    assert_eq!(files(&[]), ["content/datasets/chest.md"]);
    assert_eq!(files(&["--level", "3"]), ["content/datasets/a-set.md"]);
    assert_eq!(files(&["--form", "links"]), ["content/datasets/b.md"]);
    assert!(
        !project.path("content").exists(),
        "a dry run writes nothing"
    );
}

#[test]
fn a_column_or_a_field_that_is_not_there_is_named() {
    let project = Project::new().with("list.csv", "Name,Scans\nA,7\n");
    let run = project.run(&["import", "list.csv", "--column", "Scan=size.images"]);
    assert_eq!(run.code, 2);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error: no column is called `Scan`
help: did you mean `Scans`?

"#]]
        .raw()
    );
    let run = project.run(&["import", "list.csv", "--column", "Scans=size.image"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("did you mean `size.images`?"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_list_without_a_dataset_says_what_can_be_named() {
    let project = Project::new().with("list.md", "Only words.\n");
    let run = project.run(&["import", "list.md"]);
    assert_eq!(run.code, 2);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error: no dataset was found
help: say what a dataset is: `--form headings`, `--form links` or `--form table`; and of headings which, with `--level 2`

"#]]
        .raw()
    );
}
