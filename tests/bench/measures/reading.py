"""What the reader gets: weights of pages, and how long search and browsing take in Node.js."""

import gzip
import json
import subprocess
from pathlib import Path

HERE = Path(__file__).parent.parent
PAGES = {
    "home page": "index.html",
    "matrix": "labels/index.html",
    "progress page": "progress.html",
    "records of search": "search/records.js",
    "records to choose by": "browse/records.js",
}


def weights(site):
    """Bytes as they lie and compressed, by what readers call it."""
    return {name: weight(site / path) for name, path in PAGES.items()} | {"dataset's page": usual_page(site)}


def weight(path):
    content = path.read_bytes()
    return len(content), len(gzip.compress(content, 9))


def usual_page(site):
    """The median of the pages of datasets, by what they weigh compressed."""
    pages = sorted((site / "datasets").glob("*.html"))
    step = max(1, len(pages) // 200)
    return sorted((weight(path) for path in pages[::step]), key=lambda of: of[1])[len(pages[::step]) // 2]


def scripts(site):
    """Milliseconds by what is done, of each script that measures one of the theme's."""
    times = {}
    for script in ["search.js", "browse.js"]:
        said = subprocess.run(["node", HERE / script, site], capture_output=True, text=True, check=True).stdout
        times |= json.loads(said)
    return times
