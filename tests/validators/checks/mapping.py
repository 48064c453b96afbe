"""The label mapping that `compare.html` gives away, and the snippet that applies it, as pandas runs it."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

import pandas

from . import seeds

SAMPLE = ["static/compare/*.js", "compare/data/*.js"]

# Takes the folder of a site; prints the mapping of two datasets for one label, and the snippet.
SCRIPT = """
const fs = require("node:fs"), path = require("node:path"), vm = require("node:vm");
const site = process.argv[1];
const context = vm.createContext({ TextEncoder });
const run = (file) => vm.runInContext(fs.readFileSync(path.join(site, file), "utf8"), context);
for (const name of ["bounds", "rollup", "pool", "load", "show", "downloads"]) run(`static/compare/${name}.js`);
for (const file of fs.readdirSync(path.join(site, "compare/data"))) run(`compare/data/${file}`);
const { catscan } = context;
const rows = catscan.downloads.mapping(["chexpert", "rsna-pneumonia"].map(catscan.recordOf), ["lung-opacity"]);
console.log(JSON.stringify({ csv: catscan.downloads.csv(rows), json: catscan.downloads.json(rows), snippet: catscan.downloads.SNIPPET }));
"""

# Rows of CheXpert's own labels, and what they say of lung opacity: no mention says nothing there.
CHEXPERT = [
    ({"Lung Opacity": 1}, True),
    ({"Lung Opacity": 0}, False),
    ({"Lung Opacity": -1}, None),
    ({}, None),
    ({"Atelectasis": 1}, True),
    ({"Lung Opacity": 0, "Atelectasis": 1}, True),
    # Without one kind of it there can be another.
    ({"Atelectasis": 0}, None),
]


def problems(site, _):
    done = subprocess.run(["node", "-e", SCRIPT, str(site)], capture_output=True, text=True)
    if done.returncode:
        yield f"the scripts fail: {done.stderr.strip().splitlines()[-1]}"
        return
    said = json.loads(done.stdout)
    if json.loads(said["json"])["mapping"] != read(said["csv"]):
        yield "the mapping as CSV and as JSON differ"
    label_set = next(row["label_set"] for row in read(said["csv"]) if row["dataset"] == "chexpert")
    try:
        concepts = applied(said)
    except SyntaxError as error:
        yield f"the snippet does not run: {error}"
        return
    names = ["Lung Opacity", "Atelectasis"]
    frame = pandas.DataFrame([{name: row.get(name) for name in names} for row, _ in CHEXPERT], dtype="float")
    found = concepts(frame, "chexpert", label_set)["lung-opacity"]
    for (row, expected), value in zip(CHEXPERT, found):
        value = None if pandas.isna(value) else bool(value)
        if value is not expected:
            yield f"CheXpert, {row or 'nothing mentioned'}: {value} instead of {expected}"


def read(text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mapping.csv"
        path.write_text(text, encoding="utf-8", newline="")
        return pandas.read_csv(path, keep_default_na=False).to_dict("records")


def applied(said):
    """The function of the snippet, run beside the mapping as its users would."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "mapping.csv").write_text(said["csv"], encoding="utf-8", newline="")
        os.chdir(folder)
        try:
            names = {}
            exec(compile(said["snippet"], "snippet", "exec"), names)
            return names["concepts"]
        finally:
            os.chdir(before)


FAULTS = {
    "a snippet that takes negatives for positives": seeds.text("static/compare/downloads.js", "(values == 1)", "(values == 0)"),
    "a mapping without narrower labels": seeds.text("static/compare/downloads.js", 'return inside ? "narrower" : null;', "return null;"),
    "a snippet that does not run": seeds.text("static/compare/downloads.js", "import pandas as pd", "import pandas as"),
}
