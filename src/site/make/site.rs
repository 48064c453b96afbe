//! What every page shows of the site.

use crate::content::PageRole;
use crate::schema::values::LeftOut;
use crate::site::plan::PageKey;
use crate::site::{FileKey, Site, view};

/// The version of the views, which templates are written for.
const THEME_API: u32 = 1;

pub(super) fn make(site: &Site<'_>) -> view::Site {
    let config = site.config;
    let item = |title: &str, key: PageKey, name: &str| view::NavItem {
        title: title.to_owned(),
        url: site.url(key),
        key: name.to_owned(),
    };
    let mut nav = vec![
        item("Datasets", PageKey::Home(0), "datasets"),
        item("Labels", PageKey::Matrix(0), "labels"),
    ];
    if config.has(LeftOut::Comparisons) {
        nav.push(item("Compare", PageKey::Compare, "compare"));
    }
    if config.has(LeftOut::Progress) {
        nav.push(item("Progress", PageKey::Progress(0), "progress"));
    }
    let mut pages: Vec<(i64, usize)> = site
        .catalog
        .pages
        .iter()
        .enumerate()
        .filter_map(|(at, linked)| match linked.page.fields {
            PageRole::Plain { order } => Some((order?, at)),
            _ => None,
        })
        .collect();
    pages.sort_unstable();
    for (_, at) in pages {
        let page = &site.catalog.pages[at].page;
        nav.push(item(&page.title.value, PageKey::Plain(at), &page.path));
    }
    view::Site {
        title: config.title.clone(),
        description: config.description.clone(),
        language: config.language.clone(),
        base_url: config.base_url.clone(),
        feed: site
            .has_file(FileKey::Feed)
            .then(|| site.file_url(FileKey::Feed)),
        search: config.has(LeftOut::Search),
        repository: config.repository.clone(),
        license: config.license.as_ref().map(|license| view::Link {
            title: license.name.clone(),
            url: license.url.clone(),
        }),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        theme_api: THEME_API,
        nav,
        counts: view::Counts {
            datasets: site.catalog.datasets.len() as u64,
            concepts: site.catalog.vocabulary.len() as u64,
        },
    }
}
