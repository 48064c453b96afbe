//! What a machine must be able to do for some tests.

use std::process::{Command, Stdio};

/// Says loudly that a test cannot run here; where `CI` is set it fails instead, so that nothing is
/// left out there unseen.
pub fn cannot(what: &str) {
    assert!(std::env::var_os("CI").is_none(), "this machine {what}");
    eprintln!("=== NOT TESTED HERE: this machine {what}");
}

/// The beginning of a command that may mount: as root as it is, else in a namespace of its own.
pub fn mounting() -> Option<Vec<&'static str>> {
    let ways: [&[&str]; 3] = [
        &["unshare", "-m"],
        &["unshare", "-rm"],
        &["sudo", "-n", "unshare", "-m"],
    ];
    let probe = "d=$(mktemp -d) && mount -t tmpfs tmpfs $d && umount $d && rmdir $d";
    let can = |way: &&&[&str]| {
        works(
            Command::new(way[0])
                .args(&way[1..])
                .args(["sh", "-c", probe]),
        )
    };
    let found = ways.iter().find(can).map(|way| way.to_vec());
    if found.is_none() {
        cannot("lets nobody mount a disk, with unshare or sudo");
    }
    found
}

/// The beginning of a command that runs as somebody whom permissions bind; empty where we are bound.
pub fn bound() -> Option<Vec<&'static str>> {
    let root = Command::new("id")
        .arg("-u")
        .output()
        .expect("id can be run");
    if root.stdout != b"0\n" {
        return Some(Vec::new());
    }
    let way = vec![
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
    ];
    if works(Command::new(way[0]).args(&way[1..]).arg("true")) {
        return Some(way);
    }
    cannot("runs as root and has no setpriv to be somebody else");
    None
}

fn works(command: &mut Command) -> bool {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}
