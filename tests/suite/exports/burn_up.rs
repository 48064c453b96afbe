//! How the tasks went in time comes from git: from the lines of task items that commits added and removed.

use super::at;
use super::dates::git;
use crate::support::{Project, page};

const LIST: &str = "+++\ntitle = \"To do\"\n+++\n";

fn commit(project: &Project, day: &str) {
    let date = format!("{day}T12:00:00Z");
    git(project.root(), &date, &["add", "-A"]);
    git(project.root(), &date, &["commit", "--quiet", "-m", "Work"]);
}

/// Two items, then one of them done and another on a dataset's page, then the list gets another name.
fn history() -> Project {
    let project = Project::new().with("content/datasets/a.md", page(""));
    git(project.root(), "2026-01-01T00:00:00Z", &["init", "--quiet"]);
    commit(&project, "2026-01-01");
    project.write("content/old.md", format!("{LIST}\n- [ ] one\n- [ ] two\n"));
    commit(&project, "2026-01-02");
    let dataset = page("") + "\n* [X] three\n";
    project.write("content/datasets/a.md", dataset);
    project.write("content/old.md", format!("{LIST}\n- [x] one\n- [ ] two\n"));
    commit(&project, "2026-01-04");
    let root = project.root();
    std::fs::rename(root.join("content/old.md"), root.join("content/tasks.md")).expect("moved");
    commit(&project, "2026-01-07");
    project
}

/// The rows of the table behind the curve.
fn rows(project: &Project) -> Vec<String> {
    let html = at(project, "https://catalog.example/").page("progress.html");
    let table = html.split("id=\"Burn-up-numbers\"").nth(1);
    let body = table.and_then(|table| table.split("</tbody>").next());
    let rows = body.unwrap_or_default().split("<th scope=\"row\">").skip(1);
    rows.map(|row| {
        let cells = row.replace("</th><td class=\"num\">", " ");
        let cells = cells.replace("</td><td class=\"num\">", " of ");
        cells.split("</td>").next().unwrap_or_default().to_owned()
    })
    .collect()
}

#[test]
fn the_curve_has_a_point_for_each_day_and_a_moved_file_is_no_new_work() {
    assert_eq!(rows(&history()), ["2026-01-02 0 of 2", "2026-01-04 2 of 3"]);
}

#[test]
fn the_last_point_is_what_stands_in_the_files() {
    let project = history();
    let list = format!("{LIST}\n- [x] one\n- [x] two\n");
    project.write("content/tasks.md", list);
    let rows = rows(&project);
    assert_eq!(rows.last().map(String::as_str), Some("2026-01-04 3 of 3"));
}

#[test]
fn without_a_history_there_is_no_curve() {
    let project = Project::new().with("content/tasks.md", format!("{LIST}\n- [x] one\n"));
    assert!(rows(&project).is_empty(), "no git");

    let folder = tempfile::tempdir().expect("a folder");
    let whole = history();
    let origin = format!("file://{}", whole.root().display());
    let clone = ["clone", "--quiet", "--depth", "1", &origin, "clone"];
    git(folder.path(), "", &clone);
    let project = Project::new();
    crate::support::copy(&folder.path().join("clone"), project.root());
    assert!(rows(&project).is_empty(), "a shallow clone");
}
