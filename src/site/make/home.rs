//! The home page: the catalog as a table.

use super::page::Frame;
use super::{Content, Rows, Shown, downloads, facet, structured_data};
use crate::catalog::PageRef;
use crate::compare::{Pooled, pooled};
use crate::content::dataset::Amount;
use crate::diagnostic::count;
use crate::schema::values::Unit;
use crate::site::plan::{PageKey, ROWS};
use crate::site::wanted::made;
use crate::site::words::{amount, grouped};
use crate::site::{Site, view};

pub(super) fn make(frame: &Frame<'_, '_>, number: usize) -> Shown {
    let site = frame.site;
    let home = site.catalog.home.as_ref();
    let config = site.config;
    let title = home.map_or(config.title.as_str(), |home| &home.page.title.value);
    let summary = home.and_then(|home| home.page.summary.as_deref());
    let description = summary.or(config.description.as_deref());
    let page = frame.page(
        view::PageKind::Home,
        &config.title,
        description.map(str::to_owned),
    );
    let total = site.order().len();
    let mut page = frame.with_pager(page, number, total, ROWS, PageKey::Home);
    page.key = Some("datasets".to_owned());
    if let Some(home) = home {
        page = frame.with_source(page, &home.page.path);
    }
    let first = number == 0;
    if first {
        page.json_ld = structured_data::catalog(site);
    }
    let view = view::Home {
        title: title.to_owned(),
        lead: description.map(str::to_owned),
        body: home
            .filter(|_| first)
            .map(|home| frame.text(PageRef::Home, &home.page).html)
            .unwrap_or_default(),
        totals: made(first && site.wanted.totals, || totals(site)),
        facets: facet::groups(site),
        table: downloads::table(site),
        downloads: if first {
            downloads::of_catalog(site)
        } else {
            Vec::new()
        },
    };
    let rows = (number * ROWS..total.min((number + 1) * ROWS)).collect();
    Shown {
        page,
        content: Content::Home(Box::new(view), Rows(rows)),
    }
}

fn totals(site: &Site<'_>) -> Vec<view::Total> {
    let plain = |name: &str, number: usize| view::Total {
        name: name.to_owned(),
        text: grouped(number as u64),
        note: None,
    };
    let mut totals = vec![plain("Datasets", site.catalog.datasets.len())];
    for (name, unit) in [("Images", Unit::Image), ("Patients", Unit::Patient)] {
        let pooled = pooled(site.catalog, unit);
        if pooled.counted > 0 {
            totals.push(view::Total {
                name: name.to_owned(),
                text: pooled_words(&pooled),
                note: note(&pooled),
            });
        }
    }
    totals.push(plain("Labels compared", site.catalog.vocabulary.len()));
    totals
}

fn pooled_words(pooled: &Pooled) -> String {
    let words = match pooled.high {
        Some(high) if high == pooled.low => grouped(high),
        high => amount(Amount::Between(Some(pooled.low), high)),
    };
    if pooled.about {
        format!("about {words}")
    } else {
        words
    }
}

/// What a pooled number rests on.
fn note(pooled: &Pooled) -> Option<String> {
    let mut parts = Vec::new();
    if pooled.overlaps > 0 {
        parts.push("known overlaps taken off".to_owned());
    }
    if pooled.uncounted > 0 {
        parts.push(format!(
            "{} without a number left out",
            count(pooled.uncounted, "dataset")
        ));
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}
