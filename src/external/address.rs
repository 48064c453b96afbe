//! The addresses of the content, with where they stand.

use crate::catalog::Destination;
use crate::content::Dataset;
use crate::diagnostic::{FileId, Span};
use crate::site::Site;
use ecow::EcoString;

/// An address, and where it stands first in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The address, without its fragment.
    pub url: String,
    /// Where it stands.
    pub span: Span,
}

/// Every address of the content that a browser would open, each once a file.
pub fn addresses(site: &Site<'_>) -> Vec<Address> {
    let catalog = site.catalog;
    let mut all = Vec::new();
    for (page, _, body) in catalog.bodies() {
        let destinations = catalog.destinations(page);
        for (link, destination) in body.links.iter().zip(destinations) {
            if let Destination::Outside(url) = destination {
                all.extend(address(url, link.span));
            }
        }
    }
    for (_, dataset) in catalog.datasets() {
        let file = dataset.page().file;
        for (written, url) in of_fields(dataset.fields()) {
            all.extend(address(&url, place(site, file, &written)));
        }
    }
    all.sort_by(|a, b| (a.span.file, &a.url, a.span).cmp(&(b.span.file, &b.url, b.span)));
    all.dedup_by(|b, a| (a.span.file, &a.url) == (b.span.file, &b.url));
    all
}

fn address(url: &str, span: Span) -> Option<Address> {
    let web = url.starts_with("http:") || url.starts_with("https:");
    let url = url.split('#').next().unwrap_or(url).to_owned();
    web.then_some(Address { url, span })
}

/// What is written in the fields of a dataset, and the address that it means.
fn of_fields(fields: &Dataset) -> Vec<(String, String)> {
    let mut urls: Vec<&EcoString> = fields.homepage.iter().collect();
    urls.extend(
        fields
            .access
            .iter()
            .filter_map(|access| access.url.as_ref()),
    );
    urls.extend(fields.licenses.iter().filter_map(|of| of.url.as_ref()));
    urls.extend(fields.releases.iter().filter_map(|of| of.url.as_ref()));
    urls.extend(fields.sources.iter().filter_map(|of| of.url.as_ref()));
    let urls = urls
        .into_iter()
        .map(|url| (url.to_string(), url.to_string()));
    let releases = fields.releases.iter().filter_map(|of| of.doi.as_ref());
    let sources = fields.sources.iter();
    let dois = releases.chain(sources.clone().filter_map(|of| of.doi.as_ref()));
    let dois = dois.map(|doi| (doi.to_string(), format!("https://doi.org/{doi}")));
    let arxiv = sources.filter_map(|of| of.arxiv.as_ref());
    let arxiv = arxiv.map(|id| (id.to_string(), format!("https://arxiv.org/abs/{id}")));
    urls.chain(dois).chain(arxiv).collect()
}

/// Where a text stands first in a file.
fn place(site: &Site<'_>, file: FileId, written: &str) -> Span {
    let text = site.sources.text(file);
    let at = text
        .find(&format!("\"{written}\""))
        .map_or(0..0, |at| at..at + written.len() + 2);
    Span::new(file, at)
}
