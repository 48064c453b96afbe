"""schema.org in the pages: what search engines for datasets ask for, with the vocabulary's own types."""

import json
import subprocess
import tempfile
from pathlib import Path

import lxml.html

from . import seeds

SAMPLE = ["index.html", "datasets/chexpert.html"]
PACKAGES = Path(__file__).parent.parent / "node_modules"

# What Google's search engine for datasets requires, and what it recommends of what is known of every dataset.
REQUIRED = ["name", "description", "url", "keywords", "includedInDataCatalog", "sdLicense"]


def problems(site, base_url):
    blocks = []
    for path in [site / "index.html", *sorted((site / "datasets").glob("*.html"))]:
        page = lxml.html.parse(path)
        found = page.xpath("//script[@type='application/ld+json']/text()")
        if len(found) != 1:
            yield f"{path.name}: {len(found)} data blocks"
            continue
        block = json.loads(found[0])
        blocks.append((path.name, block))
        yield from block_problems(path.name, block, base_url)
        canonical = page.xpath("//link[@rel='canonical']/@href")
        if block.get("url") != (canonical or [None])[0]:
            yield f"{path.name}: the data are of {block.get('url')}, the page is {canonical}"
    yield from type_problems(blocks)


def block_problems(name, block, base_url):
    if block.get("@context") != "https://schema.org/":
        yield f"{name}: the context is {block.get('@context')}"
    if name == "index.html":
        if block.get("@type") != "DataCatalog" or not block.get("name"):
            yield f"{name}: not a data catalog"
        return
    if block.get("@type") != "Dataset":
        yield f"{name}: not a dataset"
    for key in REQUIRED:
        if not block.get(key):
            yield f"{name}: no {key}"
    if not 50 <= len(block.get("description", "")) <= 5000:
        yield f"{name}: the description has {len(block.get('description', ''))} characters"
    if not block.get("url", "").startswith(base_url):
        yield f"{name}: {block.get('url')} is not below {base_url}"


def type_problems(blocks):
    """Misspelt properties and values of a wrong type are type errors of the vocabulary's package."""
    with tempfile.TemporaryDirectory(dir=PACKAGES.parent) as folder:
        lines = ["import type { DataCatalog, Dataset, WithContext } from 'schema-dts';"]
        for at, (_, block) in enumerate(blocks):
            block = {**block, "@context": "https://schema.org"}
            lines.append(f"export const b{at}: WithContext<{block.get('@type', 'Dataset')}> = {json.dumps(block)};")
        file = Path(folder) / "blocks.ts"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [PACKAGES / ".bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext", "--target", "es2022", file]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            yield f"schema.org: {done.stdout[:600]}"


DATASET = "datasets/chexpert.html"

FAULTS = {
    "a misspelt property": seeds.block(DATASET, lambda data: data.update(measurementTechnik=["X-ray"])),
    "a value of a wrong type": seeds.block(DATASET, lambda data: data.update(creator=[{"@type": "Organisation"}])),
    "a missing name": seeds.block(DATASET, lambda data: data.pop("name")),
    "a description that is too short": seeds.block(DATASET, lambda data: data.update(description="Short.")),
    "an address of another page": seeds.block(DATASET, lambda data: data.update(url=data["url"].replace("chexpert", "other"))),
    "something else than a data catalog": seeds.block("index.html", lambda data: data.update({"@type": "Thing"})),
    "a page without data": seeds.text(DATASET, '<script type="application/ld+json"', "<script"),
}
