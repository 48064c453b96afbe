//! How a dataset can be had, and what may be done with it.

use crate::schema::values::{AccessLevel, AccessStep, Covers, Demand, Permission};
use crate::schema::{Spanned, Table};
use ecow::EcoString;

/// A release.
#[derive(Debug)]
pub struct Release {
    /// Its name, where it has one of its own.
    pub name: Option<EcoString>,
    /// Its version.
    pub version: Option<EcoString>,
    /// When it came out.
    pub date: Option<EcoString>,
    /// Its DOI.
    pub doi: Option<EcoString>,
    /// Where to get it.
    pub url: Option<EcoString>,
    /// What is in it.
    pub holds: Box<[Covers]>,
    /// File formats.
    pub format: Box<[EcoString]>,
    /// Who says so.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

/// How to get the data.
#[derive(Debug)]
pub struct Access {
    /// How free it is to get.
    pub level: AccessLevel,
    /// What to do, in order.
    pub steps: Box<[AccessStep]>,
    /// Where to start.
    pub url: Option<EcoString>,
    /// Who says so.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

/// Terms of use.
#[derive(Debug)]
pub struct License {
    /// An SPDX identifier, or the terms' own name.
    pub name: Spanned<EcoString>,
    /// What it covers.
    pub covers: Box<[Covers]>,
    /// What it allows or forbids; what is missing is unknown.
    pub allows: Box<[(Permission, bool)]>,
    /// What it asks for.
    pub asks: Box<[Demand]>,
    /// Where its text is.
    pub url: Option<EcoString>,
    /// Who says so.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

impl Release {
    pub(super) fn read(mut table: Table) -> Self {
        Self {
            name: table.plain("name"),
            version: table.plain("version"),
            date: table.plain("date"),
            doi: table.plain("doi"),
            url: table.plain("url"),
            holds: table.choices("holds", Covers::parse),
            format: table.plains("format"),
            source: table.text("source"),
            note: table.words("note"),
        }
    }
}

impl Access {
    pub(super) fn read(mut table: Table) -> Option<Self> {
        Some(Self {
            level: table.choice("level", AccessLevel::parse)?,
            steps: table.choices("steps", AccessStep::parse),
            url: table.plain("url"),
            source: table.text("source"),
            note: table.words("note"),
        })
    }
}

impl License {
    pub(super) fn read(mut table: Table) -> Option<Self> {
        let mut allows = table.table("allows");
        Some(Self {
            name: table.text("name")?,
            covers: table.choices("covers", Covers::parse),
            allows: Permission::ALL
                .iter()
                .filter_map(|permission| {
                    let stated = allows.as_mut()?.boolean(permission.value())?;
                    Some((*permission, stated))
                })
                .collect(),
            asks: table.choices("asks", Demand::parse),
            url: table.plain("url"),
            source: table.text("source"),
            note: table.words("note"),
        })
    }
}
