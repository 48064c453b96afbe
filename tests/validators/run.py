"""Checks every file for programs of a built site, and each check on a file with a known fault.

Usage: run.py SITE BASE_URL [CHECK...]. Ends with a line as cargo's, which tests/run counts.
"""

import importlib
import shutil
import sys
import tempfile
import traceback
from pathlib import Path

CHECKS = [
    "records",
    "tables",
    "figures",
    "citations",
    "mapping",
    "graph",
    "croissant",
    "structured_data",
    "sitemap",
    "feed",
    "texts",
    "workflows",
]


def main(site, base_url, names):
    passed, failed = 0, 0
    for name in names or CHECKS:
        check = importlib.import_module(f"checks.{name}")
        for title, problems in outcomes(check, site, base_url):
            if problems:
                failed += 1
                print(f"FAILED {name}: {title}")
                for problem in problems[:20]:
                    print(f"  {problem}")
            else:
                passed += 1
                print(f"ok {name}: {title}", flush=True)
    print(f"test result: {'ok' if not failed else 'FAILED'}. {passed} passed; {failed} failed;")
    return 1 if failed else 0


def outcomes(check, site, base_url):
    """The site itself, then each fault: a check that finds nothing there has failed."""
    site = getattr(check, "site_for", lambda site: site)(site)
    found, broken = collected(check, site, base_url)
    yield "the site is sound", found + broken
    for title, seed in check.FAULTS.items():
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder)
            for pattern in check.SAMPLE:
                matches = sorted(site.glob(pattern))
                if not matches:
                    yield title, [f"no {pattern} to seed a fault in"]
                for path in matches:
                    target = copy / path.relative_to(site)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(path, target)
            try:
                seed(copy)
            except AssertionError as error:
                yield title, [f"the fault cannot be seeded: {error}"]
                continue
            found, broken = collected(check, copy, base_url)
        yield f"finds {title}", [] if found else broken or ["nothing was found"]


def collected(check, site, base_url):
    """What a check finds, and with what it broke off, which is no finding."""
    found = []
    try:
        for problem in check.problems(site, base_url):
            found.append(problem)
    except Exception:
        return found, traceback.format_exc().splitlines()[-5:]
    return found, []


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:]))
