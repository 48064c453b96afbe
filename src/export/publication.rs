//! What all files say of the catalog as a publication.

use crate::project::Config;
use crate::site::{Site, own_domain};
use serde::Serialize;
use std::io::{self, Write};

/// The version of every format of our own: records, catalog and tables. What a program can read
/// stays as long as the first number does; a new key or column raises the second.
pub const FORMAT: &str = "1.0";

/// The licence of the content.
#[derive(Debug, Serialize)]
pub struct LicenseOut<'a> {
    name: &'a str,
    url: Option<&'a str>,
}

pub fn license(config: &Config) -> Option<LicenseOut<'_>> {
    let license = config.license.as_ref()?;
    Some(LicenseOut {
        name: &license.name,
        url: license.url.as_deref(),
    })
}

/// An address of the site, absolute where it is known where the site lies.
pub fn address(config: &Config, url: &str) -> String {
    format!("{}{url}", config.base_url.as_deref().unwrap_or_default())
}

/// The domain that GitHub Pages shall answer to.
pub fn write_domain(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    match own_domain(site.config) {
        Some(domain) => writeln!(out, "{domain}"),
        None => Ok(()),
    }
}
