//! The text of one file.
//!
//! Enters: a path. Leaves: its bytes, or why they are not read. Does not know where the file belongs.

use super::files::Refusal;
use crate::diagnostic::{MAX_BYTES, SourceKind};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Why a file of so many bytes is not read, if it is not.
pub(super) fn too_large(length: u64) -> Option<Refusal> {
    (length > MAX_BYTES).then(|| {
        Refusal::problem(
            format!("the file is too large: {length} bytes"),
            "a file of content holds at most 1 GiB",
        )
    })
}

/// Whether the text of a file of this kind is read.
pub(super) fn is_text(kind: SourceKind) -> bool {
    matches!(
        kind,
        SourceKind::Markdown | SourceKind::Data | SourceKind::Template
    )
}

/// The bytes of a file, if they are not too many.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>, Refusal> {
    let failure = |error| Refusal::failure(&error);
    let file = File::open(path).map_err(failure)?;
    let length = file.metadata().map_err(failure)?.len();
    if let Some(refused) = too_large(length) {
        return Err(refused);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
    // It may have grown since.
    let mut file = file.take(MAX_BYTES + 1);
    file.read_to_end(&mut bytes).map_err(failure)?;
    match too_large(bytes.len() as u64) {
        Some(refused) => Err(refused),
        None => Ok(bytes),
    }
}

/// What is said of `text`, which has been read with a replacement for each wrong place.
pub(super) fn not_utf8(text: &str, error: std::str::Utf8Error) -> Refusal {
    let first = text.find('\u{fffd}');
    let place = first.map_or(0..0, |at| at..at + '\u{fffd}'.len_utf8());
    let message = format!("the text is not UTF-8 from byte {} on", error.valid_up_to());
    Refusal::problem(message, "save the file as UTF-8").at(place)
}
