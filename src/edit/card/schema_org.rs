//! A schema.org `Dataset` as JSON-LD, and Croissant, which is one with more.

use super::Card;
use super::record::{At, Record, day};
use crate::edit::draft::{Block, one_line, text, texts};
use crate::edit::import::paper;
use crate::schema::{TextForm, Vocabularies, fits};
use serde_json::Value;

/// Reads `value`, if it is a dataset or holds one.
pub fn read(value: &Value, own: &Vocabularies) -> Option<Card> {
    let root = dataset(value)?;
    let mut record = Record::new(own);
    let at = At::root(root);
    record.title(at.get("name"));
    names(&mut record, &at);
    for description in at.all("description") {
        record.description(&description);
    }
    if let Some(published) = at.get("datePublished") {
        record.released(&published);
    }
    if let Some(span) = at.get("temporalCoverage")
        && let Some(words) = span.text().filter(|words| fits(TextForm::Interval, words))
    {
        record.set(&span, "collected", text(words));
    }
    record.homepage(at.get("url"));
    for license in at.all("license") {
        license_of(&mut record, &license);
    }
    let mut words = at.all("keywords");
    words.extend(at.all("measurementTechnique"));
    record.keywords(&words);
    release(&mut record, &at);
    formats(&mut record, &at);
    for citation in at.all("citation") {
        article(&mut record, &citation);
    }
    for cite in at.all("citeAs") {
        if let Some(words) = cite.text() {
            record.body(&cite, &format!("```bibtex\n{words}\n```"));
        }
    }
    let croissant = root.to_string().contains("mlcommons.org/croissant");
    let kind = if croissant {
        "Croissant metadata"
    } else {
        "schema.org metadata"
    };
    Some(record.finish(root, kind))
}

/// The dataset itself, which can stand in a list or in a graph.
fn dataset(value: &Value) -> Option<&Value> {
    let is_dataset = |value: &Value| {
        let types = At::root(value).all("@type");
        types.iter().any(|kind| {
            let name = kind.text().unwrap_or_default();
            name.rsplit([':', '/']).next() == Some("Dataset")
        })
    };
    match value {
        Value::Array(list) => list.iter().find_map(dataset),
        _ if is_dataset(value) => Some(value),
        _ => value.get("@graph").and_then(dataset),
    }
}

fn names(record: &mut Record<'_>, at: &At<'_>) {
    for (key, field) in [
        ("alternateName", "synonyms"),
        ("creator", "creator"),
        ("author", "creator"),
    ] {
        let named = at.all(key).into_iter().filter_map(|item| {
            let name = item.get("name").unwrap_or(item);
            let words = one_line(name.text()?);
            Some((name, words))
        });
        let found: Vec<(At<'_>, String)> = named.collect();
        if !record.draft.has(field) {
            record.list(field, &found);
        }
    }
}

fn license_of(record: &mut Record<'_>, at: &At<'_>) {
    if let Some(said) = at.text() {
        record.license(at, said, None);
        return;
    }
    let url = ["url", "@id", "sameAs"].iter().find_map(|key| at.get(key));
    let name = at.get("name");
    let url_text = url.as_ref().and_then(At::text);
    let Some(said) = name.as_ref().and_then(At::text).or(url_text) else {
        return;
    };
    let place = name.as_ref().or(url.as_ref()).unwrap_or(at);
    record.license(place, said, url_text);
    if let Some(url) = url.filter(|url| url.text().is_some_and(|url| fits(TextForm::Url, url))) {
        record.pass(&url);
    }
}

fn release(record: &mut Record<'_>, at: &At<'_>) {
    let mut block = Block::default();
    let mut first = None;
    if let Some(version) = at.get("version")
        && let Some(words) = version.scalar()
    {
        block.set("version", text(&words));
        first = Some(version);
    }
    let identifiers = at.all("identifier");
    let dois = identifiers.iter().filter_map(|item| {
        let place = ["value", "@id", "url"].iter().find_map(|key| item.get(key));
        let place = place.unwrap_or_else(|| item.clone());
        let doi = doi(place.text()?)?;
        Some((place, doi))
    });
    if let Some((place, doi)) = dois.take(1).next() {
        block.set("doi", text(&doi));
        match first {
            Some(_) => record.take(&place, "releases"),
            None => first = Some(place),
        }
    }
    let Some(first) = first else {
        return;
    };
    if let Some(modified) = at.get("dateModified").or_else(|| at.get("datePublished"))
        && let Some(date) = modified
            .text()
            .map(day)
            .filter(|date| fits(TextForm::Date, date))
        && at.get("version").is_some()
    {
        block.set("date", text(date));
        record.pass(&modified);
    }
    block.set("source", text(super::SOURCE));
    record.push(&first, "releases", block);
}

/// The DOI that a text is, with or without the resolver's address.
pub fn doi(said: &str) -> Option<String> {
    let bare = said
        .trim()
        .trim_start_matches("doi:")
        .trim_start_matches("DOI:")
        .trim();
    if fits(TextForm::Doi, bare) {
        return Some(bare.to_owned());
    }
    paper::identifiers(said).doi
}

/// The formats of image files.
fn formats(record: &mut Record<'_>, at: &At<'_>) {
    let mut names: Vec<&str> = Vec::new();
    let mut places = Vec::new();
    for file in at.all("distribution") {
        let Some(format) = file.get("encodingFormat") else {
            continue;
        };
        if let Some(name) = format.text().and_then(image_format) {
            if !names.contains(&name) {
                names.push(name);
            }
            places.push(format);
        }
    }
    let Some(first) = places.first() else {
        return;
    };
    let image = record.draft.table("image");
    image.set("format", texts(&names));
    image.found(&first.path);
    image.set("source", text(super::SOURCE));
    for place in &places {
        record.take(place, "image");
    }
}

/// The usual name of an image format.
pub fn image_format(said: &str) -> Option<&'static str> {
    Some(match said.to_lowercase().as_str() {
        "image/png" | "png" => "PNG",
        "image/jpeg" | "image/jpg" | "jpeg" | "jpg" => "JPEG",
        "image/tiff" | "tiff" | "tif" => "TIFF",
        "application/dicom" | "image/dicom" | "dicom" | "dcm" => "DICOM",
        "application/nifti" | "image/nifti" | "nifti" => "NIfTI",
        _ => return None,
    })
}

/// A publication with a title.
fn article(record: &mut Record<'_>, at: &At<'_>) {
    let title = at.get("name").or_else(|| at.get("headline"));
    let Some((place, words)) = title.and_then(|title| Some((title.clone(), title.text()?))) else {
        return;
    };
    let place_of_url = ["url", "@id", "identifier", "sameAs"]
        .iter()
        .find_map(|key| at.get(key));
    let mut block = Block::default()
        .with("id", text("paper"))
        .with("kind", text("primary"))
        .with("title", text(words));
    if record.draft.has("sources") {
        return;
    }
    if let Some(place) = place_of_url
        && let Some(url) = place.text()
    {
        let found = paper::identifiers(url);
        for (key, value) in [("doi", doi(url)), ("arxiv", found.arxiv)] {
            if let Some(value) = value {
                block.set(key, text(&value));
                record.pass(&place);
            }
        }
        if fits(TextForm::Url, url) {
            block.set("url", text(url));
            record.pass(&place);
        }
    }
    record.push(&place, "sources", block);
}
