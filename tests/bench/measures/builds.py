"""Clean builds of every tool by turns, and copies of Catscan's sites as the floor."""

import os
import shutil
from dataclasses import dataclass, field

from child import run


@dataclass
class Series:
    """The costs of one tool, a round each, and what it wrote."""

    name: str
    costs: list = field(default_factory=list)
    files: int = 0
    bytes: int = 0


COPY = "cp -r of "


def measure(tools, folder, rounds, copies=True):
    """A series for each tool and for each copy, by name. The projects lie in `folder` already."""
    series = {}
    for _ in range(rounds):
        for tool in tools:
            project = folder / tool.name
            site = project / "public"
            shutil.rmtree(site, ignore_errors=True)
            note(series, tool.name, quietly(tool.command, project), site)
            if copies and tool.name.startswith("Catscan"):
                copy = folder / "copy"
                note(series, COPY + tool.name, quietly(["cp", "-r", site, copy]), copy)
                shutil.rmtree(copy)
    return series


def quietly(command, folder=None):
    """With nothing of the run before still on its way to the disk."""
    os.sync()
    return run(command, folder)


def note(series, name, cost, site):
    of = series.setdefault(name, Series(name))
    of.costs.append(cost)
    if not of.files:
        of.files, of.bytes = extent(site)


def extent(folder):
    """How many files there are below a folder, and how many bytes they hold."""
    files = size = 0
    for path, _, names in os.walk(folder):
        files += len(names)
        size += sum(os.path.getsize(os.path.join(path, name)) for name in names)
    return files, size
