"""Faults to put into files."""

import json
import re


def text(path, old, new):
    """Replaces the first `old`, which must be there."""

    def seed(folder):
        file = folder / path
        before = file.read_text(encoding="utf-8")
        assert old in before, f"no {old!r} in {path}"
        file.write_text(before.replace(old, new, 1), encoding="utf-8")

    return seed


def data(path, change):
    """Changes the value of a JSON file in place."""

    def seed(folder):
        file = folder / path
        value = json.loads(file.read_text(encoding="utf-8"))
        change(value)
        file.write_text(json.dumps(value), encoding="utf-8")

    return seed


def block(path, change):
    """Changes the data block of a page in place."""

    def seed(folder):
        file = folder / path
        before = file.read_text(encoding="utf-8")
        found = re.search(r'(<script type="application/ld[+]json">)(.*?)(</script>)', before, re.S)
        assert found, f"no data block in {path}"
        value = json.loads(found[2])
        change(value)
        file.write_text(before[: found.start(2)] + json.dumps(value) + before[found.end(2) :], encoding="utf-8")

    return seed
