"""The feed against RFC 4287: its grammar in atom.rng, and what the grammar cannot say."""

import os
from datetime import datetime
from pathlib import Path

import feedparser
from lxml import etree

from . import seeds

SAMPLE = ["feed.xml"]
SCHEMA = Path(__file__).parent.parent / "atom.rng"
NAMES = {"a": "http://www.w3.org/2005/Atom"}


def site_for(site):
    """Without git, or in a shallow clone, our own catalog has no dates, and rightly no feed."""
    if (site / "feed.xml").exists():
        return site
    print("=== there is no history here: the feed of tests/fixtures/dated is checked, not our own")
    return Path(os.environ["CATSCAN_DATED"])


def problems(site, base_url):
    try:
        document = etree.parse(site / "feed.xml")
    except etree.XMLSyntaxError as error:
        yield f"feed.xml: {error}"
        return
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    if not schema.validate(document):
        yield f"feed.xml: {schema.error_log.last_error}"

    def texts(path):
        return document.xpath(path, namespaces=NAMES)

    ids = texts("//a:id/text()")
    if len(ids) != len(set(ids)):
        yield "an id comes twice"
    own = texts("/a:feed/a:link[@rel='self']/@href")
    if own != [f"{base_url}feed.xml"]:
        yield f"the feed says that it lies at {own}"
    dates = [datetime.fromisoformat(date) for date in texts("/a:feed/a:entry/a:updated/text()")]
    if dates != sorted(dates, reverse=True):
        yield "the newest is not the first"
    for entry in texts("/a:feed/a:entry"):
        published, updated = (entry.findtext(f"a:{name}", namespaces=NAMES) for name in ("published", "updated"))
        if published and updated and published > updated:
            yield f"an entry changed at {updated}, before it was published at {published}"
    if texts("/a:feed/a:updated/text()") != texts("/a:feed/a:entry[1]/a:updated/text()"):
        yield "the feed is not as new as its newest entry"
    parsed = feedparser.parse(str(site / "feed.xml"))
    if parsed.bozo or not parsed.entries:
        yield f"feedparser: {parsed.get('bozo_exception', 'no entries')}"


FAULTS = {
    "an entry without an id": seeds.text("feed.xml", "<entry>\n  <id>", "<entry>\n  <guid>"),
    "a date that is none": seeds.text("feed.xml", "<updated>", "<updated>about "),
    "a feed without a title": seeds.text("feed.xml", "<title>Catscan</title>", ""),
    "a feed that lies elsewhere": seeds.text("feed.xml", "feed.xml\"/>", "news.xml\"/>"),
    "an entry that comes twice": lambda folder: (folder / "feed.xml").write_text(
        (folder / "feed.xml").read_text().replace("</feed>", twice((folder / "feed.xml").read_text()) + "</feed>")
    ),
}


def twice(text):
    start = text.index("<entry>")
    return text[start : text.index("</entry>") + len("</entry>")]
