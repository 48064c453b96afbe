//! What the design promises of every build.

mod changed;
mod killed;
mod old_site;
mod same_bytes;
mod sizes;
mod two_builds;
