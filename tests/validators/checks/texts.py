"""llms.txt and llms-full.txt: every dataset, and links that lead to files of the site."""

import json
import re
from urllib.parse import unquote

from . import seeds

SAMPLE = ["llms.txt", "llms-full.txt", "data/*", "**/*.html"]


def problems(site, base_url):
    titles = [dataset["title"] for dataset in json.loads((site / "data/catalog.json").read_text(encoding="utf-8"))["datasets"]]
    for name in ["llms.txt", "llms-full.txt"]:
        text = (site / name).read_text(encoding="utf-8")
        if not text.startswith("# "):
            yield f"{name} has no title"
        for title in titles:
            if title not in text:
                yield f"{name} lacks {title}"
        for target in re.findall(r"\]\(([^)\s]+)\)", without_code(text)):
            if target.startswith(base_url):
                path = unquote(target.removeprefix(base_url).split("#")[0])
                if not (site / path).is_file():
                    yield f"{name}: nothing at {target}"
            elif not target.startswith(("http:", "https:", "mailto:", "#")):
                yield f"{name}: {target} leads nowhere from here"


def without_code(text):
    """What is shown as code is no link, whatever it looks like."""
    blocks = r"^ *(```+|~~~+).*?^ *\1"
    text = re.sub(blocks, "", text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", "", text)


FAULTS = {
    "a link to a page that is not there": seeds.text("llms.txt", "datasets/chexpert.html", "datasets/gone.html"),
    "a link that is relative": seeds.text("llms-full.txt", "](http", "](../x/http"),
    "a dataset that is left out": lambda folder: (folder / "llms-full.txt").write_text(
        (folder / "llms-full.txt").read_text().replace("TBX11K", "")
    ),
}
