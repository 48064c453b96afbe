//! Lists of the datasets that share a value, and the page of all values.

use super::page::Frame;
use super::{Content, Rows, Shown, downloads};
use crate::diagnostic::count;
use crate::site::plan::{PageKey, ROWS};
use crate::site::{FacetKind, FacetList, Site, view, words};

/// All values of a kind; `current` is the one being shown, by its place among all lists.
fn values(site: &Site<'_>, kind: FacetKind, current: Option<u32>) -> Vec<view::FacetValue> {
    let lists = (0..).zip(site.facets.iter());
    lists
        .filter(|(_, list)| list.kind == kind)
        .map(|(at, list)| view::FacetValue {
            title: list.title.clone(),
            slug: list.slug(),
            url: site.url(PageKey::Facet(at, 0)),
            count: list.members.len() as u64,
            current: current == Some(at),
        })
        .collect()
}

/// All kinds that have values.
pub(super) fn groups(site: &Site<'_>) -> Vec<view::FacetGroup> {
    FacetKind::ALL
        .into_iter()
        .map(|kind| view::FacetGroup {
            title: kind.title().to_owned(),
            key: kind.key().to_owned(),
            values: values(site, kind, None),
        })
        .filter(|group| !group.values.is_empty())
        .collect()
}

pub(super) fn make(frame: &Frame<'_, '_>, at: u32, number: usize) -> Shown {
    let site = frame.site;
    let list = &site.facets[at as usize];
    let total = list.members.len();
    let lead = format!("{} {}.", count(total, "dataset"), having(list));
    let title = title(list);
    let description = format!("{}: {lead}", list.kind.title());
    let page = frame.page(view::PageKind::Facet, &title, Some(description));
    let mut page = frame.with_pager(page, number, total, ROWS, |n| PageKey::Facet(at, n));
    page.key = Some("datasets".to_owned());
    page.breadcrumbs = vec![
        link("Datasets", site.url(PageKey::Home(0))),
        link(list.kind.title(), site.url(PageKey::FacetIndex)),
    ];
    let view = view::Facet {
        title,
        lead,
        browse_url: site.browse_url(list),
        kind: list.kind.title().to_owned(),
        key: list.kind.key().to_owned(),
        count: total as u64,
        table: downloads::table(site),
        values: values(site, list.kind, Some(at)),
    };
    let rows = list.members.iter().copied().skip(number * ROWS).take(ROWS);
    Shown {
        page,
        content: Content::Facet(Box::new(view), Rows(rows.collect())),
    }
}

/// What the datasets of a list have in common, behind their number.
fn having(list: &FacetList) -> String {
    let FacetList { kind, title, .. } = list;
    match kind {
        FacetKind::Terms => format!("whose terms allow {title}"),
        FacetKind::Size => format!("with {title}"),
        _ => format!("with {} “{title}”", kind.title().to_lowercase()),
    }
}

/// A list's title: the value alone where that says what it is.
fn title(list: &FacetList) -> String {
    match list.kind {
        FacetKind::Origin => format!("{}: {}", list.kind.title(), list.title),
        FacetKind::Terms => format!("{} {}", list.kind.title(), list.title),
        FacetKind::Size => words::capitalized(&list.title),
        _ => list.title.clone(),
    }
}

pub(super) fn make_index(frame: &Frame<'_, '_>) -> Shown {
    let description = "Every value that datasets can be chosen by.".to_owned();
    let mut page = frame.page(view::PageKind::Facets, "Choose by", Some(description));
    page.key = Some("datasets".to_owned());
    page.breadcrumbs = vec![link("Datasets", frame.site.url(PageKey::Home(0)))];
    let groups = groups(frame.site);
    Shown {
        page,
        content: Content::Facets(Box::new(view::Facets { groups })),
    }
}

/// A link within the site.
pub(super) fn link(title: &str, url: String) -> view::Link {
    view::Link {
        title: title.to_owned(),
        url: Some(url),
    }
}
