//! Whether an output folder is ours to write into.
//!
//! **In:** a path to a folder that may not be there yet. **Out:** the folder, locked, with the manifest of what is
//! ours and an empty stage; or a refusal. **Does not know:** what will be written.

use std::fs;
use std::io::ErrorKind;

use super::OutputError;
use super::error::{Progress, restart};
use super::files::Files;
use super::found::{Found, expect};
use super::layout::{Layout, STATE};
use super::lock::Lock;
use super::manifest::Manifest;

/// The right to write into an output folder.
#[derive(Debug)]
pub(super) struct Claim {
    /// `None` until a build has begun to publish.
    pub(super) manifest: Option<Manifest>,
    pub(super) _lock: Lock,
}

impl Claim {
    pub(super) fn stake(files: &impl Files, layout: &Layout) -> Result<Self, OutputError> {
        create_output(files, layout)?;
        create_state(files, layout)?;
        let lock = Lock::take(files, layout)?;
        let manifest = Manifest::load(layout)?;
        if manifest.is_none() {
            // A build that was killed before it published left our state folder, and nothing beside it.
            refuse_strangers(layout)?;
        }
        empty_stage(files, layout)?;
        Ok(Self {
            manifest,
            _lock: lock,
        })
    }
}

fn create_output(files: &impl Files, layout: &Layout) -> Result<(), OutputError> {
    let output = layout.output();
    let refused = |what| {
        OutputError::refused(
            output,
            format!(
                "cannot write a site into `{}`: it is {what}",
                output.display()
            ),
            "choose a folder, or a name that is free".to_owned(),
        )
    };
    // The output folder itself may be a link to a folder: whoever builds chose it.
    match fs::metadata(output) {
        Ok(metadata) if metadata.is_dir() => Ok(()),
        Ok(_) => Err(refused("not a folder")),
        Err(_) if matches!(Found::at(output), Ok(Found::Other)) => {
            Err(refused("a link that leads to no folder"))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => files
            .create_folders(output)
            .map_err(|error| OutputError::failed("create", output, &error, Progress::Staging)),
        Err(error) => Err(OutputError::failed(
            "look at",
            output,
            &error,
            Progress::Staging,
        )),
    }
}

fn create_state(files: &impl Files, layout: &Layout) -> Result<(), OutputError> {
    let state = layout.state();
    if expect(&state, &[Found::Nothing, Found::Folder])? == Found::Folder {
        return Ok(());
    }
    refuse_strangers(layout)?;
    match files.create_folder(&state) {
        // Another build came first; the lock will tell.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        created => created
            .map_err(|error| OutputError::failed("create", &state, &error, Progress::Staging)),
    }
}

fn refuse_strangers(layout: &Layout) -> Result<(), OutputError> {
    let output = layout.output();
    let failed = |error| OutputError::failed("list", output, &error, Progress::Staging);
    let mut first = None;
    for entry in fs::read_dir(output).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name();
        // The first by name, so that the message is the same on every machine.
        if name != STATE && first.as_ref().is_none_or(|first| name < *first) {
            first = Some(name);
        }
    }
    let Some(name) = first else { return Ok(()) };
    let path = output.join(name);
    Err(OutputError::refused(
        &path,
        format!(
            "`{}` is not a site that catscan wrote: `{}` was there before",
            output.display(),
            path.display()
        ),
        restart(layout.output()),
    ))
}

fn empty_stage(files: &impl Files, layout: &Layout) -> Result<(), OutputError> {
    let stage = layout.stage();
    if expect(&stage, &[Found::Nothing, Found::Folder])? == Found::Folder {
        files
            .remove_tree(&stage)
            .map_err(|error| OutputError::failed("delete", &stage, &error, Progress::Staging))?;
    }
    files
        .create_folder(&stage)
        .map_err(|error| OutputError::failed("create", &stage, &error, Progress::Staging))
}
