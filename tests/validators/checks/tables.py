"""The tables against their data package, and as pandas and DuckDB read them without a hint."""

import csv
import io

import duckdb
import pandas
from frictionless import Package, system

from . import seeds

SAMPLE = ["data/*.csv", "data/datapackage.json"]

# What must come out of the readers' own guesses.
NUMBERS = {"labels": ["count", "of"], "datasets": ["images", "patients", "labels"]}
BOOLEANS = {"labels": ["compared"]}


def problems(site, base_url):
    data = site / "data"
    with system.use_context(trusted=True):
        report = Package(str(data / "datapackage.json")).validate()
    for note in report.flatten(["name", "rowNumber", "fieldName", "message"]):
        yield f"frictionless: {note}"
    for name in ["datasets", "labels", "mapping"]:
        path = data / f"{name}.csv"
        yield from plain(path)
        frame = pandas.read_csv(path)
        table = duckdb.connect().execute("select * from read_csv_auto(?)", [str(path)]).df()
        if list(frame.columns) != list(table.columns) or len(frame) != len(table):
            yield f"{name}: pandas reads {frame.shape}, DuckDB {table.shape}"
        for column in NUMBERS.get(name, []):
            for reader, read in [("pandas", frame), ("DuckDB", table)]:
                if not pandas.api.types.is_numeric_dtype(read[column]):
                    yield f"{name}: {reader} reads {column} as {read[column].dtype}"
        for column in BOOLEANS.get(name, []):
            if frame[column].dtype != bool or table[column].dtype != bool:
                yield f"{name}: {column} is not read as true or false"


def plain(path):
    """What a spreadsheet needs, and what it would take for something else."""
    text = path.read_bytes().decode("utf-8")
    if text.startswith("\ufeff"):
        yield f"{path.name} begins with a byte order mark, which becomes part of the first column's name"
    widths = {len(row) for row in csv.reader(io.StringIO(text, newline=""))}
    if len(widths) != 1:
        yield f"{path.name} has rows of {sorted(widths)} cells"
    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            if cell.startswith(("=", "@", "\t", "\r")):
                yield f"{path.name}: a spreadsheet takes {cell[:40]!r} for a formula"


FAULTS = {
    "a count that is a word": seeds.text("data/labels.csv", ",positive,,12", ",positive,,many12"),
    "a column that is missing": seeds.text("data/labels.csv", "dataset,table,", "dataset,"),
    "a cell too many": seeds.text("data/mapping.csv", "\n", "\nextra,"),
    "a dataset that is not there": seeds.text("data/labels.csv", "\nbrats21,", "\nnobody,"),
    "a row that comes twice": lambda folder: (folder / "data/datasets.csv").write_text(
        (folder / "data/datasets.csv").read_text() + (folder / "data/datasets.csv").read_text().splitlines()[1] + "\n"
    ),
    "a formula": seeds.text("data/datasets.csv", "\nbrats21,BraTS", "\nbrats21,=BraTS"),
    "a number with separators": lambda folder: (folder / "data/labels.csv").write_text(
        "\n".join(
            line if at == 0 else line.replace(",image,", ',image,"1,000",', 1).replace(",image,", ",image,", 1)
            for at, line in enumerate((folder / "data/labels.csv").read_text().splitlines())
        )
    ),
}
