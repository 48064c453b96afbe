"""One line of pandas or SQL gives the figures that the label pages show."""

import duckdb
import lxml.html
import pandas

from . import seeds

SAMPLE = ["data/labels.csv", "labels/pneumothorax.html", "labels/cardiomegaly.html"]


def problems(site, base_url):
    labels = str(site / "data/labels.csv")
    df = pandas.read_csv(labels)
    for concept in ["pneumothorax", "cardiomegaly"]:
        # As the manual has it.
        by_pandas = df[(df.concept == concept) & (df.state == "positive") & df.compared].groupby(["dataset", "part"], dropna=False)["count"].sum()
        by_sql = duckdb.sql(f"select dataset, part, sum(count) as n from '{labels}' where concept = '{concept}' and state = 'positive' and compared group by all").df()
        totals = by_pandas.groupby("dataset").sum().astype(int).to_dict()
        if by_sql.groupby("dataset")["n"].sum().astype(int).to_dict() != totals:
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
