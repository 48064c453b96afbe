//! Disks that do not take a site: a clear word, and nothing of the old one is lost.

use crate::support::machine::mounting;
use crate::support::{Project, Run, tree};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};
use std::process::Command;

/// Builds into a disk that is mounted with these options, after `first`, a piece of shell.
fn on_a_mounted_disk(project: &Project, options: &str, first: &str) -> Option<Run> {
    let way = mounting()?;
    let script = format!(
        "mkdir -p public && mount -t tmpfs -o {options} tmpfs public && {first} && {{ \"$0\" build; code=$?; ls -A public >&2; exit $code; }}"
    );
    let mut command = Command::new(way[0]);
    command
        .args(&way[1..])
        .args(["sh", "-c", &script, env!("CARGO_BIN_EXE_catscan")])
        .current_dir(project.root());
    Some(Run::of(&mut command))
}

#[test]
fn a_full_disk_keeps_the_old_site() {
    let project = Project::new().with("content/large.bin", vec![b'x'; 600_000]);
    let first = "\"$0\" build --project old --output public";
    project.write("old/catscan.toml", "title = \"Old\"\n");
    let Some(run) = on_a_mounted_disk(&project, "size=512k", first) else {
        return;
    };
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert_data_eq!(
        run.stderr,
        str![[r#"
built 6 pages into `public`: 53 written, 0 unchanged, 0 removed
error: cannot write `public/large.bin`: no space left on device
help: free some space, then build again; the site is as it was
.catscan
.nojekyll
404.html
browse
compare
compare.html
data
facets.html
index.html
labels
llms-full.txt
llms.txt
progress.html
robots.txt
search
static

"#]]
        .raw()
    );
}

#[test]
fn an_output_that_is_read_only() {
    let project = Project::new();
    let Some(run) = on_a_mounted_disk(&project, "ro", "true") else {
        return;
    };
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error: cannot create `public/.catscan`: read-only file system
help: make the output folder writable, then build again; the site is as it was

"#]]
        .raw()
    );
}

#[test]
fn a_limit_on_the_size_of_files_keeps_the_old_site() {
    let project = Project::new();
    project.build();
    let before = tree(&project.path("public"));
    project.write("content/large.bin", vec![b'x'; 2_000_000]);
    let mut command = Command::new("sh");
    command
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 1000; exec \"$0\" build",
            env!("CARGO_BIN_EXE_catscan"),
        ])
        .current_dir(project.root());
    let run = Run::of(&mut command);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error: cannot write `public/large.bin`: file too large
help: allow larger files, or make this one smaller, then build again; the site is as it was

"#]]
        .raw()
    );
    assert_eq!(tree(&project.path("public")), before);
    project.build();
}
