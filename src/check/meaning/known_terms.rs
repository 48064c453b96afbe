//! What well-known licences allow, for the three permissions that the catalog asks about.

use crate::schema::values::{Demand, Permission};

/// What an SPDX licence says.
#[derive(Debug)]
pub(super) struct Terms {
    pub commercial: bool,
    pub derivatives: bool,
    /// Whether what is made of it has to be shared under the same terms.
    pub share_alike: bool,
}

impl Terms {
    /// Whether a permission is given; all of these allow to pass the work on.
    pub fn allow(&self, permission: Permission) -> bool {
        match permission {
            Permission::Commercial => self.commercial,
            Permission::Derivatives => self.derivatives,
            Permission::Redistribution => true,
        }
    }

    /// Whether it asks for something that can be told from its name.
    pub fn ask(&self, demand: Demand) -> Option<bool> {
        (demand == Demand::ShareAlike).then_some(self.share_alike)
    }
}

/// The terms of an SPDX identifier, where they can be told from it for certain: those of Creative Commons, of
/// Open Data Commons, and of the common licences of software.
pub(super) fn of(identifier: &str) -> Option<Terms> {
    let free = |share_alike| {
        Some(Terms {
            commercial: true,
            derivatives: true,
            share_alike,
        })
    };
    match identifier {
        "CC0-1.0" | "PDDL-1.0" | "ODC-By-1.0" | "MIT" | "Apache-2.0" | "BSD-2-Clause"
        | "BSD-3-Clause" | "Unlicense" => return free(false),
        "ODbL-1.0" | "GPL-2.0-only" | "GPL-2.0-or-later" | "GPL-3.0-only" | "GPL-3.0-or-later"
        | "AGPL-3.0-only" | "AGPL-3.0-or-later" => return free(true),
        _ => {}
    }
    let name = identifier.strip_prefix("CC-BY")?;
    spdx::license_id(identifier)?;
    let has = |part: &str| name.split('-').any(|own| own == part);
    Some(Terms {
        commercial: !has("NC"),
        derivatives: !has("ND"),
        share_alike: has("SA"),
    })
}
