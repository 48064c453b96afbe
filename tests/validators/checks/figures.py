"""One line of pandas or SQL gives the figures that the label pages show; the lines are the manual's own."""

import contextlib
import re
from pathlib import Path

import duckdb
import lxml.html

from . import seeds

SAMPLE = ["data/labels.csv", "labels/pneumothorax.html", "labels/cardiomegaly.html"]


MANUAL = Path(__file__).parent.parent.parent.parent / "content/manual/data.md"


def problems(site, base_url):
    python, sql = (re.search(rf"```{language}\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.S)[1] for language in ("python", "sql"))
    for concept in ["pneumothorax", "cardiomegaly"]:
        with contextlib.chdir(site / "data"):
            # The last line is the query.
            before, query = python.replace("pneumothorax", concept).strip().rsplit("\n", 1)
            names = {}
            exec(before, names)
            by_pandas = eval(query, names)
            by_sql = duckdb.sql(sql.replace("pneumothorax", concept)).df()
        totals = by_pandas.groupby("dataset").sum().astype(int).to_dict()
        if by_sql.groupby("dataset")["positives"].sum().astype(int).to_dict() != totals:
            yield f"{concept}: pandas and SQL differ"
        shown = dict(exact_counts(site / f"labels/{concept}.html"))
        if not shown:
            yield f"{concept}: no counts on the page"
        for dataset, count in shown.items():
            if totals.get(dataset) != count:
                yield f"{concept}: {dataset} has {count} on the page and {totals.get(dataset)} in labels.csv"


def exact_counts(page):
    """The first row of each dataset: its slug and the positives, where they are one number."""
    rows = lxml.html.parse(page).xpath("//table//tr[.//a[starts-with(@href, '../datasets/')]]")
    seen = set()
    for row in rows:
        dataset = row.xpath(".//a[starts-with(@href, '../datasets/')]/@href")[0].split("/")[-1].split(".html")[0]
        if dataset in seen:
            continue
        seen.add(dataset)
        numbers = [cell.text_content().strip().replace(",", "") for cell in row.xpath("./td")]
        number = next((int(text.split()[0]) for text in numbers if text and text.split()[0].isdigit()), None)
        if number is not None:
            yield dataset, number


FAULTS = {
    "a count that differs from the page": seeds.text("data/labels.csv", "19448", "19449"),
    "a table that is not the one compared": seeds.text("data/labels.csv", "19448,image,223414,true", "19448,image,223414,false"),
}
