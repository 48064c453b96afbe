//! The types of schema.org that pages have. What is not known is left out: an empty value says something else than none.

use ecow::EcoString;
use serde::Serialize;
use std::borrow::Cow;

/// A `Dataset`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Described<'a> {
    #[serde(rename = "@context")]
    pub context: &'static str,
    #[serde(rename = "@type")]
    pub kind: &'static str,
    #[serde(rename = "@id")]
    pub id: &'a str,
    pub url: &'a str,
    pub name: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternate_name: Vec<&'a str>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub creator: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temporal_coverage: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_as: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub license: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions_of_access: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citation: Vec<Work<'a>>,
    pub keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "<[EcoString]>::is_empty")]
    pub measurement_technique: &'a [EcoString],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub variable_measured: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub is_based_on: Vec<Identified>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub has_part: Vec<Identified>,
    pub included_in_data_catalog: InCatalog<'a>,
    #[serde(rename = "sdLicense", skip_serializing_if = "Option::is_none")]
    pub license_of_data: Option<&'a str>,
}

/// Something of which the name is known, and perhaps an address.
#[derive(Serialize)]
pub(super) struct Named<'a> {
    #[serde(rename = "@type")]
    pub kind: &'static str,
    pub name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
}

/// Something that is described elsewhere.
#[derive(Serialize)]
pub(super) struct Identified {
    #[serde(rename = "@id")]
    pub id: String,
}

#[derive(Serialize)]
pub(super) struct InCatalog<'a> {
    #[serde(rename = "@type")]
    pub kind: &'static str,
    #[serde(rename = "@id")]
    pub id: &'a str,
    pub name: &'a str,
}

/// A `ScholarlyArticle`, or another `CreativeWork`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Work<'a> {
    #[serde(rename = "@type")]
    pub kind: &'static str,
    pub name: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub author: Vec<Maker<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_part_of: Option<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Cow<'a, str>>,
}

/// Who made a work.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all_fields = "camelCase")]
pub(super) enum Maker<'a> {
    Person {
        #[serde(skip_serializing_if = "str::is_empty")]
        given_name: &'a str,
        family_name: Cow<'a, str>,
    },
    Organization {
        name: &'a str,
    },
}

/// A `DataCatalog`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Catalog<'a> {
    #[serde(rename = "@context")]
    pub context: &'static str,
    #[serde(rename = "@type")]
    pub kind: &'static str,
    #[serde(rename = "@id")]
    pub id: &'a str,
    pub url: String,
    pub name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'a str>,
    pub in_language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<&'a str>,
    pub publisher: Named<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measurement_technique: Vec<&'a str>,
}
