//! Pages of words.

use super::page::{Frame, contents};
use super::{Content, Shown};
use crate::catalog::PageRef;
use crate::site::view;

pub(super) fn make(frame: &Frame<'_, '_>, at: usize) -> Shown {
    let source = &frame.catalog().pages[at].page;
    let page = frame.page(
        view::PageKind::Plain,
        &source.title.value,
        source.summary.as_deref().map(str::to_owned),
    );
    let mut page = frame.with_source(page, &source.path);
    page.key = Some(source.path.as_str().to_owned());
    let text = frame.text(PageRef::Plain(at), source);
    page.toc = contents(&text, &source.body);
    let body = text.html;
    Shown {
        page,
        content: Content::Plain(Box::new(view::Plain { body })),
    }
}

pub(super) fn make_not_found(frame: &Frame<'_, '_>) -> Shown {
    Shown {
        page: frame.page(view::PageKind::NotFound, "Page not found", None),
        content: Content::NotFound,
    }
}
