"""References, as reference managers read them."""

import json
import logging
import subprocess
import sys
from pathlib import Path

import bibtexparser
import pybtex.database

from . import seeds

SAMPLE = ["data/catalog.bib", "data/catalog.csl.json", "data/CITATION.cff", "datasets/chexpert.bib"]

# From the Citation Style Language's schema of its data.
TYPES = {"article", "article-journal", "dataset", "document", "paper-conference", "webpage"}
NAME_KEYS = {"family", "given", "non-dropping-particle", "suffix", "literal"}


def problems(site, base_url):
    # A fault is a finding here, not a line in the log.
    logging.disable(logging.WARNING)
    keys = []
    for path in sorted(site.glob("**/*.bib")):
        library = bibtexparser.parse_file(str(path))
        for block in library.failed_blocks:
            yield f"{path.name}: bibtexparser: {block.error}"
        try:
            entries = pybtex.database.parse_file(str(path)).entries
        except pybtex.PybtexError as error:
            yield f"{path.name}: pybtex: {error}"
            continue
        if {entry.key for entry in library.entries} != set(entries):
            yield f"{path.name}: the two readers find different entries"
        if not entries:
            yield f"{path.name}: no entry"
        for key, entry in entries.items():
            yield from entry_problems(path.name, key, entry)
        if path.name == "catalog.bib":
            keys = list(entries)
    items = json.loads((site / "data/catalog.csl.json").read_text(encoding="utf-8"))
    if [item["id"] for item in items] != keys:
        yield "BibTeX and CSL-JSON hold different references"
    for item in items:
        yield from item_problems(item)
    yield from citation_file(site / "data/CITATION.cff")


def entry_problems(name, key, entry):
    if not entry.fields.get("title"):
        yield f"{name}: {key} has no title"
    year = entry.fields.get("year", "2000")
    if not (year.isdigit() and len(year) == 4):
        yield f"{name}: {key} came out in {year}"
    for person in entry.persons.get("author", []):
        if not person.last_names and not person.prelast_names:
            yield f"{name}: {key} has an author without a name: {person}"
    for field, value in entry.fields.items():
        if value.count("{") != value.count("}"):
            yield f"{name}: {key}: {field} has a brace too many"


def item_problems(item):
    if item["type"] not in TYPES:
        yield f"CSL: {item['id']} is a {item['type']}"
    for author in item.get("author", []):
        if not author or set(author) - NAME_KEYS or ("literal" in author) == ("family" in author):
            yield f"CSL: {item['id']} has the author {author}"
    for parts in item.get("issued", {}).get("date-parts", []):
        if not 1 <= len(parts) <= 3 or not all(isinstance(part, int) for part in parts):
            yield f"CSL: {item['id']} came out {parts}"


def citation_file(path):
    # In an environment of its own: it needs old releases of what others need new.
    tool = Path(sys.prefix).parent / "cff/bin/cffconvert"
    done = subprocess.run([tool, "--validate", "-i", path], capture_output=True, text=True)
    if done.returncode != 0:
        yield f"cffconvert: {(done.stderr or done.stdout).strip().splitlines()[-1]}"


FAULTS = {
    "a brace that is never closed": seeds.text("datasets/chexpert.bib", "{CheXpert}", "{CheXpert"),
    "an entry that comes twice": lambda folder: (folder / "data/catalog.bib").write_text(
        (folder / "data/catalog.bib").read_text() + "@misc{chexpert,\ntitle = {Twice},\n}\n"
    ),
    "an entry without a title": seeds.text("datasets/chexpert.bib", "title =", "subject ="),
    "a year that is none": seeds.text("datasets/chexpert.bib", "year = {2019}", "year = {soon}"),
    "a name of two kinds": seeds.data(
        "data/catalog.csl.json", lambda items: items[0].update(author=[{"literal": "A", "family": "B"}])
    ),
    "a reference that one format lacks": seeds.data("data/catalog.csl.json", lambda items: items.pop()),
    "a citation file without authors": seeds.text("data/CITATION.cff", "authors:", "writers:"),
}
