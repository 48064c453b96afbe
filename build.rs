//! Finds out which commit is being built, for `catscan --version`: from git, or in a package, which has
//! none, from the note that cargo put into it. Where neither says so, the version stands alone.

use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let commit = noted().or_else(from_git).unwrap_or_default();
    println!("cargo::rustc-env=CATSCAN_COMMIT={commit}");
}

const NOTE: &str = ".cargo_vcs_info.json";

/// The commit in cargo's note.
fn noted() -> Option<String> {
    let text = std::fs::read_to_string(NOTE).ok()?;
    let behind = text.split("\"sha1\"").nth(1)?;
    let commit = behind.split('"').nth(1)?;
    commit.get(..7).map(str::to_owned)
}

fn from_git() -> Option<String> {
    // A package unpacked in somebody else's repository has nothing to do with that one's commits.
    if !Path::new(".git").exists() {
        return None;
    }
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| text.trim().to_owned())
    };
    // Written at every commit and checkout.
    let log = git(&["rev-parse", "--git-path", "logs/HEAD"])?;
    println!("cargo::rerun-if-changed={log}");
    git(&["rev-parse", "--short=7", "HEAD"])
}
