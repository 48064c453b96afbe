"""Croissant, as the reference library reads it; what that lets pass has a schema here."""

import json
import logging

import mlcroissant
from jsonschema import Draft202012Validator

from . import seeds

SAMPLE = ["datasets/chexpert.croissant.json", "datasets/chexpert.json"]
FILE = SAMPLE[0]

TEXT = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "object",
    "required": ["@context", "@type", "conformsTo", "name", "description", "url", "creator", "license", "citeAs", "keywords"],
    "properties": {
        "@type": {"const": "sc:Dataset"},
        "conformsTo": {"const": "http://mlcommons.org/croissant/1.1"},
        "name": TEXT,
        "description": {"type": "string", "minLength": 50},
        "url": {"type": "string", "pattern": "^https?://.+[.]html$"},
        "citeAs": {"type": "string", "pattern": "^@"},
        "keywords": {"type": "array", "items": TEXT},
        "creator": {"type": "array", "items": {"type": "object", "required": ["@type", "name"]}},
        "license": {"type": "array", "items": TEXT},
        "sdLicense": TEXT,
        "recordSet": {"type": "array", "minItems": 1, "maxItems": 1},
    },
}


def problems(site, base_url):
    logging.disable(logging.WARNING)
    for path in sorted((site / "datasets").glob("*.croissant.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        for error in Draft202012Validator(SCHEMA).iter_errors(document):
            yield f"{path.name}: {error.json_path}: {error.message[:200]}"
        record = json.loads(path.with_name(path.name.replace(".croissant.json", ".json")).read_text(encoding="utf-8"))
        try:
            dataset = mlcroissant.Dataset(jsonld=str(path))
            counts = [row["counts/count"] for row in dataset.records("counts")] if "recordSet" in document else []
        except Exception as error:  # It raises errors of many kinds.
            yield f"{path.name}: mlcroissant: {str(error)[:300]}"
            continue
        published = [count for table in record["dataset"]["tables"] for row in table["rows"] for count in row["counts"] if count is not None]
        if counts != published:
            yield f"{path.name}: loads {len(counts)} counts, the record has {len(published)}, or they differ"


FAULTS = {
    "a missing name": seeds.data(FILE, lambda document: document.pop("name")),
    "a missing description": seeds.data(FILE, lambda document: document.pop("description")),
    "a type that there is none of": seeds.data(FILE, lambda document: document["recordSet"][0]["field"][6].update(dataType="sc:Nothing")),
    "a count that is a word": seeds.data(FILE, lambda document: document["recordSet"][0]["data"][0].update({"counts/count": "many"})),
    "a count that is lost": seeds.data(FILE, lambda document: document["recordSet"][0]["data"].pop()),
    "a field that the records lack": seeds.data(
        FILE, lambda document: document["recordSet"][0]["field"].append({"@type": "cr:Field", "@id": "counts/x", "name": "x", "dataType": "sc:Text"})
    ),
    "a context without a term": seeds.data(FILE, lambda document: document["@context"].pop("recordSet")),
}
