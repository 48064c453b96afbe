"""The catalog as Eleventy's project."""

import json
import shutil
from pathlib import Path

from facts import BASE_URL, ORIGIN, SIZES, TITLE, size
from projects.files import write

THEME = Path(__file__).parent.parent / "themes" / "eleventy"


def write_equal(catalog, folder):
    shutil.copytree(THEME, folder)
    site = {"title": TITLE, "description": "What is measured.", "base": BASE_URL, "titles": dict([ORIGIN] + [named for _, *named in SIZES])}
    write(folder / "content" / "_data" / "site.json", json.dumps(site))
    for concept in catalog.concepts:
        head = {"title": concept.title, "synonym": concept.synonym, "tags": "concept", "permalink": False}
        write(folder / "content" / "concepts" / f"{concept.slug}.md", page(head, concept.body))
    for place, dataset in enumerate(catalog.datasets, 1):
        write(folder / "content" / "datasets" / f"{dataset.slug}.md", page(head_of(dataset, place, catalog.concepts), dataset.body))


def page(head, body):
    return f"---json\n{json.dumps(head, indent=1)}\n---\n\n{body}"


def head_of(of, place, concepts):
    counts = {
        concepts[at].slug: {"title": concepts[at].title, "train": a, "test": b, "positive": a + b} for at, a, b in of.labels
    }
    return {
        "layout": "dataset.njk",
        "tags": "dataset",
        "permalink": f"datasets/{of.slug}.html",
        "title": of.title,
        "place": place,
        "date": of.modified,
        "summary": of.summary,
        "creator": of.creator,
        "released": of.released,
        "license": of.license,
        "images": of.images,
        "patients": of.patients,
        "source": f"{of.title}: {of.summary}",
        "facets": {"modality": of.modality, "body-part": of.body_part, "task": of.tasks, "access": [of.access], "origin": [ORIGIN[0]], "size": [size(of.images)]},
        "counts": counts,
    }
