//! Old addresses.

use super::page::Frame;
use super::{Content, Shown};
use crate::catalog::PageRef;
use crate::site::view;

pub(super) fn make(frame: &Frame<'_, '_>, at: usize) -> Shown {
    let site = frame.site;
    let redirect = &site.redirects[at];
    let title = title(frame, redirect.to);
    let url = site.redirect_target(redirect);
    let mut page = frame.page(view::PageKind::Redirect, title, None);
    let base = site.config.base_url.as_ref();
    page.canonical = base.map(|base| format!("{base}{url}"));
    let view = view::Redirect {
        title: title.to_owned(),
        url,
    };
    Shown {
        page,
        content: Content::Redirect(Box::new(view)),
    }
}

fn title<'a>(frame: &Frame<'_, 'a>, page: PageRef) -> &'a str {
    let catalog = frame.catalog();
    let plain = |linked: &'a Option<_>| linked.as_ref().map(title_of);
    match page {
        PageRef::Dataset(id) => &catalog.dataset(id).page().title.value,
        PageRef::Concept(id) => catalog.concept(id).title(),
        PageRef::Plain(at) => title_of(&catalog.pages[at]),
        PageRef::Home => plain(&catalog.home).unwrap_or_default(),
        PageRef::Tasks => plain(&catalog.tasks).unwrap_or_default(),
    }
}

fn title_of<Fields>(linked: &crate::catalog::Linked<Fields>) -> &str {
    &linked.page.title.value
}
