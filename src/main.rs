//! The `catscan` program: everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    catscan::cli::run(std::env::args_os())
}
