//! Whether a file has the bytes already that it is to have.
//!
//! **In:** a file, and bytes or another file. **Out:** yes or no; where that cannot be found out, no. **Does not know:**
//! what follows.

use std::fs::{self, File, Metadata};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// Whether a file has exactly these bytes. Where that cannot be found out, it is written anew.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> bool {
    // A link may lead to the same bytes, and a pipe would never end.
    let same_length = fs::symlink_metadata(path)
        .is_ok_and(|found| found.is_file() && found.len() == bytes.len() as u64);
    if !same_length {
        return false;
    }
    let Ok(mut file) = File::open(path) else {
        return false;
    };
    let mut rest = bytes;
    let mut buffer = [0; 16 * 1024];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return rest.is_empty(),
            Ok(read) => match rest.strip_prefix(&buffer[..read]) {
                Some(after) => rest = after,
                None => return false,
            },
            Err(_) => return false,
        }
    }
}

/// Whether two files have the same bytes. Where that cannot be found out, they differ.
pub(super) fn equal(old: &Path, new: &Path) -> bool {
    let length = |path| fs::symlink_metadata(path).ok().filter(Metadata::is_file);
    let lengths = (length(old), length(new));
    if !matches!(&lengths, (Some(a), Some(b)) if a.len() == b.len()) {
        return false;
    }
    let open = |path| File::open(path).map(BufReader::new);
    let (Ok(mut old), Ok(mut new)) = (open(old), open(new)) else {
        return false;
    };
    loop {
        let (Ok(a), Ok(b)) = (old.fill_buf(), new.fill_buf()) else {
            return false;
        };
        let length = a.len().min(b.len());
        if a[..length] != b[..length] || (length == 0 && a.len() != b.len()) {
            return false;
        }
        if length == 0 {
            return true;
        }
        old.consume(length);
        new.consume(length);
    }
}
