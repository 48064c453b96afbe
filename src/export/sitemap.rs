//! `sitemap.xml`: all pages, for search engines; in parts where there are too many for one.

use super::publication::address;
use crate::site::{FileKey, PageKey, SITEMAP_MOST, Site};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io::{self, Write};

const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let parts = site.listed_pages().count().div_ceil(SITEMAP_MOST);
    if parts < 2 {
        return write_part(site, 0, out);
    }
    let mut xml = begin(out)?;
    xml.create_element("sitemapindex")
        .with_attribute(NAMESPACE)
        .write_inner_content(|xml| {
            (0..).take(parts).try_for_each(|number| {
                let url = site.file_url(FileKey::SitemapPart(number));
                xml.create_element("sitemap")
                    .write_inner_content(|xml| text(xml, "loc", &address(site.config, &url)))?;
                Ok(())
            })
        })?;
    writeln!(xml.get_mut())
}

pub fn write_part(site: &Site<'_>, number: u32, out: &mut dyn Write) -> io::Result<()> {
    let mut pages = site
        .listed_pages()
        .skip(number as usize * SITEMAP_MOST)
        .take(SITEMAP_MOST);
    let mut xml = begin(out)?;
    xml.create_element("urlset")
        .with_attribute(NAMESPACE)
        .write_inner_content(|xml| {
            pages.try_for_each(|key| {
                xml.create_element("url").write_inner_content(|xml| {
                    text(xml, "loc", &address(site.config, &site.url(key)))?;
                    match changed(site, key) {
                        Some(date) => text(xml, "lastmod", date),
                        None => Ok(()),
                    }
                })?;
                Ok(())
            })
        })?;
    writeln!(xml.get_mut())
}

fn begin(out: &mut dyn Write) -> io::Result<Writer<&mut dyn Write>> {
    let mut xml = Writer::new(out);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writeln!(xml.get_mut())?;
    Ok(xml)
}

fn text(xml: &mut Writer<&mut dyn Write>, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

/// When what a page shows last changed, where it is made of one file.
fn changed<'a>(site: &Site<'a>, key: PageKey) -> Option<&'a str> {
    match key {
        PageKey::Dataset(id) => site.dates(id).map(|dates| dates.last),
        PageKey::Plain(at) => site.changed(&site.catalog.pages[at].page.path),
        // Its rows change with the datasets.
        _ => None,
    }
}
