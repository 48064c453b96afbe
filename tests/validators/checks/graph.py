"""The catalog as linked data: the same in both forms, of the right shape, and true to SKOS."""

import csv
import json
from pathlib import Path

import pyshacl
import rdflib
from pyld import jsonld
from rdflib.namespace import DCAT, DCTERMS, SKOS

from . import seeds

SAMPLE = ["data/catalog.ttl", "data/catalog.jsonld", "data/mapping.csv"]
SHAPES = Path(__file__).parent.parent / "shapes.ttl"

# Our word says what the label is, SKOS's what is at the other end.
TURNED = {"exact": SKOS.exactMatch, "close": SKOS.closeMatch, "narrower": SKOS.broadMatch, "broader": SKOS.narrowMatch}


def problems(site, base_url):
    data = site / "data"
    try:
        turtle = rdflib.Graph().parse(data / "catalog.ttl")
    except Exception as error:  # Its parsers have errors of many kinds.
        yield f"rdflib: {error}"
        return
    document = json.loads((data / "catalog.jsonld").read_text(encoding="utf-8"))
    jsonld_graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    only = set(turtle) ^ set(jsonld_graph)
    if only:
        yield f"{len(only)} statements stand in one form alone, such as {sorted(only)[0]}"
    # A second reader of JSON-LD.
    try:
        quads = jsonld.to_rdf(document, {"format": "application/n-quads"})
        if len(quads.strip().splitlines()) != len(jsonld_graph):
            yield "PyLD and rdflib read different numbers of statements"
    except jsonld.JsonLdError as error:
        yield f"PyLD: {error}"
    conforms, _, text = pyshacl.validate(turtle, shacl_graph=str(SHAPES), advanced=False)
    if not conforms:
        yield f"SHACL: {text[:600]}"
    yield from matches(turtle, data / "mapping.csv")
    for node in [DCAT.Catalog, DCAT.Distribution, DCAT.CatalogRecord]:
        for subject in turtle.subjects(rdflib.RDF.type, node):
            if not list(turtle.objects(subject, DCTERMS.license)):
                yield f"{subject} has no licence"


def matches(graph, mapping):
    """Every row of the table is a statement of the graph."""
    rows = list(csv.DictReader(mapping.open(encoding="utf-8", newline="")))
    wanted = sum(1 for row in rows if row["concept"])
    found = sum(1 for match in TURNED.values() for label, _ in graph.subject_objects(match) if "#labels/" in label)
    if wanted != found:
        yield f"mapping.csv has {wanted} matches, the graph {found}"
    by_kind = {kind: sum(1 for row in rows if row["match"] == kind) for kind in TURNED}
    for kind, match in TURNED.items():
        stated = sum(1 for label, concept in graph.subject_objects(match) if "#labels/" in label)
        if stated != by_kind[kind]:
            yield f"{by_kind[kind]} labels are {kind}, and {stated} statements say {match}"


FAULTS = {
    "a statement that one form lacks": seeds.text("data/catalog.ttl", 'dct:identifier "chexpert"', 'dct:identifier "other"'),
    "an address with a space": seeds.text("data/catalog.ttl", "/datasets/chexpert.html> a", "/data sets/chexpert.html> a"),
    "matches that are not turned round": lambda folder: [
        path.write_text(path.read_text().replace("skos:broadMatch", "skos:narrowMatch"))
        for path in (folder / "data").glob("catalog.*")
    ],
    "a dataset without a title": seeds.text("data/catalog.ttl", '  dct:title "CheXpert"@en ;\n', ""),
    "a day that is none": seeds.text("data/catalog.ttl", 'dct:issued "2019"^^xsd:gYear', 'dct:issued "2019-13-40"^^xsd:date'),
}
