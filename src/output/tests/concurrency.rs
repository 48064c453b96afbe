//! Two builds do not mix, and one build writes from many threads.

use std::io::ErrorKind;
use std::thread;

use super::{Disk, Sink, build, clean, said, tree};
use crate::output::OutputError;

#[test]
fn a_second_build_is_told_so_at_once() -> Result<(), OutputError> {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    let first = Disk::open(&output)?;
    first.write("a", b"1")?;
    let error = Disk::open(&output).unwrap_err();
    assert_eq!(
        said(&error, folder.path()),
        "another build is writing into `public`\n\
         help: wait until it has ended, then build again"
    );
    assert_eq!(error.kind, Some(ErrorKind::WouldBlock));
    // The second one did not disturb the first.
    first.publish()?;
    assert_eq!(tree(&output), clean(&[("a", "1")]));
    Ok(())
}

#[test]
#[cfg(unix)]
fn a_link_to_the_output_folder_is_the_same_folder() -> Result<(), OutputError> {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    std::fs::create_dir(&output).unwrap();
    std::os::unix::fs::symlink("public", folder.path().join("link")).unwrap();
    let first = Disk::open(&output)?;
    let error = Disk::open(&folder.path().join("link/")).unwrap_err();
    assert_eq!(error.kind, Some(ErrorKind::WouldBlock));
    drop(first);
    build(&folder.path().join("link"), &[("a", "1")])?;
    assert_eq!(tree(&output), clean(&[("a", "1")]));
    Ok(())
}

#[test]
fn the_next_build_may_begin_when_the_first_has_ended() -> Result<(), OutputError> {
    let folder = tempfile::tempdir().unwrap();
    drop(Disk::open(folder.path())?);
    let second = Disk::open(folder.path())?;
    second.publish()?;
    Disk::open(folder.path())?;
    Ok(())
}

#[test]
fn many_threads_write_one_site() -> Result<(), OutputError> {
    let folder = tempfile::tempdir().unwrap();
    let disk = Disk::open(folder.path())?;
    thread::scope(|scope| {
        for thread in 0..8 {
            let disk = &disk;
            scope.spawn(move || {
                for page in 0..100 {
                    let path = format!("{}/{thread}-{page}.html", page % 7);
                    disk.write(&path, path.as_bytes()).unwrap();
                }
            });
        }
    });
    assert_eq!(disk.publish()?.written, 800);
    let tree = tree(folder.path());
    for (path, bytes) in tree.iter().filter(|(path, _)| path.ends_with("html")) {
        assert_eq!(bytes.as_deref(), Some(path.as_bytes()));
    }
    assert_eq!(
        tree.keys().filter(|path| path.ends_with("html")).count(),
        800
    );
    Ok(())
}
