//! References as items of CSL-JSON, which reference managers read.

use super::author::Author;
use super::reference::{Kind, Reference};
use serde::Serialize;

/// An item of CSL-JSON.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct CslItem<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<CslDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(rename = "DOI", skip_serializing_if = "Option::is_none")]
    doi: Option<&'a str>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum CslName<'a> {
    Person {
        family: &'a str,
        given: &'a str,
        #[serde(
            rename = "non-dropping-particle",
            skip_serializing_if = "Option::is_none"
        )]
        particle: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        suffix: Option<&'a str>,
    },
    Body {
        literal: &'a str,
    },
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct CslDate {
    date_parts: Vec<Vec<u32>>,
}

/// A reference as an item of CSL-JSON.
pub fn csl<'a>(reference: &'a Reference<'_>) -> CslItem<'a> {
    let arxiv = reference.arxiv;
    CslItem {
        id: &reference.key,
        kind: match reference.kind {
            Kind::Dataset => "dataset",
            Kind::Article => "article-journal",
            Kind::Paper => "paper-conference",
            Kind::Preprint => "article",
            Kind::Other => "document",
        },
        title: reference.title,
        author: reference.authors.iter().filter_map(name).collect(),
        container_title: reference.container,
        issued: reference.date.as_deref().map(date),
        version: reference.version,
        doi: reference.doi,
        url: match (reference.url, arxiv) {
            (Some(url), _) => Some(url.to_owned()),
            (None, Some(arxiv)) => Some(format!("https://arxiv.org/abs/{arxiv}")),
            (None, None) => None,
        },
        number: arxiv.map(|arxiv| format!("arXiv:{arxiv}")),
    }
}

/// CSL has no way to say that there are others.
fn name(author: &Author) -> Option<CslName<'_>> {
    match author {
        Author::Person {
            family,
            given,
            particle,
            suffix,
        } => Some(CslName::Person {
            family,
            given,
            particle: particle.as_deref(),
            suffix: suffix.as_deref(),
        }),
        Author::Body(literal) => Some(CslName::Body { literal }),
        Author::Others => None,
    }
}

/// The reader has seen to it that a date is made of numbers.
fn date(date: &str) -> CslDate {
    let parts = date.split('-').filter_map(|part| part.parse().ok());
    CslDate {
        date_parts: vec![parts.collect()],
    }
}
