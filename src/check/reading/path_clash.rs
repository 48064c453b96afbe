//! # path-clash
//!
//! **What it does:** finds two things that would become one file of the site.
//!
//! **Why it matters:** one of the pages would be lost; on some disks names that differ only in case are one, too.
//!
//! **Example:** `content/progress.md`, where the progress page is made. Rename the file.
