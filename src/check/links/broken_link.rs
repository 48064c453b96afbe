//! # broken-link
//!
//! **What it does:** finds links and pictures that lead nowhere: to a file that is not there, to a
//! heading that its page does not have, to an address that a page must not follow.
//!
//! **Why it matters:** readers follow links from disk, at a domain's root and below a path; only a
//! relative link to a file of content works in all of them, and on GitHub too. An address such as
//! `javascript:…` would run in the reader's browser.
//!
//! **Example:** `[CheXpert](chexprt.md)`. Write the path of a `.md` file as seen from this one:
//! `[CheXpert](chexpert.md)`.

use crate::catalog::{Broken, Destination};
use crate::check::finding::Finding;
use crate::content::markdown::Link;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) const RULE: &str = "broken-link";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let catalog = site.catalog;
    let mut found = Vec::new();
    for (page, _, body) in catalog.bodies() {
        let destinations = catalog.destinations(page);
        for (link, destination) in body.links.iter().zip(destinations) {
            if let Destination::Broken(broken) = destination {
                found.push(explain(link, broken));
            }
        }
    }
    found
}

fn explain(link: &Link, broken: &Broken) -> Finding {
    let what = if link.picture { "picture" } else { "link" };
    let target = &*link.target;
    let (message, help) = match broken {
        Broken::NoFile(near) => (
            format!("the {what} leads to `{target}`, where no file of content is"),
            match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => {
                    "write the path of a file below `content/`, as seen from this one".to_owned()
                }
            },
        ),
        Broken::Outside => (
            format!("the {what} `{target}` leads out of the project"),
            "put the file below `content/`, or write an address with `https:`".to_owned(),
        ),
        Broken::NoHeading(near) => (
            format!("the {what} leads to `{target}`, but the page has no such heading"),
            match near {
                Some(near) => format!("did you mean `#{near}`?"),
                None => "name a heading of that page, in lower case, `-` for spaces".to_owned(),
            },
        ),
        Broken::Scheme(scheme) => (
            format!("the {what} has the scheme `{scheme}:`, which pages must not follow"),
            "write an address with `https:`, `http:` or `mailto:`".to_owned(),
        ),
        Broken::Absolute => (
            format!("the {what} `{target}` begins with a slash"),
            "write the path as seen from this file: a site is also read from disk and below a path"
                .to_owned(),
        ),
        Broken::Empty => (
            format!("the {what} leads nowhere"),
            "write where it leads between the round brackets".to_owned(),
        ),
    };
    let diagnostic = Diagnostic::error(RULE, link.span, message).help(help);
    Finding::new(diagnostic, [target])
}
