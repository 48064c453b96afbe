//! The page on which any datasets are compared and pooled: the browser fills it.

use super::facet::link;
use super::page::Frame;
use super::{Content, Shown};
use crate::site::plan::PageKey;
use crate::site::{Site, view};

/// How many pairs are offered.
const OFFERED: usize = 12;

pub(super) fn make(frame: &Frame<'_, '_>) -> Shown {
    let lead = "Choose two to five datasets: their facts, terms and labels side by side, and what they hold together, \
                with overlaps taken off.";
    let mut page = frame.page(
        view::PageKind::Compare,
        "Compare and pool datasets",
        Some(lead.to_owned()),
    );
    page.key = Some("compare".to_owned());
    Shown {
        page,
        content: Content::Compare(Box::new(view::Compare {
            lead: Some(lead.to_owned()),
            pairs: pairs(frame.site),
        })),
    }
}

/// The largest datasets, each with the one that is nearest to it.
fn pairs(site: &Site<'_>) -> Vec<view::Link> {
    let mut keys: Vec<PageKey> = Vec::new();
    for id in site.order() {
        let Some(nearest) = site.neighbours[id.index()].first() else {
            continue;
        };
        let (a, b) = ((*id).min(nearest.dataset), (*id).max(nearest.dataset));
        let key = PageKey::Pair(a, b);
        if !keys.contains(&key) {
            keys.push(key);
        }
        if keys.len() == OFFERED {
            break;
        }
    }
    let title = |id| &site.catalog.dataset(id).page().title.value;
    keys.into_iter()
        .filter_map(|key| match key {
            PageKey::Pair(a, b) => Some(link(
                &format!("{} and {}", title(a), title(b)),
                site.url(key),
            )),
            _ => None,
        })
        .collect()
}
