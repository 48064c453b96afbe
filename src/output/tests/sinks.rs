//! What all sinks agree on, and the two small ones.

use super::{Disk, Sink, tree};
use crate::output::{Memory, Nothing, OutputError, Published};

#[test]
fn memory_can_be_read_back() -> Result<(), OutputError> {
    let memory = Memory::default();
    let sink = &memory;
    sink.write("a/b", b"1")?;
    sink.write("c", b"2")?;
    let published = sink.publish()?;
    assert_eq!(published.written, 2);
    assert_eq!(memory.read("a/b").as_deref(), Some(&b"1"[..]));
    assert_eq!(memory.read("a"), None);
    let files = memory.into_files();
    assert_eq!(files.keys().collect::<Vec<_>>(), ["a/b", "c"]);
    Ok(())
}

#[test]
fn memory_refuses_a_path_that_is_taken() -> Result<(), OutputError> {
    let memory = Memory::default();
    let sink = &memory;
    sink.write("a", b"1")?;
    let error = sink.write("a", b"1").unwrap_err();
    assert_eq!(error.message, "`a` was written twice in one build");
    Ok(())
}

#[test]
fn nothing_keeps_nothing() -> Result<(), OutputError> {
    Nothing.write("a", b"1")?;
    assert_eq!(Nothing.publish()?, Published::default());
    Ok(())
}

#[test]
fn every_sink_refuses_a_path_that_leads_out() -> Result<(), OutputError> {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    let disk = Disk::open(&output)?;
    let memory = Memory::default();
    for path in ["../mine", "/mine", ".catscan/manifest", "a\nb"] {
        let error = disk.write(path, b"1").unwrap_err();
        assert_eq!((&memory).write(path, b"1").unwrap_err(), error);
        assert_eq!(Nothing.write(path, b"1").unwrap_err(), error);
        assert!(error.message.starts_with("cannot write `"), "{error}");
    }
    drop(disk);
    assert_eq!(
        tree(folder.path()).len(),
        3,
        "the output, our folder and the lock"
    );
    Ok(())
}
