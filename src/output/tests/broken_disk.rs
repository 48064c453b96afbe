//! A disk that is full or not ours to write gives an error, and the site stays whole.

use std::io::ErrorKind;
use std::sync::atomic::Ordering;

use super::stop_after::StopAfter;
use super::{Disk, build, clean, fill, said, tree};

const OLD: super::Site<'static> = &[("a", "old"), ("b/c", "old"), ("d", "old")];
const NEW: super::Site<'static> = &[("a", "new"), ("b/c", "new"), ("e/f", "new")];

#[test]
fn a_disk_that_fills_up_at_any_moment_gives_an_error_and_whole_files() {
    let counting = StopAfter::never();
    let begun = counting.begun.clone();
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), OLD).unwrap();
    fill(Disk::open_with(folder.path(), counting).unwrap(), NEW).unwrap();
    // Deleting the stage comes last, and its failure is no failure of the build.
    let operations = begun.load(Ordering::SeqCst) - 1;
    assert!(operations > 10);
    for operations in 0..operations {
        let folder = tempfile::tempdir().unwrap();
        build(folder.path(), OLD).unwrap();
        let mut files = StopAfter::new(operations, true);
        files.error = ErrorKind::StorageFull;
        let result = Disk::open_with(folder.path(), files).and_then(|disk| fill(disk, NEW));
        let error = result.unwrap_err();
        assert_eq!(error.kind, Some(ErrorKind::StorageFull), "{error}");
        assert!(
            error
                .help
                .starts_with("free some space, then build again; "),
            "{error}"
        );
        if error.help.ends_with("; the site is as it was") {
            let mut tree = tree(folder.path());
            tree.retain(|path, _| !path.starts_with(".catscan/stage"));
            assert_eq!(tree, clean(OLD));
        }
        build(folder.path(), NEW).unwrap();
        assert_eq!(tree(folder.path()), clean(NEW));
    }
}

#[test]
fn an_error_names_the_page_and_says_what_has_become_of_the_site() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    build(&output, OLD).unwrap();
    // After opening the lock, making the stage, and staging a file and the folder of the next one.
    let mut files = StopAfter::new(5, false);
    files.error = ErrorKind::StorageFull;
    let error = fill(Disk::open_with(&output, files).unwrap(), NEW).unwrap_err();
    assert_eq!(
        said(&error, folder.path()),
        "cannot write `public/b/c`: no storage space\n\
         help: free some space, then build again; the site is as it was"
    );
    // After the lock, a new stage for the old one, three files in three folders, the manifest in three steps and one rename.
    let mut files = StopAfter::new(13, false);
    files.error = ErrorKind::StorageFull;
    let error = fill(Disk::open_with(&output, files).unwrap(), NEW).unwrap_err();
    assert_eq!(
        said(&error, folder.path()),
        "cannot write `public/b/c`: no storage space\n\
         help: free some space, then build again; every file of the site is whole, some may be new already"
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_system_error_is_said_in_our_words() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    let long = "x".repeat(300);
    let error = build(&output, &[(&long, "1")]).unwrap_err();
    assert_eq!(error.kind, Some(ErrorKind::InvalidFilename));
    assert_eq!(
        said(&error, folder.path()),
        format!(
            "cannot write `public/{long}`: file name too long\n\
             help: give the page or file a shorter name, then build again; the site is as it was"
        )
    );
}

#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_written() {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), OLD).unwrap();
    let locked = folder.path().join("b");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(locked.join("probe"), "").is_ok() {
        // Root may write everywhere; a disk that is read-only for root too is in `tests/suite/bad_output.rs`.
        eprintln!("=== NOT TESTED HERE: permissions do not bind root");
        return;
    }
    let error = build(folder.path(), NEW).unwrap_err();
    assert_eq!(error.kind, Some(ErrorKind::PermissionDenied));
    assert_eq!(fs::read_to_string(locked.join("c")).unwrap(), "old");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
    build(folder.path(), NEW).unwrap();
    assert_eq!(tree(folder.path()), clean(NEW));
}

/// A file system of 256 KiB, unmounted when dropped.
#[cfg(target_os = "linux")]
struct SmallDisk(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn mount() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = std::process::Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"])
            .arg(folder.path());
        assert!(mount.status().unwrap().success());
        Self(folder)
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = std::process::Command::new("umount")
            .arg(self.0.path())
            .status();
        assert!(unmounted.unwrap().success());
    }
}

#[cfg(target_os = "linux")]
fn every<'a>(pages: &'a [String], text: &'a str) -> Vec<(&'a str, &'a str)> {
    pages.iter().map(|page| (page.as_str(), text)).collect()
}

#[test]
#[cfg(target_os = "linux")]
fn a_small_disk_that_is_full() {
    use std::process::Command;

    let probe = "d=$(mktemp -d) && mount -t tmpfs tmpfs $d && umount $d && rmdir $d";
    let ways: [&[&str]; 3] = [
        &["unshare", "-m"],
        &["unshare", "-rm"],
        &["sudo", "-n", "unshare", "-m"],
    ];
    let can = |way: &&[&str]| {
        let probed = Command::new(way[0])
            .args(&way[1..])
            .args(["sh", "-c", probe])
            .output();
        probed.is_ok_and(|output| output.status.success())
    };
    let Some(way) = ways.into_iter().find(can) else {
        assert!(
            std::env::var_os("CI").is_none(),
            "nobody may mount a disk here"
        );
        eprintln!("=== NOT TESTED HERE: nobody may mount a disk, with unshare or sudo");
        return;
    };
    let inner = Command::new(way[0])
        .args(&way[1..])
        .arg(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "--ignored",
            "output::tests::broken_disk::on_a_small_disk",
        ])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&inner.stdout);
    assert!(
        inner.status.success() && said.contains("1 passed"),
        "{said}"
    );
}

#[test]
#[cfg(target_os = "linux")]
#[ignore = "run by the one above, which sees to it that a disk can be mounted"]
fn on_a_small_disk() {
    let disk = SmallDisk::mount();
    // The mount point itself, across which nothing could be renamed.
    let output = disk.0.path();
    let pages: Vec<String> = (0..20).map(|page| format!("{page}.html")).collect();
    let small = "x".repeat(6_000);
    let large = "y".repeat(9_000);
    build(output, &every(&pages, &small)).unwrap();
    let before = tree(output);
    let error = build(output, &every(&pages, &large)).unwrap_err();
    assert_eq!(error.kind, Some(ErrorKind::StorageFull), "{error}");
    assert!(
        error.message.ends_with(".html`: no space left on device"),
        "{error}"
    );
    assert_eq!(tree(output), before);
    let shorter = &every(&pages, &large)[..3];
    build(output, shorter).unwrap();
    assert_eq!(tree(output), clean(shorter));
}
