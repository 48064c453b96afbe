//! Dates of change come from the file or from git, and from nothing else.

use super::at;
use crate::support::{Project, page};
use std::path::Path;
use std::process::Command;

pub(super) fn git(folder: &Path, date: &str, arguments: &[&str]) {
    let status = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
        .args([
            "-c",
            "init.defaultBranch=main",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .env("GIT_COMMITTER_DATE", date)
        .env("GIT_AUTHOR_DATE", date)
        .env_remove("GIT_DIR")
        .output()
        .expect("git can be run");
    assert!(
        status.status.success(),
        "{}",
        String::from_utf8_lossy(&status.stderr)
    );
}

/// Two datasets of one day, one of which changed on another, east of Greenwich.
fn history() -> Project {
    let project = Project::new()
        .with("content/datasets/a.md", page(""))
        .with("content/datasets/b.md", page(""));
    let root = project.root();
    git(root, "2026-01-02T03:04:05Z", &["init", "--quiet"]);
    git(root, "2026-01-02T03:04:05Z", &["add", "."]);
    git(
        root,
        "2026-01-02T03:04:05Z",
        &["commit", "--quiet", "-m", "Begin"],
    );
    project.write("content/datasets/b.md", page("summary = \"Changed.\"\n"));
    git(
        root,
        "2026-02-03T01:00:00+02:00",
        &["commit", "--quiet", "-am", "Change"],
    );
    project
}

#[test]
fn pages_feed_and_sitemap_say_when_a_dataset_changed() {
    let site = at(&history(), "https://catalog.example/");
    assert!(
        site.page("datasets/a.html")
            .contains("<time>2026-01-02</time>")
    );
    assert!(
        site.page("datasets/b.html")
            .contains("<time>2026-02-02</time>")
    );
    let feed = site.page("feed.xml");
    let place = |what: &str| {
        feed.find(what)
            .unwrap_or_else(|| panic!("no {what}: {feed}"))
    };
    assert!(
        place("datasets/b.html") < place("datasets/a.html"),
        "the newest first"
    );
    place("<updated>2026-02-02T23:00:00Z</updated>");
    place("<published>2026-01-02T03:04:05Z</published>");
    let sitemap = site.page("sitemap.xml");
    assert!(sitemap.contains("datasets/b.html</loc><lastmod>2026-02-02T23:00:00Z</lastmod>"));
}

#[test]
fn what_a_file_says_of_itself_comes_first() {
    let project = history();
    project.write("content/datasets/a.md", page("modified = \"2026-03\"\n"));
    let site = at(&project, "https://catalog.example/");
    assert!(
        site.page("datasets/a.html")
            .contains("<time>2026-03</time>")
    );
    assert!(
        site.page("feed.xml")
            .contains("<updated>2026-03-01T00:00:00Z</updated>")
    );
}

#[test]
fn a_shallow_clone_knows_no_dates_rather_than_wrong_ones() {
    let project = history();
    let folder = tempfile::tempdir().expect("a folder");
    let origin = format!("file://{}", project.root().display());
    git(
        folder.path(),
        "",
        &["clone", "--quiet", "--depth", "1", &origin, "clone"],
    );
    let clone = Project::new();
    crate::support::copy(&folder.path().join("clone"), clone.root());
    let site = at(&clone, "https://catalog.example/");
    assert!(!site.page("datasets/b.html").contains("<time"));
    assert!(!site.has("feed.xml"), "a feed of nothing");
}

#[test]
fn a_catalog_in_a_folder_of_a_repository_finds_its_files() {
    let project = history();
    let root = project.root();
    std::fs::create_dir(root.join("inner")).expect("a folder");
    std::fs::rename(root.join("content"), root.join("inner/content")).expect("moved");
    std::fs::rename(root.join("catscan.toml"), root.join("inner/catscan.toml")).expect("moved");
    git(root, "2026-04-05T00:00:00Z", &["add", "-A"]);
    git(
        root,
        "2026-04-05T00:00:00Z",
        &["commit", "--quiet", "-m", "Move"],
    );
    let run = project.run(&["build", "--project", "inner", "--output", "public"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        project
            .site()
            .page("datasets/a.html")
            .contains("<time>2026-04-05</time>")
    );
}
