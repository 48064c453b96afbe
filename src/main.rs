//! The `catscan` program: everything it does is in the library.

use std::process::ExitCode;

/// Half of the work of rendering is small values that live for a page: this one saves a seventh of a build of 10,000
/// datasets.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    catscan::cli::run(std::env::args_os())
}
