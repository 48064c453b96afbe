//! A DataCite record as JSON: what its REST API answers, or the record alone.

use super::Card;
use super::record::{At, Record};
use super::schema_org::image_format;
use crate::edit::draft::{Block, one_line, text, texts};
use crate::schema::{TextForm, Vocabularies, fits};
use serde_json::Value;

/// Reads `value`, if it is a record.
pub fn read(value: &Value, own: &Vocabularies) -> Option<Card> {
    let root = At::root(value);
    let at = root
        .get("data")
        .and_then(|data| data.get("attributes"))
        .unwrap_or(root);
    at.get("titles")?;
    at.get("creators").or_else(|| at.get("doi"))?;
    let mut record = Record::new(own);
    titles(&mut record, &at);
    let creators = at.all("creators").into_iter().filter_map(|creator| {
        let name = creator.get("name").or_else(|| creator.get("creatorName"))?;
        let words = one_line(name.text()?);
        Some((name, words))
    });
    let creators: Vec<(At<'_>, String)> = creators.collect();
    record.list("creator", &creators);
    dates(&mut record, &at);
    for description in at.all("descriptions") {
        if let Some(words) = description.get("description") {
            record.description(&words);
            kind(&mut record, &description, "descriptionType");
        }
    }
    record.homepage(at.get("url"));
    for rights in at.all("rightsList") {
        license(&mut record, &rights);
    }
    let subjects = at.all("subjects").into_iter();
    let subjects: Vec<At<'_>> = subjects
        .filter_map(|subject| subject.get("subject"))
        .collect();
    record.keywords(&subjects);
    formats(&mut record, &at);
    release(&mut record, &at);
    Some(record.finish(value, "DataCite record"))
}

/// Notes the kind of something that has been placed; it says nothing more.
fn kind(record: &mut Record<'_>, at: &At<'_>, key: &str) {
    if let Some(kind) = at.get(key) {
        record.pass(&kind);
    }
}

fn titles(record: &mut Record<'_>, at: &At<'_>) {
    let titles = at.all("titles");
    let typed = |item: &At<'_>| item.get("titleType").and_then(|kind| kind.scalar());
    let main = titles
        .iter()
        .find(|item| typed(item).is_none())
        .or(titles.first());
    record.title(main.and_then(|item| item.get("title")));
    let mut others = Vec::new();
    for item in titles
        .iter()
        .filter(|item| typed(item).as_deref() == Some("AlternativeTitle"))
    {
        if let Some(title) = item.get("title")
            && let Some(words) = title.text().map(one_line)
        {
            others.push((title, words));
            kind(record, item, "titleType");
        }
    }
    record.list("synonyms", &others);
}

fn dates(record: &mut Record<'_>, at: &At<'_>) {
    let dates = at.all("dates");
    let of = |wanted: &str| {
        let mut found = dates
            .iter()
            .filter(|item| item.get("dateType").and_then(|kind| kind.text()) == Some(wanted));
        found.next()
    };
    // The day is more than the year, where both are there.
    if let Some(item) = of("Issued").or_else(|| of("Available"))
        && let Some(date) = item.get("date")
    {
        record.released(&date);
        if record.draft.has("released") {
            kind(record, item, "dateType");
        }
    }
    if let Some(year) = at.get("publicationYear") {
        record.released(&year);
    }
    if let Some(item) = of("Collected")
        && let Some(date) = item.get("date")
        && let Some(words) = date.text().filter(|words| fits(TextForm::Interval, words))
    {
        record.set(&date, "collected", text(words));
        kind(record, item, "dateType");
    }
}

fn license(record: &mut Record<'_>, at: &At<'_>) {
    let url = at.get("rightsUri");
    let url_text = url.as_ref().and_then(At::text);
    let name = ["rightsIdentifier", "rights"]
        .iter()
        .find_map(|key| at.get(key));
    let place = name.as_ref().or(url.as_ref());
    if let Some(place) = place
        && let Some(said) = place.text()
    {
        record.license(place, said, url_text);
        if let Some(url) = url
            .as_ref()
            .filter(|_| url_text.is_some_and(|url| fits(TextForm::Url, url)))
        {
            record.pass(url);
        }
    }
}

fn formats(record: &mut Record<'_>, at: &At<'_>) {
    let known: Vec<(At<'_>, &str)> = at
        .all("formats")
        .into_iter()
        .filter_map(|format| Some((format.clone(), image_format(format.text()?)?)))
        .collect();
    let Some((first, _)) = known.first() else {
        return;
    };
    let image = record.draft.table("image");
    image.set("format", texts(known.iter().map(|(_, name)| name)));
    image.found(&first.path);
    image.set("source", text(super::SOURCE));
    for (place, _) in &known {
        record.take(place, "image");
    }
}

fn release(record: &mut Record<'_>, at: &At<'_>) {
    let mut block = Block::default();
    let version = at
        .get("version")
        .and_then(|at| Some((at.clone(), at.scalar()?)));
    let doi = at
        .get("doi")
        .and_then(|at| Some((at.clone(), at.text()?.to_owned())));
    let doi = doi.filter(|(_, doi)| fits(TextForm::Doi, doi));
    let Some(first) = version.as_ref().or(doi.as_ref()).map(|(at, _)| at.clone()) else {
        return;
    };
    for (key, found) in [("version", &version), ("doi", &doi)] {
        if let Some((place, words)) = found {
            block.set(key, text(words));
            if place.path != first.path {
                record.take(place, "releases");
            }
        }
    }
    block.set("source", text(super::SOURCE));
    record.push(&first, "releases", block);
}
