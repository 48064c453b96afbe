"""The sitemap against its schema, and against the pages that there are."""

import re
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from . import seeds

SAMPLE = ["sitemap.xml", "robots.txt", "**/*.html"]
SCHEMA = Path(__file__).parent.parent / "node_modules/sitemap/schema/sitemap.xsd"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def problems(site, base_url):
    try:
        document = etree.parse(site / "sitemap.xml")
    except etree.XMLSyntaxError as error:
        yield f"sitemap.xml: {error}"
        return
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    if not schema.validate(document):
        yield f"sitemap.xml: {schema.error_log.last_error}"
    listed = document.xpath("//s:url/s:loc/text()", namespaces=NAMES)
    pages = {path.relative_to(site).as_posix() for path in site.glob("**/*.html")} - {"404.html"}
    pages = {page for page in pages if 'http-equiv="refresh"' not in (site / page).read_text(encoding="utf-8")}
    paths = {unquote(url.removeprefix(base_url)) for url in listed}
    for path in sorted(paths ^ pages):
        yield f"sitemap.xml {'has' if path in paths else 'lacks'} {path}"
    if len(listed) != len(paths):
        yield "sitemap.xml has a page twice"
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    if not re.search(rf"^Sitemap: {re.escape(base_url)}sitemap\.xml$", robots, re.M):
        yield "robots.txt does not say where the sitemap is"


FAULTS = {
    "an element of another name": seeds.text("sitemap.xml", "<loc>", "<place>"),
    "a date that is none": seeds.text("sitemap.xml", "</loc>", "</loc><lastmod>yesterday</lastmod>"),
    "a page that is not there": seeds.text("sitemap.xml", "/about.html", "/gone.html"),
    "a page that is not listed": lambda folder: (folder / "new.html").write_text("<!doctype html>"),
    "an ampersand that is not escaped": seeds.text("sitemap.xml", "about.html", "about.html?a&b"),
    "robots that know no sitemap": seeds.text("robots.txt", "Sitemap:", "Site:"),
}
