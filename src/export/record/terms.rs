//! How a dataset can be had, and what may be done with it.

use super::figures::text;
use crate::content::dataset::{Access, License, Release};
use crate::schema::values::{AccessStep, Covers, Demand, Permission};
use ecow::EcoString;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct AccessOut<'a> {
    level: &'static str,
    steps: Vec<&'static str>,
    url: Option<&'a str>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub struct LicenseOut<'a> {
    name: &'a str,
    url: Option<&'a str>,
    covers: Vec<&'static str>,
    allows: Allows,
    asks: Vec<&'static str>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

/// What is missing is unknown.
#[derive(Debug, Serialize)]
struct Allows {
    commercial: Option<bool>,
    redistribution: Option<bool>,
    derivatives: Option<bool>,
}

#[derive(Debug, Serialize)]
pub struct ReleaseOut<'a> {
    name: Option<&'a str>,
    version: Option<&'a str>,
    date: Option<&'a str>,
    doi: Option<&'a str>,
    url: Option<&'a str>,
    holds: Vec<&'static str>,
    format: &'a [EcoString],
    source: Option<&'a str>,
    note: Option<&'a str>,
}

pub fn access(access: &Access) -> AccessOut<'_> {
    AccessOut {
        level: access.level.value(),
        steps: access
            .steps
            .iter()
            .copied()
            .map(AccessStep::value)
            .collect(),
        url: access.url.as_deref(),
        source: text(access.source.as_ref()),
        note: access.note.as_deref(),
    }
}

pub fn license(license: &License) -> LicenseOut<'_> {
    let allows = |permission: Permission| {
        let stated = license.allows.iter().find(|(of, _)| *of == permission);
        stated.map(|(_, stated)| *stated)
    };
    LicenseOut {
        name: &license.name.value,
        url: license.url.as_deref(),
        covers: license.covers.iter().copied().map(Covers::value).collect(),
        allows: Allows {
            commercial: allows(Permission::Commercial),
            redistribution: allows(Permission::Redistribution),
            derivatives: allows(Permission::Derivatives),
        },
        asks: license.asks.iter().copied().map(Demand::value).collect(),
        source: text(license.source.as_ref()),
        note: license.note.as_deref(),
    }
}

pub fn release(release: &Release) -> ReleaseOut<'_> {
    ReleaseOut {
        name: release.name.as_deref(),
        version: release.version.as_deref(),
        date: release.date.as_deref(),
        doi: release.doi.as_deref(),
        url: release.url.as_deref(),
        holds: release.holds.iter().copied().map(Covers::value).collect(),
        format: &release.format,
        source: text(release.source.as_ref()),
        note: release.note.as_deref(),
    }
}
