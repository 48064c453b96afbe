//! What the design promises of every build.

mod changed;
mod killed;
mod made_again;
mod old_site;
mod same_bytes;
mod sizes;
mod two_builds;
