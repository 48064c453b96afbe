//! What the design promises of every build.

mod killed;
mod old_site;
mod same_bytes;
mod two_builds;
