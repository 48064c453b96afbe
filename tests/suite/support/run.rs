//! The program, run.

use std::path::Path;
use std::process::{Command, Output};

/// What a run of the program left behind.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Runs it to its end. However it ends, it must not be by a panic.
    pub fn of(command: &mut Command) -> Self {
        Self::from(command.output().expect("catscan can be started"))
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
        let run = Self {
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        };
        assert!(
            (0..=3).contains(&run.code) && !run.stderr.contains("panicked"),
            "ended with {}: {}",
            output.status,
            run.stderr
        );
        run
    }
}

/// The program in a folder, whatever the environment says of colours.
pub fn catscan(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_catscan"));
    command
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE");
    command
}
