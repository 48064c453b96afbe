//! `robots.txt`. Search engines read it at a domain's root; below a path it only tells where the
//! sitemap is.

use crate::site::{FileKey, Site};
use std::io::{self, Write};

pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"User-agent: *\nAllow: /\n")?;
    match &site.config.base_url {
        Some(base) => writeln!(out, "\nSitemap: {base}{}", site.file_url(FileKey::Sitemap)),
        None => Ok(()),
    }
}
