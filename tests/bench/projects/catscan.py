"""The catalog as Catscan's project."""

import shutil
from pathlib import Path

from facts import BASE_URL, TITLE
from projects.files import toml, write

THEME = Path(__file__).parent.parent / "themes" / "catscan"

CONFIGURATION = f"""\
title       = "{TITLE}"
description = "What is measured."
base_url    = "{BASE_URL}"
"""

# What the other tools' sites do not have.
LEFT_OUT = """\
leave_out   = ["comparisons", "data", "matrix", "progress", "search"]
"""


def write_full(catalog, folder):
    """The site that Catscan makes by itself."""
    write(folder / "catscan.toml", CONFIGURATION)
    write_content(catalog, folder)


def write_equal(catalog, folder):
    """The site that the other tools make."""
    write(folder / "catscan.toml", CONFIGURATION + LEFT_OUT)
    write_content(catalog, folder)
    shutil.copytree(THEME, folder / "templates")


def write_content(catalog, folder):
    for concept in catalog.concepts:
        write(folder / "content" / "concepts" / f"{concept.slug}.md", concept_text(concept))
    for dataset in catalog.datasets:
        write(dataset_path(folder, dataset), dataset_text(dataset, catalog.concepts))


def dataset_path(folder, dataset):
    return folder / "content" / "datasets" / f"{dataset.slug}.md"


def concept_text(concept):
    return f"""\
+++
title    = {toml(concept.title)}
synonyms = {toml([concept.synonym])}
+++

{concept.body}"""


def dataset_text(of, concepts):
    train = of.images * 4 // 5
    rows = "\n".join(f"{toml(concepts[at].title)} = [{a}, {b}]" for at, a, b in of.labels)
    return f"""\
+++
title     = {toml(of.title)}
summary   = {toml(of.summary)}
creator   = {toml([of.creator])}
released  = {of.released}
modified  = {toml(of.modified)}
modality  = {toml(of.modality)}
body_part = {toml(of.body_part)}
ml_tasks  = {toml(of.tasks)}

[access]
level = {toml(of.access)}
steps = ["download"]

[[licenses]]
name   = {toml(of.license)}
covers = ["images", "labels"]

[size]
images   = {of.images}
patients = {of.patients}
source   = "paper"

[[splits]]
id          = "official"
keeps_apart = "patient"
parts.train = {{ images = {train} }}
parts.test  = {{ images = {of.images - train} }}
source      = "paper"

[[labels]]
id     = "findings"
on     = "image"
form   = "multi-label"
origin = "radiologist"
states = {{ blank = "negative" }}

[[counts]]
labels  = "findings"
unit    = "image"
split   = "official"
columns = {{ part = ["train", "test"] }}
source  = "paper"
[counts.rows]
{rows}

[[sources]]
id      = "paper"
kind    = "primary"
title   = {toml(f"{of.title}: {of.summary}")}
authors = ["Doe, Jane", "Roe, Richard"]
year    = {of.released}
doi     = {toml(of.doi)}
cite    = true
+++

{of.body}"""
