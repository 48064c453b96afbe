"""The workflows, our own and the one for catalogs elsewhere."""

import subprocess
import sys
from pathlib import Path

from . import seeds

REPOSITORY = Path(__file__).parent.parent.parent.parent
FILES = [".github/workflows/pages.yml", ".github/workflows/release.yml", "src/edit/init/pages.yml"]
LINT = Path(__file__).parent.parent / "actionlint.js"
SAMPLE = []


def problems(site, base_url):
    # A folder with a fault has its own copy.
    root = site if (site / FILES[0]).exists() else REPOSITORY
    files = [root / file for file in FILES if (root / file).exists()]
    zizmor = Path(sys.prefix) / "bin/zizmor"
    done = subprocess.run([zizmor, "--offline", "--pedantic", "--no-progress", *files], capture_output=True, text=True)
    if done.returncode != 0:
        yield f"zizmor: {done.stdout[-1500:]}{done.stderr[-300:]}"
    done = subprocess.run(["node", LINT, *files], capture_output=True, text=True)
    if done.returncode != 0:
        yield f"actionlint: {done.stdout}{done.stderr}"


def fault(old, new):
    def seed(folder):
        for file in FILES[:1]:
            target = folder / file
            target.parent.mkdir(parents=True)
            target.write_text((REPOSITORY / file).read_text(encoding="utf-8"), encoding="utf-8")
            seeds.text(file, old, new)(folder)

    return seed


FAULTS = {
    "an action that is not pinned": fault("actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", "actions/checkout@v6"),
    "a permission too many": fault("permissions: {}", "permissions: write-all"),
    "an expression that there is none of": fault("github.ref ==", "github.reff =="),
}
