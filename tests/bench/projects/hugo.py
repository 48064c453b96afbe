"""The catalog as Hugo's project."""

import shutil
from pathlib import Path

from facts import BASE_URL, ORIGIN, SIZES, TITLE, size
from projects.files import toml, write

THEME = Path(__file__).parent.parent / "themes" / "hugo"

CONFIGURATION = f"""\
baseURL         = "{BASE_URL}"
title           = "{TITLE}"
locale          = "en"
uglyURLs        = true
enableRobotsTXT = true
disableKinds    = ["section"]
timeout         = "600s"
capitalizeListTitles = false

[params]
description = "What is measured."

[taxonomies]
labels    = "labels"
modality  = "modality"
body-part = "body-part"
task      = "task"
access    = "access"
origin    = "origin"
size      = "size"

[outputs]
home     = ["html", "rss"]
page     = ["html"]
taxonomy = ["html"]
term     = ["html"]

[pagination]
pagerSize      = 100
disableAliases = true

[services.rss]
limit = 50
"""


def write_equal(catalog, folder):
    write(folder / "hugo.toml", CONFIGURATION)
    shutil.copytree(THEME, folder / "layouts")
    content = folder / "content"
    write(content / "labels" / "_index.md", '+++\ntitle = "Labels across datasets"\n+++\n')
    for concept in catalog.concepts:
        head = f"title = {toml(concept.title)}\nsynonyms = {toml([concept.synonym])}\n"
        write(content / "labels" / concept.slug / "_index.md", f"+++\n{head}+++\n\n{concept.body}")
    for kind, values in (("origin", [ORIGIN]), ("size", [(key, title) for _, key, title in SIZES])):
        for key, title in values:
            write(content / kind / key / "_index.md", f"+++\ntitle = {toml(title)}\n+++\n")
    for place, dataset in enumerate(catalog.datasets, 1):
        write(dataset_path(folder, dataset), dataset_text(dataset, place, catalog.concepts))


def dataset_path(folder, dataset):
    return folder / "content" / "datasets" / f"{dataset.slug}.md"


def dataset_text(of, place, concepts):
    labels = [concepts[at].slug for at, _, _ in of.labels]
    counts = "\n".join(
        f"{concepts[at].slug} = {{ title = {toml(concepts[at].title)}, train = {a}, test = {b}, positive = {a + b} }}"
        for at, a, b in of.labels
    )
    return f"""\
+++
title     = {toml(of.title)}
weight    = {place}
date      = {of.modified}
labels    = {toml(labels)}
modality  = {toml(of.modality)}
body-part = {toml(of.body_part)}
task      = {toml(of.tasks)}
access    = {toml([of.access])}
origin    = {toml([ORIGIN[0]])}
size      = {toml([size(of.images)])}

[params]
summary  = {toml(of.summary)}
creator  = {toml(of.creator)}
released = {of.released}
license  = {toml(of.license)}
images   = {of.images}
patients = {of.patients}
source   = {toml(f"{of.title}: {of.summary}")}
doi      = {toml(of.doi)}

[params.counts]
{counts}
+++

{of.body}"""
