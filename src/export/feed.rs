//! `feed.xml`: new and changed datasets, as an Atom feed.

use super::publication::address;
use crate::catalog::DatasetId;
use crate::site::{Dates, FileKey, Site};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::cmp::Reverse;
use std::io::{self, Write};

/// How many datasets it holds.
const ENTRIES: usize = 50;

type Xml<'o> = Writer<&'o mut dyn Write>;

pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let changes = newest(site);
    let config = site.config;
    let newest = changes.first().map(|(_, dates)| moment(dates.last));
    let own = address(config, &site.file_url(FileKey::Feed));
    let mut xml: Xml<'_> = Writer::new_with_indent(out, b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", config.language.as_str()))
        .write_inner_content(|xml| {
            text(xml, "id", &own)?;
            text(xml, "title", &config.title)?;
            optional(xml, "subtitle", config.description.as_deref())?;
            link(xml, "self", "application/atom+xml", &own)?;
            link(xml, "alternate", "text/html", &address(config, ""))?;
            text(xml, "updated", &newest.unwrap_or_default())?;
            xml.create_element("author")
                .write_inner_content(|xml| text(xml, "name", &config.publisher()))?;
            let license = config.license.as_ref();
            optional(xml, "rights", license.map(|license| license.name.as_str()))?;
            for (id, dates) in &changes {
                entry(site, *id, dates, xml)?;
            }
            Ok(())
        })?;
    writeln!(xml.get_mut())
}

/// The datasets that came or changed last, the newest first; of one moment those whose names come first.
fn newest<'a>(site: &Site<'a>) -> Vec<(DatasetId, Dates<'a>)> {
    let mut changes = Vec::new();
    let keep_newest = |changes: &mut Vec<(DatasetId, Dates<'a>)>| {
        changes.sort_by_cached_key(|(id, dates)| (Reverse(moment(dates.last)), *id));
        changes.truncate(ENTRIES);
    };
    for (id, _) in site.catalog.datasets() {
        changes.extend(site.dates(id).map(|dates| (id, dates)));
        // Of all datasets they would be 5 MB at 100,000.
        if changes.len() == 20 * ENTRIES {
            keep_newest(&mut changes);
        }
    }
    keep_newest(&mut changes);
    changes
}

fn entry(site: &Site<'_>, id: DatasetId, dates: &Dates<'_>, xml: &mut Xml<'_>) -> io::Result<()> {
    let page = address(site.config, &site.dataset_url(id));
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    xml.create_element("entry").write_inner_content(|xml| {
        text(xml, "id", &page)?;
        text(xml, "title", &dataset.page().title.value)?;
        link(xml, "alternate", "text/html", &page)?;
        let updated = moment(dates.last);
        // A day that the file states begins before the moment that the history knows.
        let published = dates.first.map(moment).filter(|first| *first <= updated);
        optional(xml, "published", published.as_deref())?;
        text(xml, "updated", &updated)?;
        for term in fields.modality.iter().chain(&fields.body_part) {
            xml.create_element("category")
                .with_attribute(("term", term.as_str()))
                .write_empty()?;
        }
        text(xml, "summary", &site.description(id))
    })?;
    Ok(())
}

/// The moment at which a year, a month or a day begins.
fn moment(date: &str) -> String {
    match date.len() {
        4 => format!("{date}-01-01T00:00:00Z"),
        7 => format!("{date}-01T00:00:00Z"),
        10 => format!("{date}T00:00:00Z"),
        _ => date.to_owned(),
    }
}

fn text(xml: &mut Xml<'_>, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

fn optional(xml: &mut Xml<'_>, name: &str, words: Option<&str>) -> io::Result<()> {
    words.map_or(Ok(()), |words| text(xml, name, words))
}

fn link(xml: &mut Xml<'_>, rel: &str, media_type: &str, url: &str) -> io::Result<()> {
    xml.create_element("link")
        .with_attributes([("rel", rel), ("type", media_type), ("href", url)])
        .write_empty()?;
    Ok(())
}
