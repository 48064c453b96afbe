"""Whether two tools did the same work: the same pages, and on each the same links and rows.

Leaves: differences, in words. Where a page lies and how it links is each tool's own; here pages have the names that
Catscan gives them.
"""

import re
from collections import Counter
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from facts import BASE_URL

# What a tool writes for its own reasons: Catscan one page of all facets, the others one for each kind of them.
ALONE = re.compile(r"facets\.html|(modality|body-part|task|access|origin|size)/index\.html|404\.html")


def differences(ours, others):
    """Between two built sites; few of them, because one mistake makes many."""
    mine, theirs = pages(ours), pages(others)
    found = [f"only {who} has {path}" for who, path in missing(mine, theirs)]
    for path in sorted(mine.keys() & theirs.keys()):
        for what in ("title", "links", "rows", "tasks"):
            a, b = mine[path][what], theirs[path][what]
            if a != b:
                found.append(f"{path}: {what}: {shorten(a, b)}")
    found += [f"sitemap: {line}" for line in addresses_differ(ours, others)]
    if (a := entries(ours)) != (b := entries(others)):
        found.append(f"feed: {a} entries and {b}")
    return found


def missing(mine, theirs):
    yield from (("the first", path) for path in sorted(mine.keys() - theirs.keys()))
    yield from (("the second", path) for path in sorted(theirs.keys() - mine.keys()))


def shorten(a, b):
    """Two values, or the first place at which two lists are not the same."""
    if not isinstance(a, list):
        return f"{a!r} and {b!r}"
    for at, (one, other) in enumerate(zip(a, b)):
        if one != other:
            return f"the {at + 1}. is {one!r} and {other!r}"
    return f"{len(a)} and {len(b)}"


def pages(site):
    """What stands on each page, by its name."""
    found = {}
    for path in site.rglob("*.html"):
        inside = path.relative_to(site).as_posix()
        name = canonical(inside)
        if not ALONE.fullmatch(name):
            found[name] = content(path.read_text(), inside)
    return found


def canonical(path):
    """`labels/a.2.html` of `labels/a/page/2.html` or `labels/a/page/2/index.html`, and of itself."""
    path = path.removesuffix("/index.html") + ".html" if re.search(r"\bpage/\d+/index\.html$", path) else path
    if found := re.fullmatch(r"(?:(.*)/)?page/(\d+)\.html", path):
        return f"{found[1] or 'index'}.{found[2]}.html"
    return path


def content(text, path):
    main = text[text.index("<main>") : text.index("</main>")]
    addresses = (urlsplit(urljoin(BASE_URL + path, unescape(href))) for href in re.findall(r'<a[^>]* href="([^"]*)"', main))
    base = urlsplit(BASE_URL)
    links = [
        canonical(unquote(of.path.removeprefix(base.path))) if of.netloc == base.netloc and of.path.startswith(base.path)
        else of.geturl()
        for of in addresses
    ]
    rows = [
        [unescape(re.sub(r"<[^>]*>", "", cell)).strip() for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.S)]
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", main, re.S)
    ]
    return {
        "title": unescape(re.search(r"<h1[^>]*>(.*?)</h1>", main)[1]),
        # Facets stand in an order of each tool's own; the order of datasets is that of the rows.
        "links": sorted(Counter(links).items()),
        "rows": rows,
        "tasks": len(re.findall('type="?checkbox', main)),
    }


def addresses_differ(ours, others):
    """Between the sitemaps; only one of the tools lists the later pages of lists."""
    mine, theirs = ({name for name in addresses(site) if not re.search(r"\.\d+\.html$", name)} for site in (ours, others))
    return [f"only {who} has {path}" for who, path in missing(dict.fromkeys(mine), dict.fromkeys(theirs))]


def addresses(site):
    text = (site / "sitemap.xml").read_text()
    names = (canonical(of.removeprefix(BASE_URL)) for of in re.findall(r"<loc>(.*?)</loc>", text))
    return {name or "index.html" for name in names if not ALONE.fullmatch(name)}


def entries(site):
    for name in ("feed.xml", "index.xml", "atom.xml"):
        if (site / name).exists():
            return len(re.findall(r"<(?:entry|item)>", (site / name).read_text()))
    return 0
