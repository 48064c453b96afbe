//! How a dataset can be had, and what may be done with it.

use super::figures::Figures;
use crate::compare::Allowed;
use crate::content::dataset::{License, Release};
use crate::schema::values::Permission;
use crate::site::words::{capitalized, texts};
use crate::site::{FacetKind, Site, view};
use ecow::EcoString;

pub(in crate::site::make) fn access(
    site: &Site<'_>,
    figures: &Figures<'_>,
) -> Option<view::Access> {
    let fields = figures.dataset.fields();
    let access = fields.access.as_ref();
    if access.is_none() && fields.homepage.is_none() {
        return None;
    }
    let level = access.map(|access| access.level.value());
    let steps = access.iter().flat_map(|access| &access.steps);
    Some(view::Access {
        level: level.map(str::to_owned),
        level_url: level.and_then(|level| site.facet_url(FacetKind::Access, level)),
        steps: steps.map(|step| step.words().to_owned()).collect(),
        homepage: access
            .and_then(|access| access.url.as_deref())
            .or(fields.homepage.as_deref())
            .map(str::to_owned),
        source: access.and_then(|access| figures.source(access.source.as_ref())),
        note: access.and_then(|access| Some(access.note.as_deref()?.to_owned())),
    })
}

pub(in crate::site::make) fn license(figures: &Figures<'_>, license: &License) -> view::License {
    let permission = |permission: &Permission| {
        let stated = license.allows.iter().find(|(of, _)| of == permission);
        view::Permission {
            name: capitalized(permission.words()),
            allowed: allowed(match stated {
                Some((_, true)) => Allowed::Yes,
                Some((_, false)) => Allowed::No,
                None => Allowed::NotStated,
            }),
        }
    };
    view::License {
        name: license.name.value.as_str().to_owned(),
        url: license.url.as_deref().map(str::to_owned),
        covers: license
            .covers
            .iter()
            .map(|of| of.words().to_owned())
            .collect(),
        allows: Permission::ALL.iter().map(permission).collect(),
        asks: license
            .asks
            .iter()
            .map(|demand| demand.words().to_owned())
            .collect(),
        source: figures.source(license.source.as_ref()),
        note: license.note.as_deref().map(str::to_owned),
    }
}

pub(in crate::site::make) fn allowed(allowed: Allowed) -> view::Allowed {
    match allowed {
        Allowed::Yes => view::Allowed::Yes,
        Allowed::No => view::Allowed::No,
        Allowed::NotStated => view::Allowed::NotStated,
    }
}

pub(in crate::site::make) fn releases(figures: &Figures<'_>) -> Vec<view::Release> {
    let releases = figures.dataset.fields().releases.iter().enumerate();
    releases
        .map(|(at, of)| release(figures, of, at == 0))
        .collect()
}

fn release(figures: &Figures<'_>, release: &Release, current: bool) -> view::Release {
    let parts = [&release.name, &release.version];
    let title: Vec<&str> = parts.into_iter().flatten().map(EcoString::as_str).collect();
    view::Release {
        title: if title.is_empty() {
            "Release".to_owned()
        } else {
            title.join(" ")
        },
        date: release.date.as_deref().map(str::to_owned),
        url: release.url.as_deref().map(str::to_owned),
        doi: release.doi.as_deref().map(str::to_owned),
        holds: release
            .holds
            .iter()
            .map(|what| what.words().to_owned())
            .collect(),
        formats: texts(&release.format),
        current,
        source: figures.source(release.source.as_ref()),
        note: release.note.as_deref().map(str::to_owned),
    }
}
