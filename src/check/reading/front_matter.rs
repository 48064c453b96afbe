//! # front-matter
//!
//! **What it does:** finds a page of content that does not begin with TOML between two `+++` lines.
//!
//! **Why it matters:** without front matter a page has no title, and what follows is not known to be text or
//! fields.
//!
//! **Example:** a file that begins with `---`, as in other programs. Write `+++` for `---` and `title = "…"` for
//! `title: …`.
