"""The catalog and the records against the schema that is shipped with them, which must describe every key."""

import json

from jsonschema import Draft202012Validator

from . import seeds

SAMPLE = ["data/catalog.json", "data/catalog.schema.json", "datasets/chexpert.json"]


def problems(site, base_url):
    schema = json.loads((site / "data/catalog.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    catalog = json.loads((site / "data/catalog.json").read_text(encoding="utf-8"))
    yield from errors(closed(schema), catalog, "catalog.json")
    record_schema = closed({"$ref": "#/$defs/record", "$defs": schema["$defs"]})
    by_id = {dataset["id"]: dataset for dataset in catalog["datasets"]}
    for path in sorted((site / "datasets").glob("*.json")):
        if path.name.endswith(".croissant.json"):
            continue
        record = json.loads(path.read_text(encoding="utf-8"))
        yield from errors(record_schema, record, path.name)
        if by_id.get(path.stem) != record.get("dataset"):
            yield f"{path.name} is not what the catalog says"
    named = {concept["id"] for concept in catalog["concepts"]}
    for dataset in catalog["datasets"]:
        yield from dangling(dataset, named, by_id)


def errors(schema, value, name):
    for error in Draft202012Validator(schema).iter_errors(value):
        yield f"{name}: {error.json_path}: {error.message[:200]}"


def closed(schema):
    """The same schema where every key has to be described; items of CSL-JSON have a schema of their own."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) if key != "csl" else value for key, value in schema.items()}
    if "properties" in inner and inner.get("type") == "object":
        inner.setdefault("additionalProperties", False)
    return inner


def dangling(dataset, concepts, datasets):
    sources = {source["id"] for source in dataset["sources"]}
    for set_ in dataset["label_sets"]:
        for label in set_["labels"]:
            for match in label["concepts"]:
                if match["concept"] not in concepts:
                    yield f"{dataset['id']}: no concept {match['concept']}"
    for table in dataset["tables"]:
        if table["source"] is not None and table["source"] not in sources:
            yield f"{dataset['id']}: no source {table['source']}"
        for row in table["rows"]:
            if len(row["counts"]) != len(table["columns"]):
                yield f"{dataset['id']}: {row['label']} has {len(row['counts'])} counts"
    for relation in dataset["related"]:
        if relation["dataset"] not in datasets:
            yield f"{dataset['id']}: no dataset {relation['dataset']}"


def both(change):
    """A fault in the record and in the catalog, so that they still agree."""

    def seed(folder):
        seeds.data("datasets/chexpert.json", lambda record: change(record["dataset"]))(folder)
        seeds.data("data/catalog.json", lambda catalog: change(of(catalog, "chexpert")))(folder)

    return seed


def of(catalog, id_):
    return next(dataset for dataset in catalog["datasets"] if dataset["id"] == id_)


FAULTS = {
    "a key that the schema does not describe": both(lambda dataset: dataset.update(surprise=1)),
    "a key that is missing": both(lambda dataset: dataset.pop("sources")),
    "a count that is text": both(lambda dataset: dataset["tables"][0]["rows"][0].update(counts=["1"])),
    "a value that is not in its list": both(lambda dataset: dataset["access"].update(level="perhaps")),
    "a concept that is not there": both(
        lambda dataset: dataset["label_sets"][0]["labels"][0].update(
            concepts=[{"concept": "nothing", "match": "exact", "note": None}]
        )
    ),
    "a record that differs from the catalog": seeds.data(
        "datasets/chexpert.json", lambda record: record["dataset"].update(title="Other")
    ),
    "another format": seeds.data("data/catalog.json", lambda catalog: catalog.update(format="other")),
}
